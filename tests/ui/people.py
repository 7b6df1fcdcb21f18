"""The people page beside the roster itself: absences and releases with a reason, lists appointed at once, duplicates merged."""
from support import FOLDER, Program, cli, run, sample, wait_for

TWICE = ('성명,구분,위촉일,만료일,소속,전화,전자우편\n'
         '이률,마을변호사,2021-01-01,2022-12-31,법무법인 시험,010-1234-5678,\n'
         '이 율,공익변호사단,2019-03-11,2021-03-10,법무법인시험,+82-10-1234-5678,a@example.invalid\n')


def roster(program):
    return program.child('table', '인력 명부').queryTable()


def cells(program, row):
    table = roster(program)
    return [table.getAccessibleAt(row, column).name for column in range(table.nColumns)]


def open_roster(office, chip=None):
    program = Program(office)
    program.go('인력')
    wait_for(lambda: roster(program).nRows > 0, what='the roster')
    if chip:
        program.child('radio button', chip).doActionNamed('click')
    return program


def more(program, action):
    program.child('toggle button', '명부 더 보기').doActionNamed('click')
    program.click(action)


def choose(program, box, steps):
    """Chooses what stands so many places below the word shown in a combo box."""
    box = program.child('combo box', box)
    box.click()
    wait_for(lambda: any(item.showing for item in box.findChildren(lambda node: node.roleName == 'menu item')),
             what='the choices')
    program.key(*['Down'] * steps, 'Return')


def look_for(program, words):
    """Types into the search; fewer rows also make every later look at the window quicker."""
    program.key('ctrl+f')
    entry = wait_for(lambda: next((text for text in program.children('text') if text.focused), None), what='the search')
    entry.text = words


def office_with(name, text):
    office = sample()
    source = FOLDER / name
    source.write_text(text, encoding='utf-8')
    cli('import', office, 'partners', source)
    return office


def exported(office, kind):
    return cli('export', office, kind, '--format', 'csv').splitlines()


def absent_then_released_with_a_reason():
    program = open_roster(sample(), '마을법무사')
    table = program.child('table', '인력 명부')
    wait_for(lambda: cells(program, 0)[1] == '마을법무사', what='the scriveners')
    name = cells(program, 0)[0]
    roster(program).addRowSelection(0)
    table.grabFocus()
    program.key('Return')
    program.child('text', '부재 첫날').text = "'21. 4. 1."
    program.child('text', '부재 마지막 날').text = '21.3.1'
    program.click('부재 추가')
    program.child('label', lambda text: '시작 전에 끝납니다' in text)
    program.child('text', '부재 마지막 날').text = '5.9'
    program.child('text', '부재 사유').text = '연수'
    program.click('부재 추가')
    wait_for(lambda: program.child('table', '부재').queryTable().nRows == 1, what='the absence in its table')
    program.child('spin button', '월 상담일 한도').value = 2
    program.key('ctrl+s')
    wait_for(lambda: name in program.notice(), what='the notice of saving')
    wait_for(lambda: "'21. 5. 9.까지 부재" in cells(program, 0)[4], what='the absence in the roster')
    assert any(line.startswith(f'{name},2021-04-01,2021-05-09,연수') for line in exported(program.path, 'absences'))
    # Who is away is found among all.
    choose(program, '조건', 2)
    wait_for(lambda: roster(program).nRows == 1 and cells(program, 0)[0] == name, what='only who is away')
    # Whoever leaves says why.
    roster(program).addRowSelection(0)
    program.click('해촉')
    dialog = program.child('dialog', '해촉')
    program.child('text', '사유', dialog).text = '본인 사임'
    program.click('해촉', dialog)
    wait_for(lambda: name in program.notice(), what='the notice of the release')
    assert any(line.startswith(name) and line.endswith('본인 사임') for line in exported(program.path, 'roles'))
    program.key('ctrl+z')
    wait_for(lambda: roster(program).nRows == 1, what='the released one again')
    program.key('ctrl+z')
    program.child('label', lambda text: text.startswith('조건에 맞는 사람이 없습니다'))
    program.end()


def two_hundred_and_two_appointed_at_once():
    program = open_roster(sample(), '공익변호사단')
    before = len(exported(program.path, 'partners'))
    look_for(program, '새단원')
    program.child('label', lambda text: text.startswith('찾는 말에 맞는 사람이 없습니다'))
    more(program, '명단으로 위촉')
    dialog = program.child('dialog', '명단으로 위촉')
    lines = [f'{number}\t새단원{number}\t법무법인 하나\t010.1234.{number:04}' for number in range(1, 203)]
    program.child('text', '명단', dialog).text = '연번\t성명\t소속\t연락처\n' + '\n'.join(lines)
    program.child('label', lambda text: text.startswith('위촉할 인원 202명'), dialog)
    program.child('text', '위촉일', dialog).text = '2021-05-03'
    wait_for(lambda: program.child('text', '만료일', dialog).text == '2023-05-02', what='the usual end')
    button = program.button('모두 위촉', dialog)
    wait_for(lambda: button.sensitive, what='a list without faults')
    button.doActionNamed('click')
    wait_for(lambda: program.notice() == '202명을 위촉하였습니다.', what='the notice of all')
    people = exported(program.path, 'partners')
    assert len(people) == before + 202
    assert any(line.startswith('새단원7,공익변호사단,2021-05-03,2023-05-02') and '010-1234-0007' in line for line in people)
    program.key('ctrl+z')
    wait_for(lambda: len(exported(program.path, 'partners')) == before, what='nobody of the list left')
    program.end()


def two_of_two_thousand_merged_and_parted_again():
    lines = [f'많은이{number},공익변호사단,2021-01-01,2022-12-31,법무법인 {number % 40},010-{number:04}-5678,'
             for number in range(2000)]
    office = office_with('many.csv', TWICE + '\n'.join(lines) + '\n')
    before = exported(office, 'partners')
    program = open_roster(office, '공익변호사단')
    wait_for(lambda: roster(program).nRows > 2000, what='all of them')
    look_for(program, 'ㅁㅇㅇ1999')
    wait_for(lambda: roster(program).nRows == 1 and cells(program, 0)[0] == '많은이1999', what='the one looked for')
    more(program, '중복 기록 합치기')
    dialog = program.child('dialog', '중복 기록')
    pairs = wait_for(lambda: program.child('table', '중복 기록', dialog).queryTable(), what='the pairs')
    wait_for(lambda: pairs.nRows == 1, what='the one pair')
    assert pairs.getAccessibleAt(0, 0).name == '확실'
    assert '같은 전화' in pairs.getAccessibleAt(0, 3).name
    program.child('radio button', 'a@example.invalid', dialog)
    program.child('radio button', '이 율', dialog).doActionNamed('click')
    program.click('합치기', dialog)
    program.child('label', lambda text: text.startswith('중복으로 보이는 기록이 없습니다'), dialog)
    people = [line for line in exported(office, 'partners') if '법무법인 시험' in line]
    wanted = [line for line in people if line.startswith('이 율,')]
    assert [line.split(',')[1] for line in wanted] == ['공익변호사단', '마을변호사'], people
    assert all('a@example.invalid' in line for line in wanted), wanted
    program.click('닫기', dialog)
    program.key('ctrl+z')
    wait_for(lambda: exported(office, 'partners') == before, what='the two as before')
    program.end()


run(absent_then_released_with_a_reason, two_hundred_and_two_appointed_at_once,
    two_of_two_thousand_merged_and_parted_again)
