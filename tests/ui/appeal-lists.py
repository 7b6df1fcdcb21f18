"""Lists of cases: one is named and found again after a restart, several cases are changed at once and taken back, what
is shown is exported."""
import csv
import json

import pyatspi

from support import FOLDER, Program, cli, run, sample, wait_for


def register(program):
    return program.child('table', '사건 목록')


def count(program):
    label = wait_for(lambda: next(iter(program.children('label', lambda name: name.endswith('건') and name[0].isdigit()))),
                     what='the number of cases')
    return int(label.name[:-1].replace(',', ''))


def choose_chip(program, name):
    program.child('radio button', name).doActionNamed('click')


def list_is_named_and_found_again():
    office = sample()
    program = Program(office)
    program.go('사건')
    choose_chip(program, '답변 대기')
    register(program)
    wait_for(lambda: 0 < count(program) < 60, what='the cases that wait for an answer')
    waiting = count(program)
    program.child('toggle button', lambda name: name.startswith('저장한 목록')).doActionNamed('click')
    name = program.child('text', '이 목록의 이름')
    name.grabFocus()
    program.type('wait')
    wait_for(lambda: name.text == 'wait', what='the name')
    program.key('Return')
    assert 'wait' in program.notice()
    program.end()

    program = Program(office)
    program.go('사건')
    choose_chip(program, '전체')
    wait_for(lambda: count(program) > waiting, what='the whole register')
    program.child('toggle button', lambda name: name.startswith('저장한 목록')).doActionNamed('click')
    row = program.child('list item', 'wait')
    row.grabFocus()
    program.key('Return')
    wait_for(lambda: count(program) == waiting, what='the saved list')
    wait_for(lambda: program.child('radio button', '답변 대기').checked, what='its chip')
    program.end()


def selected(program):
    table = register(program).queryTable()
    return sum(table.getAccessibleAt(row, 0).getState().contains(pyatspi.STATE_SELECTED) for row in range(5))


def reviewers(path):
    rows = csv.DictReader(cli('export', path, 'appeals', '--format', 'csv').lstrip('\ufeff').splitlines())
    return {row['사건번호']: row['주심'] for row in rows}


def several_cases_at_once():
    office = sample()
    before = reviewers(office)
    program = Program(office)
    program.go('사건')
    wait_for(lambda: count(program) > 3, what='the register')
    register(program).grabFocus()
    wait_for(lambda: register(program).focused, what='the keyboard in the register')
    program.key('Down', 'Up')
    wait_for(lambda: selected(program) == 1, what='the first case')
    program.key('shift+Down', 'shift+Down')
    wait_for(lambda: selected(program) == 3, what='three cases')
    program.key('shift+F10')
    program.child('menu item', lambda name: name.startswith('선택한 사건 한꺼번에 고치기')).doActionNamed('click')
    program.child('label', '선택한 사건 3건')
    value = program.child('text', '새 값')
    value.text = '박시험위원'
    program.click('고치기')
    wait_for(lambda: '3건을 고쳤습니다' in program.notice(), what='the notice')
    changed = {number for number, name in reviewers(office).items() if name != before[number]}
    assert len(changed) == 3, changed
    program.key('ctrl+z')
    wait_for(lambda: reviewers(office) == before, what='the undo')

    # A day that the cases cannot have: the dialog says so and nothing is changed.
    register(program).grabFocus()
    program.key('shift+F10')
    program.child('menu item', lambda name: name.startswith('선택한 사건 한꺼번에 고치기')).doActionNamed('click')
    field = program.child('combo box', '고칠 항목')
    field.grabFocus()
    program.key('End')
    day = program.child('text', '새 날짜')
    day.text = '2021-13-40'
    program.click('고치기')
    program.child('label', lambda name: name.startswith('날짜가 아닙니다'))
    day.text = '1999-01-01'
    program.click('고치기')
    program.child('label', lambda name: name.startswith('2021-') and '송달' in name)
    program.key('Escape')
    assert reviewers(office) == before
    program.end()


def shown_cases_as_a_file():
    office = sample()
    program = Program(office)
    program.go('사건')
    choose_chip(program, '답변 대기')
    wait_for(lambda: 0 < count(program) < 60, what='the cases that wait for an answer')
    shown = count(program)
    program.click('내보내기')
    entry = program.child('text', within=program.child('file chooser'))
    wait_for(lambda: entry.focused, what='the keyboard in the name')
    assert entry.text == '행정심판_사건목록_20210405.xlsx', entry.text
    path = FOLDER / 'shown.csv'
    program.key('ctrl+a')
    program.type(str(path))
    wait_for(lambda: entry.text == str(path), what='the path in the dialog')
    program.key('Return')
    assert 'shown.csv' in program.notice()
    rows = list(csv.DictReader(path.read_text(encoding='utf-8-sig').splitlines()))
    everybody = json.loads(cli('export', office, 'appeals', '--format', 'json'))
    waiting = {row['case_number'] for row in everybody if not row['answered_on'] and not row['outcome']}
    assert len(rows) == shown == len(waiting) and {row['사건번호'] for row in rows} == waiting, (len(rows), shown)
    assert all('○' in row['청구인'] for row in rows)
    program.end()


def heads(program):
    table = register(program).queryTable()
    return [table.getColumnDescription(column) for column in range(table.nColumns)]


def columns_are_chosen_and_remembered():
    office = sample()
    program = Program(office)
    program.go('사건')
    wait_for(lambda: count(program) > 3, what='the register')
    assert '주심' not in heads(program), heads(program)
    register(program).grabFocus()
    wait_for(lambda: register(program).focused, what='the keyboard in the register')
    program.key('Down', 'shift+F10')
    program.child('menu item', lambda name: name.startswith('열 고르기')).doActionNamed('click')
    program.child('check box', '주심').doActionNamed('click')
    wait_for(lambda: '주심' in heads(program), what='the column of reviewers')
    program.key('Escape', 'ctrl+q')
    assert program.process.wait(20) == 0
    program.end()

    program = Program(office, remembers=True)
    program.go('사건')
    wait_for(lambda: '주심' in heads(program), what='the column after a restart')
    program.end()


def rows_have_a_menu_by_key():
    program = Program(sample())
    for page, title, wanted in ('사건', '사건 목록', '표로 복사'), ('인력', '인력 명부', '재위촉'):
        program.go(page)
        program.child('table', title).grabFocus()
        program.key('Home', 'Menu')
        wait_for(lambda: any(item.showing for item in program.children('menu item', lambda name: name.startswith(wanted))),
                 what=f'the menu of a row of {title}')
        program.key('Escape')
    program.end()


run(columns_are_chosen_and_remembered, list_is_named_and_found_again, several_cases_at_once, shown_cases_as_a_file,
    rows_have_a_menu_by_key)
