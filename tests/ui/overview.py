"""From the welcome to an office file and its overview: each figure opens its cases, undo and redo change the figures,
files that cannot be opened are explained."""
from support import FOLDER, Program, cli, run, sample, wait_for

NEW_NUMBER = '2021-0269'


def figure(program, name):
    """The button of a card's figure, by the figure."""
    return program.child('push button', name)


def choose_path(program, path):
    """Types a path into the file dialog that stands open."""
    name = wait_for(lambda: next(entry for entry in program.children('text') if entry.focused), what='the dialog')
    name.text = str(path)
    program.key('Return')


def welcome_leads_to_a_new_office():
    path = FOLDER / 'our-office'
    program = Program()
    program.button('열기')
    program.button('표본으로 써 보기')
    assert not program.has('list box', '화면')
    program.click('새 업무 파일')
    choose_path(program, path)
    program.child('list box', '화면')
    program.child('label', lambda name: name.startswith('아직 사건이 없습니다'))
    figure(program, '접수 0')
    program.child('label', '14일 안에 끝나는 기한이 없습니다.')
    program.child('label', '60일 안에 끝나는 위촉이 없습니다.')
    assert 'integrity' not in cli('check', f'{path}.haetae')
    program.end()


def overview_opens_its_cases():
    program = Program(sample(), today=None)
    program.child('label', '표본: 모든 기록은 지어낸 것 · 기준일 2021. 4. 5.')
    for name in ('평균 처리기간 82일', '재결 299', '마을변호사(월 2회 이상 상담하는 동) 284', '기각 202(68%)'):
        figure(program, name)
    program.child('label', '2019: 110일 → 2020: 104일 → 2021: 82일')
    for name, title, count in (('접수 268', '2021년 접수 사건', '268건'), ('재결 299', '2021년 재결 사건', '299건'),
                               ('각하 59(20%)', '2021년 재결 사건: 각하', '59건'),
                               ('90일 초과 43', '계류 사건: 90일 초과', '43건')):
        figure(program, name).doActionNamed('click')
        program.child('label', title)
        program.child('label', count)
        program.key('ctrl+1')
    program.end()


def deadline_opens_its_case():
    program = Program(sample())
    table = program.child('table', '기한')
    wait_for(lambda: table.queryTable().nRows > 0, what='deadlines')
    number = table.queryTable().getAccessibleAt(0, 2).name
    table.grabFocus()
    program.key('Home', 'Return')
    program.child('label', lambda name: name.startswith(f'사건 {number} · '))
    program.end()


def undo_and_redo_stand_in_the_header():
    office = sample()
    case = FOLDER / 'case.csv'
    case.write_text('사건번호,접수일,피청구인,사건명,청구인\n'
                    f'{NEW_NUMBER},2021-04-05,종로구청장,시험용 취소청구,홍시험\n', encoding='utf-8')
    cli('import', office, 'appeals', case)
    program = Program(office)
    figure(program, '접수 269')
    undo = program.button('되돌리기')
    wait_for(lambda: undo.sensitive, what='something to undo')
    undo.doActionNamed('click')
    figure(program, '접수 268')
    redo = program.button('다시 실행')
    wait_for(lambda: redo.sensitive, what='something to redo')
    redo.doActionNamed('click')
    figure(program, '접수 269')
    program.end()


def files_that_do_not_open_are_explained():
    whole = sample().read_bytes()
    damaged, newer = FOLDER / 'damaged.haetae', FOLDER / 'newer.haetae'
    damaged.write_bytes(whole[:len(whole) // 2])
    newer.write_bytes(whole[:60] + (99).to_bytes(4, 'big') + whole[64:])
    for path, words in ((FOLDER / 'missing.haetae', '열 수 없습니다'), (damaged, '손상되었습니다'), (newer, '더 새로운 해태')):
        program = Program(arguments=['--file', str(path)])
        wait_for(lambda: words in program.notice() and path.name in program.notice(), what=words)
        program.button('열기')
        program.end()
    assert newer.read_bytes()[60:64] == (99).to_bytes(4, 'big')


if __name__ == '__main__':
    run(welcome_leads_to_a_new_office, overview_opens_its_cases, deadline_opens_its_case,
        undo_and_redo_stand_in_the_header, files_that_do_not_open_are_explained)
