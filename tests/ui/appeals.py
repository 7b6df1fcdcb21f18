"""The register of cases by keyboard alone: a case is logged, ruled, found by its initial consonants, taken back."""
import sqlite3

from support import FOLDER, Program, cli, run, sample, wait_for

TITLE = '두루미 서식지 정보공개거부처분 취소청구'


def focused(program):
    """The field that has the keyboard."""
    return wait_for(lambda: next(entry for entry in program.children('text') if entry.focused), what='a field')


def write(program, name, text):
    """Types into the field that has the keyboard, letter by letter: a letter that the keyboard of the test display
    lacks is lost now and then while the server learns it."""
    entry = wait_for(lambda: next((found for found in [focused(program)] if name in (None, found.name)), None),
                     what=f'the keyboard in {name}')
    for end in range(1, len(text) + 1):
        def arrived():
            if entry.text == text[:end]:
                return True
            program.type(text[end - 1])
            return False
        wait_for(lambda: arrived() or wait_for(lambda: entry.text == text[:end], timeout=2), what=text[:end])


def log_case(program):
    """Logs a case with the keys of a clerk who never takes the hands off the keyboard; its number."""
    program.key('ctrl+n')
    number = program.child('text', '사건번호')
    wait_for(lambda: number.focused, what='the keyboard in the first field')
    offered = number.text
    program.key('Return', 'Return')  # number and day of receipt are as offered
    write(program, '피청구인접수일', '4.6')
    program.key('Return')
    write(program, '피청구인', '종로구')
    program.key('Return', 'Return', 'Return')  # agency, kind and field
    write(program, '사건명', TITLE)
    program.key('Return')
    write(program, '청구인', '홍시험')
    program.key('Return')
    write(program, '처분일', '20210302')
    program.key('Return')
    wait_for(lambda: program.child('text', '처분일').text == '2021-03-02', what='the day in its one form')
    program.key('ctrl+s')
    return offered


def register(program):
    return program.child('table', '사건 목록')


def shown_numbers(program):
    """The case numbers on the screen, from the top."""
    table = register(program).queryTable()
    return [table.getAccessibleAt(row, 0).name for row in range(min(table.nRows, 20))]


def shows(program, *numbers):
    wait_for(lambda: shown_numbers(program)[:len(numbers)] == list(numbers), what=f'{numbers} in the register')


def search(program, words):
    program.key('ctrl+f', 'ctrl+a', 'BackSpace')
    write(program, None, words)


def stored(path, number):
    """Whether the office file has a case of that number."""
    rows = cli('export', path, 'appeals', '--format', 'csv').splitlines()
    return any(number in row for row in rows)


def logged_ruled_found_and_taken_back():
    program = Program(sample())
    program.go('사건')
    number = log_case(program)
    program.button('새 사건')
    shows(program, number)

    # Its ruling: the new case is the selected row, Enter opens it.
    wait_for(lambda: register(program).focused or program.key('Tab'), what='the keyboard in the register')
    program.key('Return')
    step = program.child('text', '절차')
    wait_for(lambda: step.focused, what='the keyboard where the next step is typed')
    assert tab(program, 1, '피청구인').text == '종로구청장'
    program.key('alt+3')
    wait_for(lambda: step.focused, what='the keyboard in the line of steps')
    wait_for(lambda: program.child('text', '답변서접수일').focused or program.key('Tab'), what='the keyboard in the form')
    write(program, '답변서접수일', '4.7')
    for _ in range(20):
        if program.child('text', '재결결과').focused:
            break
        program.key('Return')
    write(program, '재결결과', 'ㄱㄱ')
    program.key('Return')
    wait_for(lambda: program.child('text', '재결결과').text == '기각', what='the outcome by its consonants')
    write(program, '재결일', '2021-04-30')
    program.key('ctrl+s')
    program.button('새 사건')

    # Ruled cases are not in progress: the search looks through all.
    search(program, 'ㄷㄹㅁ ㅅㅅㅈ')
    shows(program, number)
    row = register(program).queryTable()
    assert row.nRows == 1, row.nRows
    cells = [row.getAccessibleAt(0, column).name for column in range(row.nColumns)]
    assert cells[3] == TITLE and cells[4] == '홍시험' and cells[6] == '재결', cells
    assert cells[7] == '기각 2021. 4. 30.', cells

    # Undo takes the ruling back, then the case; redo brings it again.
    program.key('ctrl+z')
    wait_for(lambda: register(program).queryTable().getAccessibleAt(0, 6).name == '답변 대기', what='no ruling')
    program.key('ctrl+z')
    program.child('label', lambda name: name.startswith('찾는 말이 있는 사건이 없습니다'))
    assert not stored(program.path, number)
    program.key('ctrl+shift+z')
    shows(program, number)
    assert stored(program.path, number)
    program.end()


