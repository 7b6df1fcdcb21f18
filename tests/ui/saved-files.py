"""Files for other programs out of the window: the payments of a month with a key, the calendar from the File menu. Each
is what the command line writes."""
from support import FOLDER, Program, cli, run, sample, wait_for


def save_as(program, path):
    """Answers the dialog that asks where."""
    entry = program.child('text', within=program.child('file chooser'))
    wait_for(lambda: entry.focused, what='the keyboard on the name')
    program.key('ctrl+a')
    program.type(str(path))
    wait_for(lambda: entry.text == str(path), what='the path in the dialog')
    program.key('Return')
    wait_for(lambda: not program.has('file chooser'), what='the dialog to close')
    wait_for(path.exists, what=str(path))
    wait_for(lambda: path.name in program.notice(), what='the notice of the file')


def payments_of_a_month():
    """February is paid: Ctrl+E saves what the payment office needs."""
    program = Program(sample())
    program.key('ctrl+6', 'alt+3')
    program.child('table', '수당 합계')
    program.key('alt+Left', 'alt+Left')
    program.child('label', lambda name: name.startswith('709건'))
    program.key('ctrl+e')
    out = FOLDER / 'payments.xlsx'
    save_as(program, out)
    by_cli = FOLDER / 'by-cli.xlsx'
    cli('report', program.path, 'payments', '--period', '2021-02', '--today', '2021-04-05', '-o', by_cli)
    assert out.read_bytes() == by_cli.read_bytes()
    program.end()


def the_calendar():
    program = Program(sample())
    program.key('alt+f')
    program.child('menu item', lambda name: name.startswith('기일 달력 내보내기'))
    program.key('c')
    out = FOLDER / 'hearings.ics'
    save_as(program, out)
    by_cli = FOLDER / 'by-cli.ics'
    cli('calendar', program.path, '--today', '2021-04-05', '-o', by_cli)
    assert out.read_bytes() == by_cli.read_bytes()
    assert b'BEGIN:VEVENT' in out.read_bytes()
    program.end()


run(payments_of_a_month, the_calendar)
