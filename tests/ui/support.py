"""The program's windows under test: a display of their own, the program on a fresh copy of the sample, and its
widgets found by role and Korean name through the accessibility bus.

A test file imports this module first; it then runs again inside Xvfb with a session bus and a window manager."""
import atexit
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(os.environ.get('HAETAE_SOURCE') or Path(__file__).resolve().parents[2])
BUILD = Path(os.environ['HAETAE']).parents[2] if 'HAETAE' in os.environ else ROOT / 'build'
HAETAE = os.environ.get('HAETAE', str(BUILD / 'src/views/haetae'))
HAETAE_CLI = os.environ.get('HAETAE_CLI', str(BUILD / 'src/cli/haetae-cli'))
TODAY = '2021-04-05'

# Where a test session keeps its files; removed at the end.
FOLDER = Path(os.environ.get('HAETAE_UI_FOLDER', '/nonexistent'))
# Where the program remembers its window.
MEMORY = Path(os.environ.get('XDG_CONFIG_HOME', '/nonexistent')) / 'haetae/window.ini'


def session_environment(folder):
    environment = dict(os.environ)
    for name in ('WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'DISPLAY', 'NO_AT_BRIDGE'):
        environment.pop(name, None)
    runtime = folder / 'runtime'
    runtime.mkdir(mode=0o700)
    home = folder / 'home'
    home.mkdir()
    environment.update({
        'HAETAE_UI_FOLDER': str(folder),
        'HOME': str(home),
        'XDG_DATA_HOME': str(home / 'data'),
        'XDG_CONFIG_HOME': str(home / 'config'),
        'XDG_CACHE_HOME': str(home / 'cache'),
        'XDG_RUNTIME_DIR': str(runtime),
        'LC_ALL': 'C.UTF-8',
        'LANGUAGE': 'ko',
        'GSETTINGS_BACKEND': 'memory',
        'GDK_BACKEND': 'x11',
        'GTK_THEME': os.environ.get('HAETAE_UI_THEME', 'Adwaita'),
        'GTK_A11Y': 'atspi',
        'HAETAE_LOCALE_DIR': os.environ.get('HAETAE_LOCALE_DIR', str(BUILD / 'po')),
    })
    return environment


def enter_session():
    """Starts this very script again inside a display and a bus of its own, and ends with its exit code."""
    folder = Path(tempfile.mkdtemp(prefix='haetae-ui-'))
    try:
        done = subprocess.run(['xvfb-run', '-a', '-s', '-screen 0 1280x800x24 -nolisten tcp', 'dbus-run-session', '--',
                               sys.executable, *sys.argv], env=session_environment(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(done.returncode)


if 'HAETAE_UI_FOLDER' not in os.environ:
    enter_session()

from dogtail.config import config  # noqa: E402  (dogtail wants the session's environment)

config.checkForA11y = False
config.logDebugToFile = False
config.logDebugToStdOut = False
config.searchCutoffCount = 1
config.searchBackoffDuration = 0
import pyatspi  # noqa: E402
from dogtail import rawinput, tree  # noqa: E402,F401

sys.excepthook = sys.__excepthook__  # dogtail's own one says nothing

_started = []


class ProgramEnded(Exception):
    """The program under test is gone: no use in waiting on."""


def _close(processes):
    for process in reversed(processes):
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


atexit.register(lambda: _close(_started))


def wait_for(condition, timeout=30, what=''):
    """The first true value of condition(); a widget that went away meanwhile counts as not yet."""
    end = time.monotonic() + timeout
    while True:
        try:
            value = condition()
        except ProgramEnded:
            raise
        except Exception as error:  # the bus answers with many kinds of errors while widgets come and go
            value, last = None, error
        else:
            last = None
        if value:
            return value
        if time.monotonic() > end:
            shot = screenshot('failure-' + Path(sys.argv[0]).stem)
            raise AssertionError(f'waited {timeout} s in vain for {what or condition}: {last or value!r} (see {shot})')
        time.sleep(0.05)


def _start_window_manager():
    process = subprocess.Popen(['openbox'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _started.append(process)
    wait_for(lambda: subprocess.run(['xdotool', 'get_desktop'], capture_output=True).returncode == 0,
             what='the window manager')


def sample():
    """The path of a fresh copy of the sample office; the sample itself is made once per build."""
    master = BUILD / 'tests/ui-sample.haetae'
    if not master.exists() or master.stat().st_mtime < os.path.getmtime(HAETAE_CLI):
        master.parent.mkdir(parents=True, exist_ok=True)
        fresh = FOLDER / 'fresh.haetae'
        fresh.unlink(missing_ok=True)
        subprocess.run([HAETAE_CLI, 'sample', str(fresh)], check=True)
        shutil.move(fresh, master)
    copy = FOLDER / f'office-{time.monotonic_ns()}.haetae'
    shutil.copyfile(master, copy)
    return copy


class Program:
    """The running program. Every search waits until the widget is there. Unless it remembers, its window is as on the
    first day."""

    def __init__(self, path=None, today=TODAY, clerk='김서기', arguments=(), remembers=False):
        self.path = path
        if not remembers:
            MEMORY.unlink(missing_ok=True)
        self.log = open(FOLDER / f'log-{time.monotonic_ns()}', 'w+', encoding='utf-8')
        command = [HAETAE, *arguments]
        if today:
            command += ['--today', today]
        if clerk:
            command += ['--clerk', clerk]
        if path:
            command += ['--file', str(path)]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=subprocess.STDOUT)
        _started.append(self.process)
        self.root = wait_for(self._application, what='the program on the accessibility bus')
        self.window = wait_for(lambda: self.root.children[0], what='the window')
        if path:
            self.child('list box', '화면')
        # A key that is pressed before the window has the keyboard is lost.
        wait_for(lambda: self.window.getState().contains(pyatspi.STATE_ACTIVE), what='the active window')

    def _application(self):
        if self.process.poll() is not None:
            raise ProgramEnded('the program ended: ' + self.said())
        return next((item for item in tree.root.children if item.name == 'haetae'), None)

    def said(self):
        """What the program wrote to its terminal: warnings of GTK are faults of the program."""
        self.log.flush()
        self.log.seek(0)
        return self.log.read()

    def children(self, role, name=None, within=None):
        """The widgets on the screen of that role and name (a text, or a function of the name)."""
        def fits(node):
            if node.roleName != role or not node.showing:
                return False
            return name is None or (name(node.name) if callable(name) else node.name == name)
        return (within or self.root).findChildren(fits)

    def child(self, role, name=None, within=None, timeout=30):
        return wait_for(lambda: next(iter(self.children(role, name, within)), None), timeout, f'{role} “{name}”')

    def has(self, role, name=None, within=None):
        return bool(self.children(role, name, within))

    def button(self, name, within=None):
        """A button by its label; the letter of a mnemonic may follow it."""
        fits = lambda label: label == name or label.startswith(name + '(') or label.rstrip('…') == name  # noqa: E731
        return self.child('push button', fits, within)

    def click(self, name, within=None):
        self.button(name, within).doActionNamed('click')

    def go(self, title):
        """Goes to a page of the sidebar and waits until it stands there."""
        row = self.child('list item', title, self.child('list box', '화면'))
        row.parent.querySelection().selectChild(row.indexInParent)
        return wait_for(lambda: next((node for node in self.root.findChildren(
            lambda item: item.name == title and item.roleName in ('panel', 'filler') and item.showing)), None),
            what=f'page {title}')

    def key(self, *combos):
        """Presses keys as xdotool names them: ctrl+n, Tab, F5."""
        for combo in combos:
            subprocess.run(['xdotool', 'key', '--clearmodifiers', combo], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '15', '--clearmodifiers', text], check=True)

    def notice(self, timeout=30):
        """The sentence of the notice bar."""
        bar = self.child('info bar', timeout=timeout)
        return wait_for(lambda: next((node.name or node.text for node in bar.findChildren(
            lambda item: item.roleName == 'label' and item.showing)), None), timeout, 'a notice')

    def choose_file(self, path):
        """Answers the file chooser that is open, with the keyboard: Ctrl+L asks for a path."""
        chooser = self.child('file chooser')
        self.key('ctrl+l')
        entry = self.child('text', within=chooser)
        entry.text = str(path)
        wait_for(lambda: entry.text == str(path), what='the path')
        wait_for(lambda: entry.focused or entry.grabFocus(), what='the keyboard in the path')
        self.key('Return')

    def end(self, gtk_complains=False):
        """Closes the window and checks that the program left without a word of complaint; gtk_complains: but for those that
        GTK's own print dialog makes about its empty tabs and about a machine without a system bus."""
        assert self.process.poll() in (None, 0), f'the program died: {self.process.poll()}'
        self.process.terminate() if self.process.poll() is None else None
        self.process.wait(20)
        complaints = [line for line in self.said().splitlines() if 'WARNING' in line or 'CRITICAL' in line or 'ERROR' in line]
        if gtk_complains:
            complaints = [line for line in complaints if 'gtk_notebook_get_tab_label' not in line and 'D-Bus system bus' not in line]
        assert not complaints, complaints


def screenshot(name, folder=None):
    """Saves the whole screen as FOLDER/NAME.png, by default in build/demo, and returns the path."""
    folder = Path(folder or BUILD / 'demo')
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f'{name}.png'
    subprocess.run(['import', '-window', 'root', str(path)], check=True)
    return path


def settled(timeout=10):
    """Waits until two pictures of the screen in a row are the same, for screenshots."""
    pictures = []

    def same():
        pictures.append(subprocess.run(['import', '-window', 'root', 'rgb:-'], capture_output=True, check=True).stdout)
        return len(pictures) > 1 and pictures[-1] == pictures[-2]
    wait_for(same, timeout, 'a still screen')


def cli(*arguments):
    """Runs haetae-cli; its answer."""
    return subprocess.run([HAETAE_CLI, *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def run(*tests):
    """Runs the functions as tests and ends the process: 0 only when there were some and all passed."""
    failed = 0
    for test in tests:
        try:
            test()
        except ProgramEnded:
            raise
        except Exception as error:  # every fault of one test is reported, the next one runs
            failed += 1
            print(f'not ok - {test.__name__}: {type(error).__name__}: {error}')
            import traceback
            traceback.print_exc(file=sys.stdout)
            _close(_started[1:])  # the window manager stays for the next test
        else:
            print(f'ok - {test.__name__}')
    print(f'{len(tests) - failed} passed, {failed} failed')
    sys.exit(1 if failed or not tests else 0)


_start_window_manager()
