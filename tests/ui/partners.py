"""The roster by keyboard: a commissioner is appointed, reappointed and released, and undo takes it back."""
from support import FOLDER, Program, cli, run, sample, wait_for


def roster(program):
    return program.child('table', '인력 명부').queryTable()


def rows(program):
    """Name and state of every row that is shown."""
    table = roster(program)
    return [(table.getAccessibleAt(row, 0).name, table.getAccessibleAt(row, 4).name) for row in range(table.nRows)]


def counts(program, text):
    """Waits until the line above the roster says so."""
    program.child('label', lambda name: name == text or name.startswith(text + ' ·'))


def commissioners(program):
    program.go('인력')
    program.child('radio button', '위원').doActionNamed('click')
    counts(program, '재직 43/50 (외부 38, 내부 5)')


def chip_with_keyboard(program):
    """Goes to the page and to the chip of the commissioners without the mouse."""
    program.key('ctrl+5')
    chip = program.child('radio button', '위원')

    def on_chip():
        if chip.focused:
            return True
        program.key('Tab')
        return False
    wait_for(on_chip, what='the keyboard on the chip')
    program.key('space')
    wait_for(lambda: chip.checked, what='the chip of the commissioners')


def type_name(program, text):
    entry = program.child('text', '성명')
    wait_for(lambda: entry.focused, what='the keyboard in the name')
    program.type(text)
    wait_for(lambda: entry.text == text, what='the name typed')


def appointed_with_the_keyboard():
    program = Program(sample())
    chip_with_keyboard(program)
    counts(program, '재직 43/50 (외부 38, 내부 5)')
    program.key('ctrl+n')  # what is new on this page is a person
    type_name(program, 'Hong Gildong')
    program.key('ctrl+s')
    wait_for(lambda: 'Hong Gildong' in program.notice(), what='the notice of the appointment')
    counts(program, '재직 44/50 (외부 39, 내부 5)')
    stored = cli('export', program.path, 'roles', '--format', 'csv')
    row = next(line for line in stored.splitlines() if 'Hong Gildong' in line)
    assert '위원' in row and '2021-04-05' in row and '2023-04-04' in row, row
    program.key('ctrl+z')
    counts(program, '재직 43/50 (외부 38, 내부 5)')
    program.end()


def select(program, wanted):
    table = roster(program)
    found = [row for row in range(table.nRows) if wanted(table.getAccessibleAt(row, 4).name)]
    for row in found:
        table.addRowSelection(row)
    return [table.getAccessibleAt(row, 0).name for row in found]


def reappointed_and_undone():
    program = Program(sample())
    commissioners(program)
    table = roster(program)
    row = next(row for row in range(table.nRows) if table.getAccessibleAt(row, 4).name == 'D-25 만료 임박')
    name = table.getAccessibleAt(row, 0).name
    table.addRowSelection(row)
    program.key('alt+r')
    dialog = program.child('dialog', '재위촉')
    program.child('label', '2021. 5. 1. ~ 2023. 4. 30.', dialog)
    program.key('Return')
    wait_for(lambda: program.notice() == f'{name} 님을 재위촉하였습니다.', what='the notice of the reappointment')
    wait_for(lambda: (name, '재위촉 확정') in rows(program), what='the new term in the roster')
    program.key('ctrl+z')
    wait_for(lambda: (name, 'D-25 만료 임박') in rows(program), what='the roster as before')
    program.end()


def many_at_once_and_undone():
    program = Program(sample())
    commissioners(program)
    ending = select(program, lambda state: state == 'D-25 만료 임박')
    assert len(ending) > 2, ending
    counts(program, '재직 43/50 (외부 38, 내부 5)')
    program.click('재위촉')
    dialog = program.child('dialog', '재위촉')
    program.click('재위촉', dialog)
    wait_for(lambda: program.notice() == f'{len(ending)}명을 재위촉하였습니다.', what='the notice of all')
    wait_for(lambda: sum(state == '재위촉 확정' for _, state in rows(program)) == len(ending), what='all in the roster')
    newest = cli('journal', program.path, '--last', '1')
    assert f'재위촉 {len(ending)}명' in newest, newest
    program.key('ctrl+z')
    wait_for(lambda: not any(state == '재위촉 확정' for _, state in rows(program)), what='nobody reappointed')
    program.end()


def released_and_shown_among_former_ones():
    program = Program(sample())
    commissioners(program)
    name = rows(program)[0][0]
    roster(program).addRowSelection(0)
    program.click('해촉')
    dialog = program.child('dialog', '해촉')
    wait_for(lambda: program.child('text', '해촉일', dialog).text == '2021-04-05', what='today offered')
    program.click('해촉', dialog)
    counts(program, '재직 42/50 (외부 37, 내부 5)')
    assert name not in [shown for shown, _ in rows(program)]
    program.child('check box', lambda label: label.startswith('위촉 종료자 포함')).doActionNamed('click')
    wait_for(lambda: (name, "'21. 4. 5. 해촉") in rows(program), what='the released one')
    program.key('ctrl+z')
    counts(program, '재직 43/50 (외부 38, 내부 5)')
    program.end()


def the_51st_seat_is_refused():
    office = sample()
    more = FOLDER / 'more.csv'
    lines = [f'더한위원{number},위원,2021-01-01,2022-12-31,Y' for number in range(7)]
    more.write_text('성명,구분,위촉일,만료일,외부\n' + '\n'.join(lines) + '\n', encoding='utf-8')
    cli('import', office, 'partners', more)
    program = Program(office)
    program.go('인력')
    program.child('radio button', '위원').doActionNamed('click')
    counts(program, '재직 50/50 (외부 45, 내부 5)')
    program.click('새 인력')
    type_name(program, 'Hong Gildong')
    program.key('ctrl+s')
    program.child('label', lambda text: '§7①' in text and '50명' in text)
    assert 'Hong Gildong' not in cli('export', office, 'roles', '--format', 'csv')
    # Leaving what was written is asked about, not lost.
    program.key('Escape')
    program.child('label', '작성한 내용을 아직 저장하지 않았습니다.')
    program.click('버리기')
    counts(program, '재직 50/50 (외부 45, 내부 5)')
    program.end()


def found_by_initial_consonants():
    program = Program(sample())
    commissioners(program)
    program.key('ctrl+f')
    entry = wait_for(lambda: next((text for text in program.children('text') if text.focused), None), what='the search')
    name = rows(program)[0][0]
    entry.text = ''.join('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'[(ord(letter) - 0xac00) // 588] for letter in name)
    wait_for(lambda: 0 < roster(program).nRows < 43, what='fewer rows')
    entry.text = '없는사람'
    program.child('label', lambda text: text.startswith('찾는 말에 맞는 사람이 없습니다'))
    program.end()


run(appointed_with_the_keyboard, reappointed_and_undone, many_at_once_and_undone,
    released_and_shown_among_former_ones, the_51st_seat_is_refused, found_by_initial_consonants)
