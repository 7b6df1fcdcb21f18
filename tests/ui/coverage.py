"""Coverage as a manager uses it: a dong gets its days and the count rises, is undone, and is read on another day."""
from support import Program, cli, run, sample, wait_for


def covered(program):
    """The figure on the card: the label under its title."""
    card = program.child('label', '정기상담 동').parent
    return int(card.findChildren(lambda node: node.roleName == 'label' and node.name.isdigit())[0].name)


def wait_for_covered(program, number):
    wait_for(lambda: covered(program) == number, what=f'{number} dongs covered')


def choose_dongs_without_days(program):
    """Opens the box over the list, which shows the dongs one day short, and takes its next choice."""
    box = program.child('combo box', '목록에 보일 동')
    box.click()
    wait_for(lambda: any(item.showing for item in box.findChildren(lambda node: node.roleName == 'menu item')),
             what='the choices')
    program.key('Down', 'Return')
    table = program.child('table', '동 목록').queryTable()
    wait_for(lambda: table.nRows == 18 and table.getAccessibleAt(0, 2).name == '-', what='the dongs without days')


def choose_dong(program, row):
    """Chooses a row of the list; the name of its dong."""
    table = program.child('table', '동 목록').queryTable()
    district, dong = (table.getAccessibleAt(row, column).name for column in (0, 1))
    table.addRowSelection(row)
    program.child('label', f'{district} {dong}')
    return f'{district} {dong}'


def add_days(program, weeks):
    program.click('추가')
    dialog = program.child('dialog', '정기상담')
    for week in weeks:
        program.child('check box', week, dialog).doActionNamed('click')
    program.click('저장', dialog)
    wait_for(lambda: not program.has('dialog', '정기상담'), what='the dialog to close')


def test_two_days_cover_a_dong():
    path = sample()
    program = Program(path)
    program.go('마을상담')
    wait_for_covered(program, 284)
    choose_dongs_without_days(program)
    dong = choose_dong(program, 0)
    add_days(program, ['첫째(1)', '셋째(3)'])
    wait_for_covered(program, 285)
    program.child('label', lambda name: name.startswith('상담 중 (월 2일)'))
    assert f'상담일 추가: {dong}' in cli('journal', path)
    program.key('ctrl+z')
    wait_for_covered(program, 284)
    program.key('ctrl+shift+z')
    wait_for_covered(program, 285)
    program.end()


def test_one_day_more_for_a_dong_one_short():
    program = Program(sample())
    program.go('마을상담')
    wait_for_covered(program, 284)
    choose_dong(program, 0)
    add_days(program, ['넷째(4)'])
    wait_for_covered(program, 285)
    program.end()


def test_faults_stand_beside_their_fields():
    program = Program(sample())
    program.go('마을상담')
    wait_for_covered(program, 284)
    choose_dong(program, 0)
    program.click('추가')
    dialog = program.child('dialog', '정기상담')
    program.child('text', '시작', dialog).text = '25시'
    program.child('text', '담당자', dialog).text = '없는사람'
    program.click('저장', dialog)
    program.child('label', '주차를 하나 이상 고르십시오.', dialog)
    program.child('label', '시각은 14:00처럼 적으십시오.', dialog)
    program.child('label', lambda name: name.startswith('“없는사람” 이름이 인력에 없습니다'), dialog)
    program.click('취소', dialog)
    assert covered(program) == 284
    program.end()


def test_the_dialog_tells_what_an_entry_does():
    program = Program(sample())
    program.go('마을상담')
    wait_for_covered(program, 284)
    choose_dongs_without_days(program)
    choose_dong(program, 0)
    program.click('추가')
    dialog = program.child('dialog', '정기상담')
    program.child('label', '4월 상담일: 0일, 변함 없음', dialog)
    for week in ['첫째(1)', '셋째(3)']:
        program.child('check box', week, dialog).doActionNamed('click')
    program.child('label', '4월 상담일: 0일 → 2일, 상담 중이 됨', dialog)
    program.child('label', lambda name: name.startswith('다음 상담일: 4. 6.(화), 4. 20.(화), 5. 4.(화)'), dialog)
    program.child('text', '시행일', dialog).text = '2021-08-01'
    program.child('label', '8월 상담일: 0일 → 2일, 상담 중이 됨', dialog)
    program.child('label', lambda name: '9. 21.(화) 추석 쉼' in name, dialog)
    program.end()


def test_another_day():
    program = Program(sample())
    program.go('마을상담')
    wait_for_covered(program, 284)
    entry = program.child('text', '기준일')
    entry.text = '2020-12-31'
    entry.doActionNamed('activate')
    wait_for_covered(program, 178)
    program.end()


def test_an_entry_that_ends_stays_as_history():
    path = sample()
    program = Program(path)
    program.go('마을상담')
    wait_for_covered(program, 284)
    dong = choose_dong(program, 0)
    program.click('종료')
    dialog = program.child('dialog', '정기상담')
    entry = wait_for(lambda: next(item for item in program.children('text', within=dialog) if item.focused), what='the last day')
    assert (entry.name, entry.text) == ('종료일', '2021-04-30'), (entry.name, entry.text)
    program.key('Return')
    wait_for(lambda: not program.has('dialog', '정기상담'), what='the dialog to close')
    program.child('list item', lambda name: name.endswith('~ 2021. 4. 30.'))
    assert f'상담일 수정: {dong}' in cli('journal', path)
    assert covered(program) == 284  # it is in force until its last day
    program.end()


def test_a_divided_dong_goes_on_with_its_days():
    path = sample()
    program = Program(path, today='2021-07-05')
    program.go('마을상담')
    wait_for_covered(program, 283)  # 상일동 had its days until 6. 30.
    program.key('ctrl+f')
    entry = wait_for(lambda: next((text for text in program.children('text') if text.focused), None), what='the search')
    entry.text = '상일제1동'
    wait_for(lambda: program.child('table', '동 목록').queryTable().nRows == 1, what='the one dong')
    choose_dong(program, 0)
    program.child('push button', '상일동의 상담일 이어받기(K)').doActionNamed('click')
    wait_for_covered(program, 284)
    program.child('label', lambda name: name.startswith('상담 중 (월 2일)'))
    wait_for(lambda: not program.has('push button', '상일동의 상담일 이어받기(K)'), what='nothing left to take over')
    rows = [line.split(',') for line in cli('export', path, 'schedules').splitlines() if line.startswith('강동구,상일')]
    assert sorted((row[1], row[-3]) for row in rows if row[1] != '상일동') == [('상일제1동', '2021-07-01')] * 3, rows
    program.key('ctrl+z')
    wait_for_covered(program, 283)
    program.end()


def test_the_map_is_walked_by_keys():
    program = Program(sample())
    program.go('마을상담')
    wait_for_covered(program, 284)
    area = program.child('drawing area', lambda name: name.startswith('동 지도'))
    area.queryComponent().grabFocus()
    program.key('Home', 'Right', 'Return')
    program.child('label', '종로구 사직동')
    wait_for(lambda: area.name == '동 지도: 종로구 사직동', what='the dong under the keyboard')
    program.end()


run(test_two_days_cover_a_dong, test_one_day_more_for_a_dong_one_short, test_faults_stand_beside_their_fields,
    test_the_dialog_tells_what_an_entry_does, test_another_day, test_an_entry_that_ends_stays_as_history,
    test_a_divided_dong_goes_on_with_its_days, test_the_map_is_walked_by_keys)
