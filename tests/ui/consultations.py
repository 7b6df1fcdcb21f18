"""The page of the services: consultations are logged at typing speed with the keyboard alone, and the consultation
days of a month are confirmed as held or not."""
from support import Program, cli, run, sample, wait_for

LOG = '이달의 상담'


def logged(office):
    rows = cli('export', office, 'consultations', '--format', 'csv').splitlines()
    return len([row for row in rows[1:] if row])


def open_page(office):
    program = Program(office)
    program.key('ctrl+6')
    program.child('table', LOG)
    program.key('alt+1')
    return program


def fill(program, *texts):
    """Types each text and Enter, an empty one keeps what stands there."""
    for text in texts:
        if text:
            program.type(str(text))
        program.key('Return')


def a_clerk_logs_thirty_consultations_by_keyboard():
    office = sample()
    before = logged(office)
    program = open_page(office)
    table = program.child('table', LOG).queryTable()
    wait_for(lambda: table.nRows > 0, what='the consultations of April')
    shown = table.nRows
    fill(program, '4.2')
    program.type('사직동')
    wait_for(lambda: program.child('text', '동').text == '사직동', what='the dong as it is typed')
    fill(program, '', '', '1', '1', '1', '30', '5')
    wait_for(lambda: table.nRows == shown + 1, what='the first line in the list')
    for number in range(2, 31):
        fill(program, number % 3 + 1, number % 6 + 1, '', '', number % 5 + 1)
    wait_for(lambda: table.nRows == shown + 30, what='thirty lines in the list')
    wait_for(lambda: logged(office) == before + 30, what='thirty consultations in the file')
    assert not program.has('list box', '아직 기록되지 않은 줄')
    program.key('ctrl+z')
    wait_for(lambda: logged(office) == before + 29, what='the last one taken back')
    program.end()


def a_line_that_is_refused_waits_beside_its_fault():
    office = sample()
    before = logged(office)
    program = open_page(office)
    fill(program, '4.2', '', '', '9', '1', '', '', '7')
    waiting = program.child('list box', '아직 기록되지 않은 줄')
    wait_for(lambda: '동을 적으십시오' in program.child('list item', within=waiting).name, what='the sentence beside the line')
    program.process.kill()
    program.process.wait(20)
    again = open_page(office)
    assert '되살렸습니다' in again.notice()
    waiting = again.child('list box', '아직 기록되지 않은 줄')
    assert '2021-04-02 · 9 · 민사 · 7' in again.child('list item', within=waiting).name
    again.end()
    assert logged(office) == before


run(a_clerk_logs_thirty_consultations_by_keyboard, a_line_that_is_refused_waits_beside_its_fault)
