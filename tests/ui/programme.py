"""The book-keeping of the programmes by keyboard: surveys, outreach, commendations out of the candidates, budgets; a mistake
is explained and nothing written, what was done is undone, the export reads back."""
import csv
import subprocess

from support import FOLDER, Program, cli, run, sample, wait_for


def records(office, kind):
    """The records of a kind, as the command line exports them."""
    path = FOLDER / f'{kind}.csv'
    cli('export', office, kind, '-o', path, '--full-names', '--purpose', '시험')
    with open(path, encoding='utf-8-sig') as source:
        return list(csv.DictReader(source))


def open_part(title):
    program = Program(sample())
    program.go('실적·수당')
    program.child('radio button', '사업 관리').doActionNamed('click')
    part = program.child('radio button', title)
    part.doActionNamed('click')
    program.child('table', '그해의 기록')
    return program


def focus(program, name):
    entry = program.child('text', name)
    wait_for(lambda: entry.focused or entry.grabFocus(), what=f'the keyboard in {name}')


def type_line(program, *cells):
    for cell in cells:
        program.key('ctrl+a')
        program.type(cell) if cell else program.key('Delete')
        program.key('Return')


def said(program, text):
    return program.child('label', lambda name: text in name)


def a_survey_is_logged_changed_and_undone():
    program = open_part('만족도 조사')
    focus(program, '조사 대상')
    type_line(program, 'survey', '2021-03-01', '3.31', '1,143', '9.9', '')
    said(program, '평균만족도: “9.9”')
    assert len(records(program.path, 'surveys')) == 3, 'a faulty record was written'
    wait_for(lambda: program.child('text', '평균(1~5점)').focused, what='the keyboard in the faulty cell')
    type_line(program, '4.57', 'by telephone')
    said(program, '2021년 조사 1건 · 응답 1,143명 평균 4.57점')
    assert records(program.path, 'surveys')[-1]['종료일'] == '2021-03-31'
    table = program.child('table', '그해의 기록')
    wait_for(lambda: table.queryTable().nRows == 1, what='the survey in the table')
    table.grabFocus()
    program.key('Home', 'F2')
    wait_for(lambda: program.child('text', '응답수').text == '1143', what='the record in the line')
    focus(program, '응답수')
    type_line(program, '2000', '', '')
    said(program, '평균만족도')
    type_line(program, '4.6', '')
    said(program, '응답 2,000명 평균 4.60점')
    program.key('ctrl+z')
    said(program, '응답 1,143명 평균 4.57점')
    table = program.child('table', '그해의 기록')
    table.grabFocus()
    program.key('Home', 'Delete')
    said(program, '2021년 0건')
    program.key('ctrl+z')
    said(program, '응답 1,143명')
    assert 'integrity' not in cli('check', program.path)
    program.end()


def outreach_begins_today():
    program = open_part('홍보')
    focus(program, '홍보명')
    type_line(program, 'notice', '', '424', '')
    said(program, '2021년 2건')
    row = records(program.path, 'outreach')[-1]
    assert (row['일자'], row['홍보명'], row['수량']) == ('2021-04-05', 'notice', '424')
    program.end()


def the_best_candidate_is_commended():
    program = open_part('표창')
    candidates = program.child('table', '표창 후보')
    wait_for(lambda: candidates.queryTable().nRows > 0, what='candidates')
    grid = candidates.queryTable()
    name, held = (grid.getAccessibleAt(0, column).name for column in (1, 4))
    district, n = grid.getAccessibleAt(0, 3).name, grid.nRows
    sessions = [row for row in records(program.path, 'sessions') if row['성명'] == name and row['자치구'] == district
                and row['상태'] == '실시' and row['상담일'].startswith('2021')]
    assert len(sessions) == int(held), f'{name} held {len(sessions)} days, not {held}'
    candidates.grabFocus()
    program.key('Home', 'Return')
    wait_for(lambda: program.child('text', '표창').focused, what='the keyboard at the award')
    assert program.child('text', '성명').text == name
    type_line(program, 'award', '')
    said(program, '2021년 1건')
    assert [(row['성명'], row['자치구'], row['표창']) for row in records(program.path, 'commendations')] \
        == [(name, district, 'award')]
    said(program, f'2021년 후보 {n - 1}명')
    program.end()


def a_budget_shows_what_is_left_and_is_exported():
    program = open_part('예산')
    said(program, '2021년 예산 1,207,198천원, 집행 248,970천원(20.6%), 잔액 958,228천원')
    focus(program, '사업')
    type_line(program, 'training', '1,000', '1,250')
    said(program, '집행 250,220천원')
    rate = program.child('table cell', '125.0%')
    assert rate.showing
    focus(program, '사업')
    type_line(program, 'training', '2,000', '0')
    said(program, '같은 기록이 이미 있습니다.')
    path = FOLDER / 'budgets.xlsx'
    program.key('ctrl+e')
    program.choose_file(path)
    wait_for(path.exists, what='the export')
    subprocess.run(['ssconvert', path, FOLDER / 'out.csv'], check=True, capture_output=True)
    lines = (FOLDER / 'out.csv').read_text(encoding='utf-8').splitlines()
    assert '2021,training,1000,1250' in lines, lines
    program.end()


run(a_survey_is_logged_changed_and_undone, outreach_begins_today, the_best_candidate_is_commended,
    a_budget_shows_what_is_left_and_is_exported)
