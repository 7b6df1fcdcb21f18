"""The window around the pages: its keys, its search entry, what it says of files it cannot open, and records that
another program changed."""
import subprocess

from support import FOLDER, HAETAE, MEMORY, Program, cli, run, sample, wait_for

NEW_CASE = '''사건번호,접수일,피청구인,사건명,청구인
2021-9001,2021-04-05,종로구청장,창 시험 취소청구,홍시험
'''


def register_shows(program, *numbers):
    def first_rows():
        table = program.child('table', '사건 목록').queryTable()
        return [table.getAccessibleAt(row, 0).name for row in range(min(table.nRows, len(numbers)))]
    wait_for(lambda: first_rows() == list(numbers), what=f'{numbers} in the register')


def figure(program, text):
    return wait_for(lambda: next(iter(program.root.findChildren(
        lambda node: node.roleName in ('label', 'push button') and node.showing and text in (node.name or ''))), None),
        what=f'“{text}” on the screen')


def keys_go_to_the_pages():
    program = Program(sample())
    titles = [row.name for row in program.children('list item', within=program.child('list box', '화면'))]
    assert titles[:2] == ['현황', '사건'] and titles[-1] == '보고서', titles
    for number, title in list(enumerate(titles, 1))[::-1]:
        program.key(f'ctrl+{number}')
        wait_for(lambda: program.child('list item', title, program.child('list box', '화면')).selected,
                 what=f'{title} by its key')
    program.key('ctrl+q')
    assert program.process.wait(20) == 0
    program.end()


def overview_shows_the_published_figures():
    program = Program(sample())
    for text in ('82', '268', '299', '284'):
        figure(program, text)
    assert program.window.name.endswith('.haetae')
    program.end()


def search_starts_on_any_page():
    program = Program(sample())
    program.go('현황')
    program.key('ctrl+f')
    entry = program.child('text', '전체 찾기')
    wait_for(lambda: entry.focused, what='the keyboard in the search entry')
    program.type('2021-02')
    wait_for(lambda: program.has('table', '사건 목록'), what='the register')
    wait_for(lambda: entry.text == '2021-02', what='the words in the entry')
    program.type('37')
    wait_for(lambda: entry.text == '2021-0237', what='the words typed on')
    register_shows(program, '2021-0237')
    program.go('현황')
    wait_for(lambda: entry.text == '', what='an entry without the words of the page before')
    program.end()


def what_another_program_wrote_is_shown_and_undone():
    office = sample()
    program = Program(office)
    figure(program, '268')
    source = FOLDER / 'one.csv'
    source.write_text(NEW_CASE, encoding='utf-8')
    cli('import', office, 'appeals', source, '--clerk', '이주무')
    figure(program, '269')
    undo = program.button('되돌리기')
    wait_for(lambda: undo.sensitive, what='something to undo')
    program.key('ctrl+z')
    assert '되돌렸습니다' in program.notice() or '되돌림' in program.notice()
    figure(program, '268')
    wait_for(lambda: program.button('다시 실행').sensitive, what='something to do again')
    program.key('ctrl+shift+z')
    figure(program, '269')
    program.end()


def a_file_that_is_none_is_refused_with_a_sentence():
    nothing = FOLDER / 'letter.haetae'
    nothing.write_text('이것은 업무 파일이 아닙니다.' * 100, encoding='utf-8')
    before = nothing.read_bytes()
    for path in (nothing, FOLDER / 'missing.haetae'):
        program = Program(arguments=['--file', str(path)])
        assert path.name in program.notice()
        program.button('새 업무 파일')
        program.end()
    assert nothing.read_bytes() == before


def resize(width, height):
    window = subprocess.run(['xdotool', 'getactivewindow'], capture_output=True, text=True, check=True).stdout.strip()
    subprocess.run(['xdotool', 'windowsize', window, str(width), str(height)], check=True)


def the_window_comes_back_as_it_was_left():
    program = Program(sample())
    first = program.window.size
    program.go('인력')
    resize(1210, 710)
    wait_for(lambda: program.window.size != first, what='the smaller window')
    program.key('ctrl+q')
    assert program.process.wait(20) == 0
    remembered = MEMORY.read_text(encoding='utf-8')
    assert 'page=partners' in remembered, remembered
    again = Program(sample(), remembers=True)
    wait_for(lambda: again.child('list item', '인력', again.child('list box', '화면')).selected, what='the page of last time')
    wait_for(lambda: again.window.size[0] < first[0] and again.window.size[1] < first[1], what='the size of last time')
    again.key('ctrl+q')
    assert again.process.wait(20) == 0
    assert MEMORY.read_text(encoding='utf-8') == remembered, (MEMORY.read_text(encoding='utf-8'), remembered)
    again.end()


def a_day_that_is_none_is_refused():
    done = subprocess.run([HAETAE, '--today', '2021-02-30'], capture_output=True, text=True, timeout=60)
    assert done.returncode == 2 and '2021-02-30' in done.stderr, (done.returncode, done.stderr)


run(keys_go_to_the_pages, overview_shows_the_published_figures, search_starts_on_any_page,
    what_another_program_wrote_is_shown_and_undone, a_file_that_is_none_is_refused_with_a_sentence,
    the_window_comes_back_as_it_was_left, a_day_that_is_none_is_refused)
