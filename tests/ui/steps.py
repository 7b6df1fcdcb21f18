"""The line that logs a step of a case: refusals beside it, numbers and initials for names, a decision, a joinder in
both cases, a step deleted and brought back."""
from support import Program, cli, run, sample, wait_for


def open_course(program):
    """The course of the case that the list has its cursor on."""
    program.child('table', '사건 목록').queryComponent().grabFocus()
    program.key('Return')
    program.child('page tab', '경과')
    program.key('alt+3')
    wait_for(lambda: program.child('text', '절차').focused, what='the keyboard in the line')


def open_case(program, number):
    program.go('사건')
    table = program.child('table', '사건 목록').queryTable()
    row = wait_for(lambda: 1 + next(row for row in range(20) if table.getAccessibleAt(row, 0).name == number)) - 1
    table.addRowSelection(row)
    open_course(program)


def steps(program):
    """Step, decision and remark of each row."""
    table = program.child('table', '사건의 절차').queryTable()
    return [tuple(table.getAccessibleAt(row, column).name for column in (1, 2, 3)) for row in range(table.nRows)]


def fill(program, **cells):
    for name, text in cells.items():
        field = program.child('text', {'step': '절차', 'day': '절차 날짜', 'decision': '결정', 'other': '상대 사건번호',
                                       'remark': '절차 비고'}[name])
        field.text = text
        wait_for(lambda: field.text == text)


def log(program, **cells):
    fill(program, **cells)
    program.child('text', '절차 날짜').queryComponent().grabFocus()
    program.key('Return')


def says(program, part):
    wait_for(lambda: program.children('label', lambda name: part in name), what=part)


def test_refusals_stand_beside_the_line():
    program = Program(sample())
    open_case(program, '2021-0265')
    before = steps(program)
    fill(program, step='답변서')  # not possible yet: the agency does not have the claim
    says(program, '번호, 첫 글자나 초성')
    fill(program, step='ㅂㅈㅇㄱ', day='4.5')
    says(program, 'Enter로 기록')
    fill(program, day='2021-04-06')
    says(program, '아직 오지 않은 날')
    program.child('text', '절차 날짜').queryComponent().grabFocus()
    program.key('Return')
    says(program, '아직 오지 않은 날')
    assert steps(program) == before, steps(program)
    log(program, step='1', day='2021-04-05')
    wait_for(lambda: ('피청구인 접수', '', '') in steps(program), what='the step')
    fill(program, step='재결')
    says(program, '§43')
    program.end()


def test_records_decided_deleted_and_brought_back():
    program = Program(sample())
    open_case(program, '2021-0265')
    log(program, step='집행정지 신청', remark='영업 손실')
    wait_for(lambda: ('집행정지 신청', '', '영업 손실') in steps(program), what='the application')
    wait_for(lambda: program.child('text', '절차').text == '1 집행정지 결정', what='what the case waits for')
    says(program, 'Enter로 기록')  # nothing is refused before the clerk does something
    program.child('text', '절차 날짜').queryComponent().grabFocus()
    program.key('Return')
    says(program, '결정 내용을 선택')
    log(program, decision='ㄱㄱ')  # 기각
    wait_for(lambda: ('집행정지 결정', '기각', '') in steps(program), what='the decision')

    table = program.child('table', '사건의 절차')
    row = next(row for row, step in enumerate(steps(program)) if step[0] == '집행정지 결정')
    table.queryTable().addRowSelection(row)
    program.click('절차 삭제')
    wait_for(lambda: '집행정지 결정' not in [step[0] for step in steps(program)], what='the step gone')
    program.key('ctrl+z')
    wait_for(lambda: ('집행정지 결정', '기각', '') in steps(program), what='the step back')
    program.end()


def test_joined_in_both_cases():
    path = sample()
    program = Program(path)
    open_case(program, '2021-0265')
    fill(program, step='병합')
    log(program, other='2021-9999')
    says(program, '2021-9999인 사건이 없습니다')
    log(program, other='2021-0266')
    wait_for(lambda: ('병합', '', '2021-0266') in steps(program), what='the joinder')
    program.key('Escape')
    program.child('table', '사건 목록').queryComponent().grabFocus()
    program.key('Up')  # the newest stand first
    open_course(program)
    wait_for(lambda: ('병합', '', '2021-0265') in steps(program), what='the joinder in the other case')
    program.end()
    cli('check', path)


run(test_refusals_stand_beside_the_line, test_records_decided_deleted_and_brought_back, test_joined_in_both_cases)
