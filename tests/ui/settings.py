"""The settings by keyboard: an example of the case number while it is typed, the deadlines that a holiday moves before it
is saved, and one step that undo takes back."""
import json

from support import Program, cli, run, sample, wait_for


def open_settings(program):
    program.key('ctrl+comma')
    program.child('dialog', '설정')
    program.child('label', lambda name: name.startswith('다음 사건은'))


def closed(program):
    wait_for(lambda: not program.has('dialog', '설정'), what='the closed dialog')


def entries(program):
    return cli('journal', program.path).splitlines()


def due_days(program):
    """The last days of the ruling periods that still run."""
    answer = json.loads(cli('due', program.path, '--today', '2021-04-05', '--within', '60', '--format', 'json'))
    return sorted(item['due'] for item in answer['deadlines'] if item['rule'] == 'ruling')


def a_pattern_shows_its_next_number():
    program = Program(sample())
    before = entries(program)
    open_settings(program)
    pattern = program.child('text', '사건번호 형식')
    wait_for(lambda: pattern.focused, what='the keyboard in the pattern')
    program.key('ctrl+a')
    program.type('A-YYYY-')
    program.child('label', lambda name: 'A-YYYY-' in name)
    assert not program.button('저장').sensitive
    program.type('NNN')
    program.child('label', '다음 사건은 A-2021-001입니다.')
    program.key('Return')
    closed(program)
    assert program.notice() == '설정을 저장하였습니다.'
    assert len(entries(program)) == len(before) + 1, entries(program)
    open_settings(program)
    program.child('label', '다음 사건은 A-2021-001입니다.')
    program.key('Escape')
    closed(program)
    program.key('ctrl+z')
    wait_for(lambda: len(entries(program)) == len(before) + 2, what='the undo')
    open_settings(program)
    program.child('label', '다음 사건은 2021-0269입니다.')
    program.end()


def the_most_days_of_a_lawyer_stay_in_their_bounds():
    program = Program(sample())
    for typed, kept in (('6', 6), ('99', 31), ('0', 1)):
        open_settings(program)
        days = program.child('spin button', '변호사 한 사람의 월 상담일수')
        program.key('alt+l')
        wait_for(lambda: days.focused, what='the keyboard at the days')
        program.key('ctrl+a')
        program.type(typed)
        program.key('Return')
        closed(program)
        open_settings(program)
        wait_for(lambda: program.child('spin button', '변호사 한 사람의 월 상담일수').value == kept, what=f'{kept} days')
        program.key('Escape')
        closed(program)
    program.key('ctrl+z')
    wait_for(lambda: '되돌' in program.notice(), what='the undo')
    open_settings(program)
    wait_for(lambda: program.child('spin button', '변호사 한 사람의 월 상담일수').value == 31, what='the days before')
    program.end()


def what_is_not_changed_is_not_written():
    program = Program(sample())
    before = entries(program)
    open_settings(program)
    program.key('Return')
    closed(program)
    assert entries(program) == before
    program.end()


def holidays(program):
    open_settings(program)
    program.child('radio button', '휴일').doActionNamed('click')
    return program.child('table', '한 해의 휴일')


def add_holiday(program, day, name):
    program.child('text', '더할 날짜').grabFocus()
    program.type(day)
    program.child('text', '더할 휴일의 이름').grabFocus()
    program.type(name)
    program.key('Return')


def moved(program):
    """The rows of the list of deadlines that move."""
    table = program.child('table', '옮겨지는 기한').queryTable()
    return [[table.getAccessibleAt(row, column).name for column in range(4)] for row in range(table.nRows)]


def a_holiday_tells_what_it_moves_and_moves_it():
    program = Program(sample())
    before = due_days(program)
    holidays(program)
    add_holiday(program, '2021-05-04', 'Holiday')
    told = program.child('label', lambda name: name.startswith('저장하면 다음 기한')).name
    rows = moved(program)
    assert told == f'저장하면 다음 기한 {len(rows)}건이 옮겨집니다.', told
    n = before.count('2021-05-04')
    assert n > 0 and sum(row[1] == '재결기간' for row in rows) == n, rows
    assert all(row[2:] == ['2021-05-04', '2021-05-06'] for row in rows), rows
    program.click('저장')
    closed(program)
    assert program.notice() == f'설정을 저장하였습니다. 기한 {len(rows)}건이 옮겨졌습니다.'
    after = due_days(program)
    assert '2021-05-04' not in after and after.count('2021-05-06') == before.count('2021-05-06') + n
    program.key('ctrl+z')
    wait_for(lambda: due_days(program) == before, what='the deadlines as they were')
    program.end()


def rows_of(table):
    return {table.getAccessibleAt(row, 0).name: (table.getAccessibleAt(row, 1).name, table.getAccessibleAt(row, 2).name)
            for row in range(table.nRows)}


def moves_to(program, day):
    wait_for(lambda: {row[3] for row in moved(program)} == {day}, what=f'deadlines that move to {day}')


def a_day_is_taken_out_and_put_back():
    program = Program(sample())
    days = holidays(program)
    children_s_day = '2021-05-05 (수)'
    wait_for(lambda: rows_of(days.queryTable()).get(children_s_day) == ('어린이날', '법정 공휴일'), what='the holidays')
    add_holiday(program, '2021-05-04', 'Holiday')
    moves_to(program, '2021-05-06')
    days.queryTable().addRowSelection(list(rows_of(days.queryTable())).index(children_s_day))
    program.click('휴일에서 빼기')
    moves_to(program, '2021-05-05')
    assert rows_of(days.queryTable())[children_s_day] == ('어린이날', '우리 기관이 뺌')
    program.click('되돌리기', program.child('dialog', '설정'))
    moves_to(program, '2021-05-06')
    assert rows_of(days.queryTable())[children_s_day] == ('어린이날', '법정 공휴일')
    days.queryTable().addRowSelection(list(rows_of(days.queryTable())).index('2021-05-04 (화)'))
    program.click('휴일에서 빼기')
    program.child('label', '옮겨지는 기한이 없습니다.')
    assert '2021-05-04 (화)' not in rows_of(days.queryTable()) and moved(program) == []
    program.key('Escape')
    closed(program)
    program.end()


def a_holiday_needs_a_day_and_a_name():
    program = Program(sample())
    holidays(program)
    add_holiday(program, '2021-13-01', 'Holiday')
    program.child('label', lambda name: name.startswith('날짜'))
    program.child('text', '더할 날짜').text = '2021-05-04'
    program.child('text', '더할 휴일의 이름').text = ''
    program.click('추가')
    program.child('label', '어떤 휴일인지 적으십시오.')
    program.end()


run(a_pattern_shows_its_next_number, the_most_days_of_a_lawyer_stay_in_their_bounds, what_is_not_changed_is_not_written,
    a_holiday_tells_what_it_moves_and_moves_it, a_day_is_taken_out_and_put_back, a_holiday_needs_a_day_and_a_name)
