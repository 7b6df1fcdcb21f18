"""What a manager asks of the coverage without changing anything: what if."""
from support import Program, cli, run, sample, wait_for


def coverage_page(path):
    program = Program(path)
    program.go('마을상담')
    program.child('label', '284')
    return program


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
    program.go('인력')
    program.go('마을상담')
    wait_for(lambda: program.has('label', '선택한 동 없음'), what='the panel of a dong')
    assert not program.children('toggle button', lambda name: name.startswith('가정해 보기'))[0].checked
    program.end()


run(test_what_if_writes_nothing, test_what_if_ends_with_the_page)
