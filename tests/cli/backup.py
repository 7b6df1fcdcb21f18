"""Encrypted backups: only the passphrase opens them, and a refusal leaves nothing behind."""
import os
import pty
import select
import termios
import unittest

from support import CLI, Case, run

WORDS = '해태는 불을 먹는다'


class Terminal:
    """haetae-cli at a terminal of its own."""

    def __init__(self, *arguments):
        environment = {name: value for name, value in os.environ.items() if name != 'HAETAE_PASSPHRASE'}
        self.said = ''
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.execve(CLI, [CLI, *map(str, arguments)], environment)

    def wait_for(self, end):
        """Reads what is shown until it ends like that; None: until the program is done."""
        while end is None or not self.said.endswith(end):
            assert select.select([self.terminal], [], [], 60)[0], self.said
            try:
                shown = os.read(self.terminal, 4096)
            except OSError:  # nobody holds the other side any longer
                shown = b''
            if not shown:
                assert end is None, self.said
                return
            self.said += shown.decode()

    def type(self, text):
        os.write(self.terminal, text.encode())

    def echoes(self):
        return bool(termios.tcgetattr(self.terminal)[3] & termios.ECHO)

    def code(self):
        self.wait_for(None)
        code = os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])
        os.close(self.terminal)
        return code


class Encrypted(Case):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet', '--cases', '100', '--consultations', '10')
        self.backup = self.folder / 'stick' / '업무.haetae-backup'
        self.backup.parent.mkdir()
        self.restored = self.folder / 'restored.haetae'
        self.words = self.folder / 'words'
        self.words.write_text(WORDS + '\n', encoding='utf-8')

    def encrypt(self):
        self.ok('backup', self.file, self.backup, '--encrypt', '--passphrase-file', self.words)

    def beside(self):
        return sorted(path.relative_to(self.folder) for path in self.folder.rglob('*'))

    def refused_tracelessly(self, code, *arguments, **environment):
        before = self.beside()
        done = run(*arguments, **environment)
        self.assertEqual(done.returncode, code, (arguments, done.stderr))
        self.assertEqual(self.beside(), before, arguments)
        return done.stderr

    def test_there_and_back(self):
        before = self.beside()
        self.encrypt()
        self.assertEqual(self.beside(), sorted([*before, self.backup.relative_to(self.folder)]))
        content = self.backup.read_bytes()
        self.assertNotIn(b'SQLite', content)
        self.assertNotIn('구청장'.encode(), content)
        done = run('restore', self.backup, self.restored, HAETAE_PASSPHRASE=WORDS)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.ok('check', self.restored)
        exports = [self.ok('export', file, 'appeals', '--format', 'csv') for file in (self.file, self.restored)]
        self.assertEqual(exports[0], exports[1])
        self.assertEqual(sorted(path.name for path in self.folder.glob('.haetae-*')), [])

    def test_wrong_passphrase(self):
        self.encrypt()
        said = self.refused_tracelessly(1, 'restore', self.backup, self.restored, HAETAE_PASSPHRASE='해태는 물을 먹는다')
        self.assertIn(self.backup.name, said)

    def test_damaged(self):
        self.encrypt()
        content = bytearray(self.backup.read_bytes())
        for name, damaged in (('head', b'HAETAE\x1a\x01' + bytes(len(content) - 8)), ('cut', content[:len(content) // 2]),
                              ('byte', content[:-100] + bytes([content[-100] ^ 1]) + content[-99:])):
            with self.subTest(name):
                self.backup.write_bytes(damaged)
                said = self.refused_tracelessly(3, 'restore', self.backup, self.restored, '--passphrase-file', self.words)
                self.assertIn(self.backup.name, said)

    def test_neither_writes_over_a_file(self):
        self.encrypt()
        content = self.backup.read_bytes()
        self.refused_tracelessly(3, 'backup', self.file, self.backup, '--encrypt', HAETAE_PASSPHRASE=WORDS)
        self.assertEqual(self.backup.read_bytes(), content)
        self.refused_tracelessly(3, 'restore', self.backup, self.file, HAETAE_PASSPHRASE=WORDS)

    def test_passphrases_that_are_none(self):
        arguments = ['backup', self.file, self.backup]
        self.refused_tracelessly(1, *arguments, '--encrypt', HAETAE_PASSPHRASE='일곱글자입니다')
        self.refused_tracelessly(1, *arguments, '--encrypt', HAETAE_PASSPHRASE='')
        self.refused_tracelessly(3, *arguments, '--encrypt', '--passphrase-file', self.folder / 'missing')
        self.refused_tracelessly(2, *arguments, '--passphrase-file', self.words)

    def test_typed_at_the_terminal(self):
        terminal = Terminal('backup', self.file, self.backup, '--encrypt')
        for _ in range(2):
            terminal.wait_for(': ')
            self.assertFalse(terminal.echoes())
            terminal.type(WORDS + '\n')
            terminal.said += '|'
        self.assertEqual(terminal.code(), 0, terminal.said)
        self.assertNotIn(WORDS, terminal.said)
        terminal = Terminal('restore', self.backup, self.restored)
        terminal.wait_for(': ')
        terminal.type(WORDS + '\n')
        self.assertEqual(terminal.code(), 0, terminal.said)
        self.ok('check', self.restored)

    def test_refused_at_the_terminal(self):
        for first, second in (('첫째 비밀번호', '둘째 비밀번호'), ('', None), ('\x03', None)):
            with self.subTest(first=first):
                terminal = Terminal('backup', self.file, self.backup, '--encrypt')
                terminal.wait_for(': ')
                terminal.type(first if first == '\x03' else first + '\n')
                if second is not None:
                    terminal.said += '|'
                    terminal.wait_for(': ')
                    terminal.type(second + '\n')
                self.assertEqual(terminal.code(), 1, terminal.said)
                self.assertFalse(self.backup.exists())


if __name__ == '__main__':
    unittest.main()
