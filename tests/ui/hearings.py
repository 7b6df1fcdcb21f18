"""The commission's meetings by keyboard: a year planned, a meeting of forty cases composed, heard, ruled, served and
taken back, and one whose composition and votes are not in order."""
import csv
import json

from support import FOLDER, Program, cli, run, sample, wait_for

HEARD_ON = '2021-04-26'
TODAY = '2021. 4. 5. (월)'
MEETING = '2021. 4. 26. (월)'

# What the commission decides, case by case, and the key for it: 25 rejected, 8 accepted, 4 dismissed, 1 in part,
# 1 rejected for circumstances, 1 adjourned.
KEYS = ['3'] * 25 + ['1'] * 8 + ['4'] * 4 + ['2'] + ['3t'] + ['6']
RULED = {'기각': 26, '인용': 8, '각하': 4, '일부인용': 1}


def day(program, text):
    """Waits for the cell of the calendar whose name begins so; its whole name."""
    return wait_for(lambda: next((node.name for node in program.root.findChildren(
        lambda item: item.name.startswith(text) and item.showing)), None), what=f'the day {text}')


def notice(program, text):
    wait_for(lambda: text in program.notice(), what=f'the notice “{text}”')


def label(program, text, within=None):
    return program.child('label', lambda name: text in name, within)


def on_day(program, text):
    """Waits until the keyboard is on that day of the calendar."""
    wait_for(lambda: any(node.focused for node in program.root.findChildren(
        lambda item: item.name.startswith(text) and item.showing)), what=f'the keyboard on {text}')


def open_calendar(program, today):
    """Goes to the calendar with the keyboard on today."""
    program.key('ctrl+3')
    label(program, '이달 기일')
    on_day(program, today)


def appeals(path):
    rows = csv.DictReader(cli('export', path, 'appeals', '--format', 'csv').lstrip('\ufeff').splitlines())
    return {row['사건번호']: row for row in rows}


def meeting(path, on):
    rows = csv.DictReader(cli('export', path, 'hearings', '--format', 'csv').lstrip('\ufeff').splitlines())
    return next(row for row in rows if row['심리기일'] == on)


def ruled(path, on):
    """How many cases were ruled on that day, as the command line counts them."""
    return json.loads(cli('stats', path, '--period', f'{on}..{on}', '--format', 'json'))['ruled']


def table(program, name, within=None):
    return program.child('table', name, within).queryTable()


def column(program, name, number, within=None):
    cells = table(program, name, within)
    return [cells.getAccessibleAt(row, number).name for row in range(cells.nRows)]


def a_year_is_planned_and_undone():
    program = Program(sample())
    open_calendar(program, TODAY)
    program.key('alt+p')
    dialog = program.child('dialog', '한 해 기일 계획')
    label(program, '기일 0회를 잡습니다.', dialog)
    program.key('Up')
    label(program, '기일 24회를 잡습니다.', dialog)
    days, reasons = (column(program, '잡을 기일', number, dialog) for number in (1, 2))
    moved = days.index('2022. 10. 11. (화)')
    assert '2022. 10. 10. (월)' in reasons[moved] and '한글날' in reasons[moved], reasons
    assert reasons[days.index('2022. 1. 10. (월)')] == '', reasons
    program.key('Return')
    notice(program, '기일 24회를 잡았습니다.')
    assert sum(line.startswith('2022-') for line in cli('export', program.path, 'hearings', '--format', 'csv').splitlines()) == 24
    program.key('ctrl+z')
    wait_for(lambda: '\n2022-' not in cli('export', program.path, 'hearings', '--format', 'csv'), what='no meeting of 2022')
    program.end()


def designate(program, count):
    """Designates the first so many of the roster, the first of them as chair."""
    program.key('alt+m')
    program.button('위원 지정')
    program.key('alt+d')
    dialog = program.child('dialog', '위원 지정')
    label(program, '구성 0/9명', dialog)
    for number in range(count):
        program.key('space', 'Down')
        label(program, f'구성 {number + 1}/9명', dialog)
    program.key('Home', 'alt+h')
    wait_for(lambda: '위원장' in column(program, '위원', 3, dialog), what='the chair')
    return dialog


