"""What a manager asks of the coverage without changing anything: what if, the districts beside a past day, the trend."""
import subprocess
import sys
from support import Program, cli, run, sample, wait_for

PASTE = """
import gi
gi.require_version('Gtk', '3.0')
from gi.repository import Gdk, Gtk
print(Gtk.Clipboard.get(Gdk.SELECTION_CLIPBOARD).wait_for_text(), end='')
"""


def coverage_page(path):
    program = Program(path)
    program.go('마을상담')
    program.child('label', '284')
    return program


def enter(program, name, text):
    entry = program.child('text', name)
    entry.text = text
    entry.doActionNamed('activate')


def count_if(program, text):
    """Waits for the count that the picks would give."""
    program.child('label', text)


def map_with_focus(program):
    area = program.child('drawing area', lambda name: name.startswith('동 지도'))
    wait_for(lambda: area.focused or area.queryComponent().grabFocus(), what='the keyboard on the map')
    return area


def test_what_if_writes_nothing():
    path = sample()
    before = cli('journal', path)
    program = coverage_page(path)
    program.child('toggle button', lambda name: name.startswith('가정해 보기')).doActionNamed('click')
    count_if(program, '284 → 284 / 424')
    table = program.child('table', '동 목록')
    wait_for(lambda: table.focused or table.grabFocus(), what='the keyboard in the list')
    program.key('Down', 'shift+Down', 'shift+Down', 'space')
    count_if(program, '284 → 287 / 424')
    program.child('label', '67.0% → 67.7%, 목표까지 53')
    districts = program.child('table', '자치구별 증감').queryTable()
    assert [districts.getAccessibleAt(0, column).name for column in range(3)] == ['종로구', '12 → 15 / 17', '+3']
    area = map_with_focus(program)
    program.key('Home', 'space')  # 청운효자동 was picked in the list: taken back on the map
    count_if(program, '284 → 286 / 424')
    program.key('Right', 'space')  # 사직동 is covered already
    program.child('label', lambda name: '이미 상담 중인 동 1개는 더해지지 않습니다.' in name)
    count_if(program, '284 → 286 / 424')
    assert area.description.endswith('가정: 상담 중으로 봄'), area.description
    program.click('지우기')
    count_if(program, '284 → 284 / 424')
    assert not area.description.endswith('봄')
    program.key('Home', 'ctrl+Return')
    count_if(program, '284 → 285 / 424')
    program.key('Escape')
    wait_for(lambda: not program.has('label', '284 → 285 / 424'), what='the end of what if')
    program.child('label', '선택한 동 없음')
    program.end()
    assert cli('journal', path) == before


def test_what_if_ends_with_the_page():
    program = coverage_page(sample())
    map_with_focus(program)
    program.key('Home', 'ctrl+space')
    count_if(program, '284 → 285 / 424')
    enter(program, '기준일', '2020-12-31')  # the picks stay, held against another day
    count_if(program, '178 → 179 / 424')
    program.go('인력')
    program.go('마을상담')
    wait_for(lambda: program.has('label', '선택한 동 없음'), what='the panel of a dong')
    assert not program.children('toggle button', lambda name: name.startswith('가정해 보기'))[0].checked
    program.end()


def table_with_rows(program, name, rows):
    table = program.child('table', name)
    return wait_for(lambda: table if table.queryTable().nRows == rows else None, what=f'{rows} rows in {name}')


def row(table, number):
    grid = table.queryTable()
    return [grid.getAccessibleAt(number, column).name for column in range(grid.nColumns)]


def clipboard():
    return subprocess.run([sys.executable, '-c', PASTE], capture_output=True, text=True, check=True).stdout


def test_districts_beside_a_past_day():
    program = coverage_page(sample())
    program.key('alt+2')
    table = table_with_rows(program, '자치구 비교', 26)
    assert row(table, 0) == ['서울시 계', '424', '424', '135', '284', '+149', '32%', '67%', '122'], row(table, 0)
    assert row(table, 1)[0] == '종로구' and row(table, 25)[0] == '강동구'
    program.click('작년 말')
    wait_for(lambda: row(table, 0)[3] == '178', what='the end of last year')
    assert program.child('text', '비교할 날').text == '2020-12-31'
    assert row(table, 0) == ['서울시 계', '424', '424', '178', '284', '+106', '42%', '67%', '122'], row(table, 0)
    enter(program, '비교할 날', '2021-05-01')
    program.child('label', '기준일보다 앞선 날을 적으십시오.')
    enter(program, '비교할 날', '2019.12.31')
    wait_for(lambda: row(table, 0)[1] == '423', what='the dongs before 항동')
    enter(program, '기준일', '2021-07-05')
    wait_for(lambda: row(table, 0)[2] == '425', what='the dongs after the split of 상일동')
    program.end()


def test_the_comparison_is_sorted_and_copied():
    program = coverage_page(sample())
    program.key('alt+2')
    table = table_with_rows(program, '자치구 비교', 26)
    header = program.child('table column header', lambda name: name.startswith('증감'), table)
    header.doActionNamed('click')
    wait_for(lambda: row(table, 1)[5] == '+2', what='the least change first')
    header.doActionNamed('click')
    wait_for(lambda: int(row(table, 1)[5]) >= int(row(table, 2)[5]) >= 8, what='the greatest change first')
    assert row(table, 0)[0] == '서울시 계'
    seen = [row(table, number) for number in range(26)]
    wait_for(lambda: table.focused or table.grabFocus(), what='the keyboard in the table')
    program.key('ctrl+c')
    assert program.notice() == '표 26줄을 복사하였습니다.'
    lines = [line.split('\t') for line in clipboard().splitlines()]
    assert lines[1:] == seen, lines[:3]
    assert lines[0][3:6] == ["정기상담 동 '20. 4. 5.", "정기상담 동 '21. 4. 5.", '증감'], lines[0]
    program.end()


def test_the_trend_is_drawn_and_told():
    program = coverage_page(sample())
    program.key('alt+3')
    years = table_with_rows(program, '연말 현황', 8)
    assert row(years, 0) == ["'21. 4. 5.", '284 / 424', '67%', '+106'], row(years, 0)
    assert row(years, 1) == ["'20. 12. 31.", '178 / 424', '42%', '+57'], row(years, 1)
    words = program.child('label', lambda name: name.startswith('최근 3개월')).name
    assert '2021. 12. 31.까지 340개 동, 남은 동은 56개' in words and '월 6.3개' in words and '2021. 5. 24.' in words, words
    chart = program.child('image', '월 2회 이상 상담하는 동')
    assert '284' in chart.description
    program.key('ctrl+Page_Down')
    program.child('drawing area', lambda name: name.startswith('동 지도'))
    program.end()


run(test_what_if_writes_nothing, test_what_if_ends_with_the_page, test_districts_beside_a_past_day,
    test_the_comparison_is_sorted_and_copied, test_the_trend_is_drawn_and_told)