def tab(program, number, field):
    """Goes to a tab of the form; the entry in it by that name."""
    program.key(f'alt+{number}')
    return program.child('text', field)


def faults_stand_at_their_fields():
    program = Program(sample())
    program.key('ctrl+n')
    number = program.child('text', '사건번호')
    wait_for(lambda: number.text, what='the number offered')
    number.text = '2021-0268'
    program.child('text', '피청구인').text = '종로구쳥장'
    tab(program, 3, '재결일').text = '2021-13-01'
    program.key('alt+1', 'ctrl+s')
    program.child('label', lambda name: name.startswith('날짜가 아닙니다'))
    wait_for(lambda: program.child('text', '재결일').focused, what='the keyboard in the faulty field')
    program.child('page tab', lambda name: name.startswith('경과 · 고칠 곳 1'))
    program.child('text', '재결일').text = ''
    program.key('ctrl+s')
    program.child('label', lambda name: '2021-0268' in name and '다른 사건' in name)
    program.child('label', lambda name: '종로구청장' in name and '비슷한 이름' in name)
    program.child('label', lambda name: name.startswith('사건명'), timeout=10)
    wait_for(lambda: number.focused, what='the keyboard in the first faulty field')
    program.child('page tab', lambda name: name.startswith('사건 · 고칠 곳'))
    program.child('page tab', '경과')
    program.end()


def parties_shown(program):
    """The names in the editor of the parties, from the top."""
    return [entry.text for entry in sorted(program.children('text', '성명'), key=lambda entry: entry.position[1])]


def draft_survives():
    office = sample()
    program = Program(office)
    program.key('ctrl+n')
    title = program.child('text', '사건명')
    wait_for(lambda: program.child('text', '사건번호').text, what='the number offered')
    title.text = '쓰다 만 사건'
    tab(program, 2, '성명').text = '김변호'
    program.child('text', '국선대리인').text = '박국선'
    wait_for(lambda: parties_shown(program) == ['김변호', ''], what='an empty row below the party')
    wait_for(lambda: draft_of(office), what='the draft in the office file')
    program.process.kill()
    program.process.wait()

    program = Program(office)
    program.key('ctrl+n')
    program.child('label', '작성 중이던 내용이 있습니다.')
    program.click('이어서 쓰기')
    wait_for(lambda: program.child('text', '사건명').text == '쓰다 만 사건', what='what was being written')
    assert tab(program, 2, '국선대리인').text == '박국선'
    assert parties_shown(program) == ['김변호', ''], parties_shown(program)
    program.end()


def draft_of(office):
    """What the office file keeps of a new case that is being written."""
    with sqlite3.connect(f'file:{office}?mode=ro', uri=True) as db:
        return next((text for (text,) in db.execute("SELECT fields FROM draft WHERE record_id = 0")
                     if '박국선' in text), None)


def deadlines_as_typed():
    program = Program(sample())
    program.key('ctrl+n')
    received = program.child('text', '접수일')
    wait_for(lambda: received.text, what='the day offered')
    received.text = '2021-03-02'
    program.child('label', '2021. 5. 3.(월)까지')
    program.child('label', lambda name: '2021. 5. 1.' in name and '토요일, 일요일' in name)
    program.key('alt+3')
    program.child('check box', '재결기간 연장').doActionNamed('click')
    program.child('label', '2021. 5. 31.(월)까지')
    program.end()


def open_selected(program):
    """Opens the case that is selected in the register."""
    wait_for(lambda: register(program).focused or register(program).grabFocus(), what='the keyboard in the register')
    program.key('Return')
    return program.child('text', '절차')


def roles_shown(program):
    return [entry.text for entry in sorted(program.children('text', '구분'), key=lambda entry: entry.position[1])]