def composed(program):
    """Plans the agenda, the commissioners and the lead reviewers of the meeting that is open."""
    program.key('alt+c')
    dialog = program.child('dialog', '사건 올리기')
    program.child('push button', lambda name: name.startswith('40건 올리기'), dialog)
    assert any('§45' in reason for reason in column(program, '진행 사건', 5, dialog))
    program.key('Return')
    notice(program, '40건을 안건에 올렸습니다.')
    dialog = designate(program, 9)
    label(program, '✓ 구성에 문제가 없습니다', dialog)
    program.key('Return')
    notice(program, '위원을 지정하였습니다.')
    label(program, '✓ 기일의 구성에 문제가 없습니다')
    program.key('alt+a')
    program.child('table', '안건')
    program.key('alt+l')
    dialog = program.child('dialog', '주심 배정')
    label(program, '40건 가운데', dialog)
    program.key('Return')
    notice(program, '주심을 배정하였습니다.')
    wait_for(lambda: all(column(program, '안건', 5)), what='a lead reviewer for every case')


def moved_and_taken_off(program):
    numbers = column(program, '안건', 1)
    row = table(program, '안건').getAccessibleAt(0, 1)
    row.queryComponent().grabFocus()
    table(program, '안건').addRowSelection(0)
    program.key('alt+Down')
    wait_for(lambda: column(program, '안건', 1)[:2] == [numbers[1], numbers[0]], what='the first case second')
    program.key('ctrl+z')
    wait_for(lambda: column(program, '안건', 1) == numbers, what='the order as before')
    program.key('Delete')
    wait_for(lambda: len(column(program, '안건', 1)) == 39, what='39 cases')
    program.key('ctrl+z')
    wait_for(lambda: column(program, '안건', 1) == numbers, what='40 cases again')


def heard(program):
    program.key('alt+r')
    wait_for(lambda: table(program, '재결').nRows == 40, what='a row for each case')
    label(program, '0/40건 입력')
    program.key(*(key for entry in KEYS for key in (*entry, 'Return')))
    label(program, '40/40건 입력')
    results = column(program, '재결', 4)
    assert results[0] == '기각' and results[38] == '기각(사정재결)' and results[39].startswith('연기 → '), results
    program.key('ctrl+s')
    notice(program, '재결 39건을 기록하였습니다.')
    wait_for(lambda: program.child('label', '개최'), what='a held meeting')


def forty_cases_heard_ruled_served_and_undone():
    office = sample()
    program = Program(office)
    open_calendar(program, TODAY)
    program.key('Down', 'Down', 'Down')
    on_day(program, MEETING)
    wait_for(lambda: '안건 0' in day(program, MEETING), what='the meeting of the 26th')
    program.key('Return')
    program.child('label', '제8회 심리기일')
    composed(program)
    moved_and_taken_off(program)
    program.end()

    before = appeals(office)
    cases = meeting(office, HEARD_ON)['안건'].split('; ')
    assert len(cases) == 40 and all(before[case]['심리기일'] == HEARD_ON for case in cases)
    program = Program(office, today=HEARD_ON)
    open_calendar(program, MEETING)
    program.key('Return')
    program.child('label', '제8회 심리기일')
    heard(program)
    after = appeals(office)
    found = {result: sum(after[case]['재결결과'] == result and after[case]['재결일'] == HEARD_ON for case in cases)
             for result in RULED}
    assert found == RULED, found
    assert sum(after[case]['사정재결'] == 'Y' for case in cases) == 1
    assert ruled(office, HEARD_ON) == 39
    assert meeting(office, HEARD_ON)['상태'] == '개최'

    program.key('alt+g')
    label(program, '재결 39건을 아직 송달하지 않았습니다', program.child('dialog', '재결서 송달'))
    program.key('Return')
    notice(program, '재결서 39건을 송달 처리하였습니다.')
    assert sum(row['송달일'] == HEARD_ON for row in appeals(office).values()) == 39
    cli('check', office)

    program.key('ctrl+z')
    wait_for(lambda: appeals(office) == after, what='nothing served')
    program.key('ctrl+z')
    wait_for(lambda: appeals(office) == before, what='nothing ruled')
    label(program, '0/40건 입력')
    assert meeting(office, HEARD_ON)['상태'] == '예정'
    program.end()


def the_meeting_that_undo_takes_away_is_left():
    program = Program(sample())
    open_calendar(program, TODAY)
    program.key('Right')
    on_day(program, '2021. 4. 6. (화)')
    program.key('Return')
    dialog = program.child('dialog', '새 기일')
    wait_for(lambda: program.child('text', '날짜', dialog).text == '2021-04-06', what='the day offered')
    program.key('Return')
    notice(program, '기일을 잡았습니다.')
    label(program, '아직 안건이 없습니다.')
    program.key('ctrl+z')
    on_day(program, '2021. 4. 6. (화)')
    assert '제' not in day(program, '2021. 4. 6. (화)')
    program.key('Next')
    on_day(program, '2021. 5. 6. (목)')
    program.key('Home')
    on_day(program, TODAY)
    program.end()


