"""The consultation days of a month: planned out of the schedules, confirmed many at once as held or not, and given to a
substitute where the lawyer is absent."""
import json

from support import FOLDER, Program, cli, run, sample, wait_for


def open_days(office, today):
    program = Program(office, today=today)
    program.key('ctrl+6')
    day = program.child('text', '날짜')
    wait_for(lambda: day.focused, what='the keyboard at the day')
    program.key('alt+2')
    return program


def row_of(table, row):
    return [table.getAccessibleAt(row, column).name for column in range(table.nColumns)]


def states(office):
    rows = cli('export', office, 'sessions', '--format', 'json')
    return [row['state'] for row in json.loads(rows) if row['held_on'].startswith('2021-05')]


def a_month_is_planned_and_confirmed():
    office = sample()
    program = open_days(office, '2021-05-31')
    table = program.child('table', '이달의 상담일').queryTable()
    program.key('alt+l')
    wait_for(lambda: table.nRows > 100, what='the days of May')
    days = table.nRows
    assert '계획하였습니다' in program.notice()
    workbook = FOLDER / '상담일.xlsx'
    program.key('ctrl+e')
    program.choose_file(workbook)
    wait_for(workbook.exists, what='the workbook of the month')
    assert f'{days} same' in cli('import', office, 'sessions', workbook, '--dry-run')
    program.key('alt+2', 'ctrl+a', '1')
    wait_for(lambda: states(office).count('실시') == days, what='all of them held')
    program.key('Home', 'Down')
    program.child('label', '1건 선택')
    program.key('2')
    reason = program.child('text', '미실시 사유')
    wait_for(lambda: reason.focused, what='the keyboard at the reason')
    program.type('4.22')
    program.key('Return')
    wait_for(lambda: states(office).count('미실시') == 1, what='one of them not held')
    wait_for(lambda: [row for row in range(5) if table.isRowSelected(row)] == [2], what='the next row')
    program.key('ctrl+z')
    wait_for(lambda: states(office).count('실시') == days, what='that one held again')
    program.key('ctrl+z')
    wait_for(lambda: states(office).count('예정') == days, what='all of them planned again, in one step')
    program.end()


def substitutes(office):
    """Who holds the days of May in the place of 조보기."""
    rows = json.loads(cli('export', office, 'sessions', '--format', 'json'))
    return [row['partner'] for row in rows if row['held_on'].startswith('2021-05') and row['dong'] == '사직동']


def an_absent_lawyer_gets_a_substitute():
    office = sample()
    absences = FOLDER / 'absences.csv'
    absences.write_text('성명,시작일,종료일,사유\n조보기,2021-05-01,2021-05-31,출장\n', encoding='utf-8')
    cli('import', office, 'absences', absences)
    program = open_days(office, '2021-05-03')
    days = program.child('table', '이달의 상담일')
    table = days.queryTable()
    program.key('alt+l')
    wait_for(lambda: table.nRows > 100, what='the days of May')
    assert '대체할 사람이 필요합니다' in program.notice()
    before = substitutes(office)
    assert '조보기' in before
    state = program.child('combo box', '상태')
    state.querySelection().selectChild(4)
    wait_for(lambda: 0 < table.nRows < 50, what='the days that need a substitute')
    lacking = [row_of(table, row) for row in range(table.nRows)]
    own = next(row for row, cells in enumerate(lacking) if cells[3] == '조보기')
    assert '부재 (출장)' in lacking[own][8] and all(cells[8].startswith('대체 필요: ') for cells in lacking), lacking
    days.grabFocus()
    table.addRowSelection(own)
    program.key('3')
    program.child('dialog', '대체자 지정')
    wait_for(lambda: program.button('배정').sensitive, what='those who are free')
    program.key('Return')
    wait_for(lambda: '조보기' not in substitutes(office), what='somebody else in the place')
    wait_for(lambda: table.nRows == len(lacking) - 1, what='a day less that needs a substitute')
    program.key('ctrl+z')
    wait_for(lambda: substitutes(office) == before and table.nRows == len(lacking), what='the days as they were, in one step')
    program.end()


run(a_month_is_planned_and_confirmed, an_absent_lawyer_gets_a_substitute)