def parties_by_keyboard():
    """A row each: Enter goes on and brings the next row, Ctrl+Delete takes one away; the history tells it in words."""
    program = Program(sample())
    program.go('사건')
    wait_for(lambda: shown_numbers(program), what='the cases')
    wait_for(lambda step=open_selected(program): step.focused, what='the keyboard in the line of steps')
    program.key('ctrl+Prior')
    wait_for(lambda: program.child('text', '구분').focused, what='the keyboard in the first row')
    write(program, '구분', 'ㄷㄹㅇ')
    program.key('Return')
    write(program, '성명', '박대리')
    program.key('Return')
    write(program, '소속', '법무법인 가나')
    program.key('Return', 'Return', 'Return')  # address and telephone, then the next row
    wait_for(lambda: roles_shown(program) == ['대리인', '청구인'] and focused(program).name == '구분', what='the next row')
    program.key('Return')
    write(program, '성명', '틀린이')
    wait_for(lambda: parties_shown(program) == ['박대리', '틀린이', ''], what='two parties')
    program.key('ctrl+Delete')
    wait_for(lambda: parties_shown(program) == ['박대리', ''], what='the party gone')
    program.key('ctrl+s')
    program.button('새 사건')
    open_selected(program)
    program.key('alt+5')
    program.child('label', '당사자 추가: 구분 대리인 · 성명 박대리 · 소속 법무법인 가나')
    program.end()


def step_while_writing():
    """A step that is logged while the case is being written is followed, and nothing that was typed is lost."""
    program = Program(sample())
    program.go('사건')
    wait_for(lambda: shown_numbers(program), what='the cases')
    step = open_selected(program)
    wait_for(lambda: step.focused, what='the keyboard in the line of steps')
    tab(program, 1, '비고').text = '아직 저장하지 않은 비고'
    program.key('alt+3')
    wait_for(lambda: step.focused, what='the keyboard in the line of steps')
    program.key('Return')
    assert '피청구인 접수' in program.notice()
    wait_for(lambda: tab(program, 1, '피청구인접수일').text == '2021-04-05', what='the day in its field')
    assert program.child('text', '비고').text == '아직 저장하지 않은 비고'
    program.key('ctrl+s')
    program.button('새 사건')
    open_selected(program)
    wait_for(lambda: tab(program, 1, '비고').text == '아직 저장하지 않은 비고', what='the note')
    program.end()


def duplicate_is_pointed_out():
    program = Program(sample())
    number = log_case(program)
    program.button('새 사건')
    again = log_case(program)  # saves it: a warning never blocks
    assert again != number
    program.button('새 사건')
    program.key('ctrl+n')
    wait_for(lambda: program.child('text', '사건번호').text, what='the number offered')
    for field, text in (('피청구인', '종로구청장'), ('청구인', '홍시험'), ('처분일', '2021-03-02')):
        program.child('text', field).text = text
    program.child('label', lambda name: name.startswith(f'사건 {again}') or name.startswith(f'사건 {number}'))
    program.end()


def conflict_shows_both():
    """Another program changes what is being written: nothing is lost on either side until the clerk says which stays."""
    office = sample()
    program = Program(office)
    number = log_case(program)
    program.button('새 사건')
    open_selected(program)
    tab(program, 1, '비고').text = '내 비고'
    row = f'{number},2021-04-05,종로구청장,{TITLE},홍시험,2021-03-02,남의 비고'
    table = FOLDER / 'theirs.csv'
    table.write_text(f'사건번호,접수일,피청구인,사건명,청구인,처분일,비고\n{row}\n', encoding='utf-8')
    cli('import', office, 'appeals', table)
    program.key('ctrl+s')
    program.child('label', lambda name: '남의 비고' in name and '내 비고' in name)
    program.click('내 내용으로 저장')
    program.button('새 사건')
    open_selected(program)
    wait_for(lambda: tab(program, 1, '비고').text == '내 비고', what='the note that was chosen')
    program.key('alt+5')
    program.child('label', '비고: 남의 비고 → 내 비고')
    program.end()


if __name__ == '__main__':
    run(logged_ruled_found_and_taken_back, faults_stand_at_their_fields, draft_survives, deadlines_as_typed,
        parties_by_keyboard, step_while_writing, duplicate_is_pointed_out, conflict_shows_both)