def only_the_case(program, number):
    """In the dialog that adds cases: checks that one and no other."""
    dialog = program.child('dialog', '사건 올리기')
    label(program, '다음 기일까지 미룰 수 없습니다', dialog)
    program.key('ctrl+a', 'space')
    program.child('push button', lambda name: name.startswith('0건 올리기'), dialog)
    cases = table(program, '진행 사건', dialog)
    row = column(program, '진행 사건', 1, dialog).index(number)
    program.key('ctrl+shift+a')
    cases.addRowSelection(row)
    program.key('space')
    program.child('push button', lambda name: name.startswith('1건 올리기'), dialog)
    program.key('Return')
    notice(program, '1건을 안건에 올렸습니다.')


def fault(program, text):
    wait_for(lambda: text in column(program, '재결', 7)[0], what=f'the fault “{text}” in the row')


def attendance(program, names):
    for name in names:
        program.child('check box', name).doActionNamed('click')


def a_composition_and_votes_that_are_not_in_order():
    office = sample()
    source = FOLDER / 'party.csv'
    source.write_text('사건번호,접수일,피청구인,사건명,청구인\n'
                      '2021-9001,2021-02-01,중구청장,주차위반 과태료부과처분 취소청구,고가명\n', encoding='utf-8')
    cli('import', office, 'appeals', source)
    program = Program(office)
    open_calendar(program, TODAY)
    program.key('Return')
    dialog = program.child('dialog', '새 기일')
    wait_for(lambda: program.child('text', '날짜', dialog).text == '2021-04-05', what='today offered')
    program.key('Return')
    notice(program, '기일을 잡았습니다.')
    program.child('label', '제25회 심리기일')
    label(program, '위원장이 지정되지 않았습니다')
    program.key('alt+c')
    only_the_case(program, '2021-9001')

    # Eight instead of nine, and one of them is the appellant: both are told with their article while they are chosen.
    dialog = designate(program, 8)
    label(program, '1명을 더 지정하십시오', dialog)
    conflict = label(program, '2021-9001', dialog)
    assert '고가명' in conflict.name and '§10' in conflict.name, conflict.name
    program.key('Return')
    notice(program, '위원을 지정하였습니다.')
    label(program, '살펴볼 사항')
    program.key('alt+a')
    program.child('table', '안건')
    program.key('alt+l')
    dialog = program.child('dialog', '주심 배정')
    chosen = program.child('combo box', '2021-9001 사건의 주심', dialog)
    label(program, '2021-9001', dialog)
    assert chosen.name and '고가명' not in [item.name for item in chosen.children if item.selected], chosen
    program.key('Return')
    notice(program, '1건의 주심을 배정하였습니다.')
    assert column(program, '안건', 5) != ['고가명']

    program.key('alt+r')
    label(program, '0/1건 입력')
    absent = ['곽갑을', '곽미정', '권시험', '김가상']
    attendance(program, absent)
    label(program, '4/8명')
    program.child('table', '재결').queryComponent().grabFocus()
    program.key('3', 'ctrl+s')
    fault(program, '과반수인 5명이 출석')
    attendance(program, absent)
    program.child('table', '재결').queryComponent().grabFocus()
    for votes, text in (('2:5', '§7⑥'), ('8:1', '9표')):
        vote(program, votes)
        program.key('ctrl+s')
        fault(program, text)
    assert appeals(office)['2021-9001']['재결결과'] == ''

    # Leaving what was entered is asked about.
    program.key('Escape')
    label(program, '입력한 내용을 아직 기록하지 않았습니다.')
    program.click('계속 작성')
    vote(program, '7:1')
    program.key('ctrl+s')
    notice(program, '재결 1건을 기록하였습니다.')
    assert appeals(office)['2021-9001']['재결결과'] == '기각'
    program.key('Escape')
    on_day(program, TODAY)
    program.end()


def vote(program, text):
    program.key('v')
    program.type(text)
    program.key('Return')
    wait_for(lambda: column(program, '재결', 5) == [text], what=f'the votes {text}')


run(a_year_is_planned_and_undone, forty_cases_heard_ruled_served_and_undone,
    a_composition_and_votes_that_are_not_in_order, the_meeting_that_undo_takes_away_is_left)
