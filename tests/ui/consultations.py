"""The page of the services: consultations are logged at typing speed with the keyboard alone, and the consultation
days of a month are confirmed as held or not."""
import json

from support import Program, cli, run, sample, wait_for

LOG = '이달의 상담'


def logged(office):
    rows = cli('export', office, 'consultations', '--format', 'csv').splitlines()
    return len([row for row in rows[1:] if row])


def open_page(office, **options):
    program = Program(office, **options)
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


def type_korean(program, name, text):
    """Types a text that no key of the display's keyboard has: xdotool lends keys to its syllables, and one that comes
    before its key is lost, so that it is typed until it stands there."""
    entry = program.child('text', name)

    def typed():
        program.key('ctrl+a')
        program.type(text)
        return entry.text == text
    wait_for(typed, what=f'“{text}” in {name}')


def a_clerk_logs_thirty_consultations_by_keyboard():
    office = sample()
    before = logged(office)
    program = open_page(office)
    table = program.child('table', LOG).queryTable()
    wait_for(lambda: table.nRows > 0, what='the consultations of April')
    shown = table.nRows
    fill(program, '4.2')
    type_korean(program, '동', '사직동')
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


def states(office):
    rows = cli('export', office, 'sessions', '--format', 'json')
    return [row['state'] for row in json.loads(rows) if row['held_on'].startswith('2021-05')]


def a_month_is_planned_and_confirmed():
    office = sample()
    program = open_page(office, today='2021-05-31')
    program.key('alt+2')
    table = program.child('table', '이달의 상담일').queryTable()
    program.key('alt+l')
    wait_for(lambda: table.nRows > 100, what='the days of May')
    days = table.nRows
    assert '계획하였습니다' in program.notice()
    program.key('alt+2', 'ctrl+a', '1')
    wait_for(lambda: states(office).count('실시') == days, what='all of them held')
    program.key('Down')
    program.child('label', '1건 선택')
    program.key('2')
    reason = program.child('text', '미실시 사유')
    wait_for(lambda: reason.focused, what='the keyboard at the reason')
    program.type('4.22')
    program.key('Return')
    wait_for(lambda: states(office).count('미실시') == 1, what='one of them not held')
    program.key('ctrl+z')
    wait_for(lambda: states(office).count('실시') == days, what='that one held again')
    program.key('ctrl+z')
    wait_for(lambda: states(office).count('예정') == days, what='all of them planned again, in one step')
    program.end()


run(a_clerk_logs_thirty_consultations_by_keyboard, a_line_that_is_refused_waits_beside_its_fault,
    a_month_is_planned_and_confirmed)
