"""The page of the services: consultations are logged at typing speed with the keyboard alone, corrected in their line
and counted by district."""
import csv

from support import Program, cli, run, sample, wait_for

LOG = '이달의 상담'


def logged(office):
    rows = cli('export', office, 'consultations', '--format', 'csv').splitlines()
    return len([row for row in rows[1:] if row])


def open_page(office, **options):
    program = Program(office, **options)
    program.key('ctrl+6')
    program.child('table', LOG)
    day = program.child('text', '날짜')
    wait_for(lambda: day.focused, what='the keyboard at the day')
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


def row_of(table, row=0):
    return [table.getAccessibleAt(row, column).name for column in range(table.nColumns)]


def log_of_a_scrivener(program):
    """The last cell is left to be typed; 안설정 is the village scrivener of 창신2동."""
    fill(program, '4.5')
    type_korean(program, '동', '창신2동')
    program.key('Return')
    type_korean(program, '담당자', '안설정')
    fill(program, '', '1', '1', '2', '30')


def a_scrivener_is_logged_like_a_lawyer_and_a_second_time_with_a_warning():
    office = sample()
    before = logged(office)
    program = open_page(office)
    table = program.child('table', LOG).queryTable()
    wait_for(lambda: table.nRows > 0, what='the consultations of April')
    log_of_a_scrivener(program)
    fill(program, '5')
    wait_for(lambda: row_of(table)[3] == '안설정', what='the line at the top of the list')
    assert row_of(table) == ['2021. 4. 5.', '종로구', '창신2동', '안설정', '○', '방문', '민사', '2', '30', '5']
    assert not program.has('info bar')
    fill(program, '', '', '', '', '5')
    assert '같은 상담이 이미 있습니다' in program.notice() and '이제 2건' in program.notice()
    assert logged(office) == before + 2
    program.end()


def a_mistake_is_corrected_in_its_line():
    office = sample()
    program = open_page(office)
    log = program.child('table', LOG)
    table = log.queryTable()
    wait_for(lambda: table.nRows > 0, what='the consultations of April')
    log_of_a_scrivener(program)
    fill(program, '5')
    wait_for(lambda: row_of(table)[3] == '안설정', what='the line at the top of the list')
    after = logged(office)
    log.grabFocus()
    table.addRowSelection(0)
    program.key('F2')
    program.child('label', '상담 기록을 고치는 중')
    wait_for(lambda: program.child('text', '날짜').focused, what='the keyboard in the line')
    fill(program, '', '', '', '2', '4', '', '', '3')
    wait_for(lambda: row_of(table)[5:] == ['전화', '행정', '2', '30', '3'], what='the corrected line')
    assert logged(office) == after
    program.key('ctrl+z')
    wait_for(lambda: row_of(table)[5:] == ['방문', '민사', '2', '30', '5'], what='the line as it was')
    log.grabFocus()
    table.addRowSelection(0)
    program.key('Delete')
    wait_for(lambda: logged(office) == after - 1, what='one line less')
    program.end()


def districts_of_march(office):
    """What the exported consultations come to: district -> (consultations, asked, sum of their answers)."""
    sums = {}
    for row in csv.DictReader(cli('export', office, 'consultations', '--format', 'csv').lstrip('\ufeff').splitlines()):
        if row['상담일'].startswith('2021-03'):
            n, asked, points = sums.get(row['자치구'], (0, 0, 0))
            answer = int(row['만족도'] or 0)
            sums[row['자치구']] = (n + 1, asked + (answer > 0), points + answer)
    return sums


def a_month_by_district_names_the_base_of_its_means():
    office = sample()
    expected = districts_of_march(office)
    program = open_page(office, today='2021-03-31')
    program.child('toggle button', lambda name: name.startswith('자치구별')).doActionNamed('click')
    table = program.child('table', '자치구별 상담').queryTable()
    wait_for(lambda: table.nRows == 26 and row_of(table)[2] != '-', what='the total and 25 districts')
    assert row_of(table)[0] == '합계' and row_of(table)[2] == str(sum(n for n, _, _ in expected.values()))
    for row in range(1, 26):
        cells = row_of(table, row)
        n, asked, points = expected.get(cells[0], (0, 0, 0))
        assert cells[2] == (str(n) if n else '-'), cells
        assert cells[-1] == (f'{points / asked:.2f} ({asked})' if asked else '-'), (cells, points, asked)
    program.child('label', lambda name: name.startswith('만족도 ') and '응답' in name)
    program.end()


run(a_clerk_logs_thirty_consultations_by_keyboard, a_line_that_is_refused_waits_beside_its_fault,
    a_scrivener_is_logged_like_a_lawyer_and_a_second_time_with_a_warning, a_mistake_is_corrected_in_its_line,
    a_month_by_district_names_the_base_of_its_means)
