"""Letters by keyboard: written about the chosen cases, and the office's own letters edited, kept and taken back."""
import subprocess

from reports import type_path
from support import FOLDER, Program, cli, run, sample, wait_for


def register(program):
    return program.child('table', '사건 목록')


def chosen_cases(program, n):
    """Selects the first cases of the list; their numbers."""
    program.go('사건')
    table = register(program).queryTable()
    for row in range(n):
        table.addRowSelection(row)
    register(program).grabFocus()
    return [table.getAccessibleAt(row, 0).name for row in range(n)]


def letter_dialog(program):
    """Opens the letters with the key; the dialog, once it has read them."""
    program.key('ctrl+l')
    dialog = program.child('dialog', '공문 쓰기')
    sheet = program.child('document frame', '첫 공문 미리보기', dialog)
    wait_for(lambda: '답변서 제출 요청' in sheet.description, what='the first letter')
    return dialog


def fill(program, dialog, name, text):
    """Writes the text of a field that no record has, with the keyboard in it."""
    entry = program.child('text', name, dialog)
    entry.grabFocus()
    wait_for(lambda: entry.focused, what=name)
    entry.text = text


def written_for_two_cases():
    program = Program(sample())
    numbers = chosen_cases(program, 2)
    dialog = letter_dialog(program)
    program.key('Down')
    save = program.button('저장', dialog)
    program.child('text', '보정사항', dialog)
    assert not save.sensitive
    fill(program, dialog, '보정사항', '청구의 취지')
    fill(program, dialog, '보정기한', '2021. 4. 20.')
    wait_for(lambda: save.sensitive, what='letters without gaps')
    sheet = program.child('document frame', '첫 공문 미리보기', dialog)
    assert numbers[0] in sheet.description and '청구의 취지' in sheet.description, sheet.description
    program.key('alt+f', 'Down', 'alt+s')
    path = FOLDER / 'letters.pdf'
    offered = type_path(program, str(path))
    assert offered == '보정_요구_20210405.pdf', offered
    assert 'letters.pdf' in program.notice()
    pages = subprocess.run(['pdftotext', str(path), '-'], capture_output=True, text=True, check=True).stdout.split('\f')[:-1]
    assert [number in page for number, page in zip(numbers, pages)] == [True, True], pages
    entry = cli('journal', program.path, '--last', '1')
    assert '보정 요구' in entry and all(number in entry for number in numbers), entry
    program.end()


def from_the_form():
    program = Program(sample())
    number, = chosen_cases(program, 1)
    program.key('Return')
    program.button('공문')
    program.key('ctrl+l')
    sheet = program.child('document frame', '첫 공문 미리보기')
    wait_for(lambda: number in sheet.description, what='the letter about the case')
    program.key('Escape')
    wait_for(lambda: not program.has('dialog', '공문 쓰기'), what='the dialog gone')
    program.end()


def open_templates(program):
    """Through the menu by keyboard."""
    program.key('alt+e')
    item = program.child('menu item', lambda name: name.startswith('공문 서식'))
    item.doActionNamed('click')
    dialog = program.child('dialog', '공문 서식')
    wait_for(lambda: program.child('text', '공문 이름', dialog).text == '답변서 제출 요청', what='the first letter')
    return dialog


def names(program, dialog):
    return [row.findChild(lambda node: node.roleName == 'label').name for row in program.children('list item', within=dialog)]


def templates_edited():
    program = Program(sample())
    program.go('현황')
    dialog = open_templates(program)
    save = program.button('저장', dialog)
    assert not save.sensitive
    program.child('text', '공문 이름', dialog).text = '답변 요청'
    program.child('text', '발신 명의', dialog).text = '해태시 행정심판위원회'
    sheet = program.child('document frame', '가상 사건으로 미리보기', dialog)
    wait_for(lambda: '해태시 행정심판위원회' in sheet.description, what='the sender in the preview')
    body = program.child('text', '공문 본문', dialog)
    body.text = body.text + '\n{없는항목}'
    program.button('저장', dialog).doActionNamed('click')
    program.child('label', lambda name: '{없는항목}' in name, dialog)
    body.text = body.text.replace('\n{없는항목}', '\n{사건번호}')
    program.button('저장', dialog).doActionNamed('click')
    assert '저장' in program.notice()
    assert cli('letter', program.path).splitlines()[0] == '답변 요청'
    program.key('ctrl+z')
    wait_for(lambda: cli('letter', program.path).splitlines()[0] == '답변서 제출 요청', what='the letters as they were')
    program.end()


def templates_removed_and_restored():
    program = Program(sample())
    program.go('현황')
    dialog = open_templates(program)
    program.button('지우기', dialog).doActionNamed('click')
    wait_for(lambda: len(names(program, dialog)) == 4, what='one letter less')
    program.button('새 공문', dialog).doActionNamed('click')
    wait_for(lambda: names(program, dialog)[-1] == '새 공문', what='the new letter')
    program.button('기본 서식 되돌리기', dialog).doActionNamed('click')
    wait_for(lambda: len(names(program, dialog)) == 6, what='the removed letter again')
    program.button('저장', dialog).doActionNamed('click')
    assert '저장' in program.notice()
    assert cli('letter', program.path).splitlines() == ['보정 요구', '심리기일 통지', '기간연장 통지', '재결서 송달', '새 공문',
                                                      '답변서 제출 요청']
    program.end()


if __name__ == '__main__':
    run(written_for_two_cases, from_the_form, templates_edited, templates_removed_and_restored)
