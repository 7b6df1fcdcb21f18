"""Records come in through the window: the file is told apart by itself, faults stand beside their rows, columns are chosen
once and remembered, and all that is imported is one step that undo takes back."""
import json
import subprocess
import zipfile
from pathlib import Path

import pyatspi

from support import FOLDER, HAETAE_CLI, Program, cli, run, sample, wait_for

ROWS = ('사건번호,접수일,피청구인,심판종류,사건명,청구인\n'
        '2021-9001,2021-04-01,종로구청장,취소,영업정지 처분 취소,홍길동\n'
        '2021-9002,2021.4.33,종로구청장,취소,과징금 부과처분 취소,김가나\n'
        '2021-9003,2021. 4. 2.,없는구청장,취소,건축허가 거부처분 취소,이다라\n'
        '2021-9004,20210405,강남구,무효등확인,정보공개 거부처분,박마바\n')


def write(name, text, encoding='utf-8'):
    path = FOLDER / name
    path.write_text(text, encoding=encoding)
    return path


def open_import(program, path):
    """Chooses the file by keyboard and waits until it was read."""
    program.key('ctrl+i')
    program.choose_file(path)
    dialog = program.child('dialog', '가져오기: ' + Path(path).name)
    wait_for(lambda: not program.has('progress bar', within=dialog), what='the file that was read')
    return dialog


def closed(program, path):
    wait_for(lambda: not program.has('dialog', '가져오기: ' + Path(path).name), what='the closed dialog')
    wait_for(lambda: program.window.getState().contains(pyatspi.STATE_ACTIVE), what='the active window')


def has_label(program, dialog, text):
    return program.child('label', lambda name: text in name, dialog)


def numbers(program, start):
    rows = json.loads(cli('export', program.path, 'appeals', '--format', 'json', '--filter', f'case_number={start}'))
    rows = rows if isinstance(rows, list) else rows['appeals']
    return sorted(row.get('case_number') or row.get('사건번호') for row in rows)


def sound_rows_come_in_and_faulty_ones_are_written_beside():
    program = Program(sample())
    path = write('register.csv', ROWS, 'cp949')
    dialog = open_import(program, path)
    has_label(program, dialog, '신규 2건, 변경 0건, 동일 0건, 오류 2건')
    program.child('combo box', '사건', dialog)
    cells = [node.name for node in dialog.findChildren(lambda item: item.roleName == 'table cell')]
    assert any(name.startswith('접수일: ') and '2021.4.33' in name for name in cells), cells
    assert any(name.startswith('피청구인: ') and '없는구청장' in name for name in cells), cells
    assert not program.button('가져오기', dialog).sensitive
    program.click('오류 행을 빼고 가져오기', dialog)
    closed(program, path)
    notice = program.notice()
    assert notice.startswith('자료 2건을 가져왔습니다. 오류 2행은'), notice
    assert numbers(program, '2021-9001') == ['2021-9001'] and numbers(program, '2021-9002') == []
    faulty = Path(f'{path}.faulty.csv').read_text(encoding='cp949').splitlines()
    assert len(faulty) == 3 and '2021-9002' in faulty[1] and '2021-9003' in faulty[2], faulty
    program.key('ctrl+z')
    wait_for(lambda: numbers(program, '2021-9001') == [], what='the import taken back')
    program.end()


def unknown_agencies_are_added_when_asked():
    program = Program(sample())
    path = write('agencies.csv', ROWS.replace('2021.4.33', '2021.4.3'))
    dialog = open_import(program, path)
    has_label(program, dialog, '신규 3건, 변경 0건, 동일 0건, 오류 1건')
    program.child('check box', lambda name: name.startswith('없는 기관'), dialog).doActionNamed('click')
    has_label(program, dialog, '신규 4건, 변경 0건, 동일 0건, 오류 0건')
    has_label(program, dialog, '“없는구청장” 기관을 새로 추가합니다.')
    program.click('가져오기', dialog)
    closed(program, path)
    assert numbers(program, '2021-9003') == ['2021-9003']
    program.end()


def a_column_is_named_once():
    program = Program(sample(), remembers=True)
    path = write('habit.csv', ROWS.replace('사건번호', '연번').replace('2021.4.33', '2021.4.3').replace('없는', '중'))
    dialog = open_import(program, path)
    has_label(program, dialog, '사건번호')
    assert not program.button('가져오기', dialog).sensitive
    box = program.child('combo box', lambda name: name.endswith('연번') or '연번' in name, dialog)
    box.querySelection().selectChild(1)
    has_label(program, dialog, '신규 4건, 변경 0건, 동일 0건, 오류 0건')
    program.key('Escape')
    closed(program, path)
    assert numbers(program, '2021-9001') == []
    dialog = open_import(program, path)
    has_label(program, dialog, '신규 4건, 변경 0건, 동일 0건, 오류 0건')
    program.key('Escape')
    closed(program, path)
    program.end()


def ten_thousand_rows_of_a_workbook_come_in():
    full = FOLDER / 'full.haetae'
    book = FOLDER / 'ten-thousand.xlsx'
    cli('sample', full, '--cases', 10000)
    cli('export', full, 'appeals', '-o', book, '--full-names', '--purpose', 'test')
    office = FOLDER / 'empty.haetae'
    cli('new', office)
    program = Program(office)
    dialog = open_import(program, book)
    head = has_label(program, dialog, '신규 ').name
    assert head.endswith('변경 0건, 동일 0건, 오류 0건'), head
    program.click('가져오기', dialog)
    closed(program, book)
    n = head.split('신규 ')[1].split('건')[0]
    assert program.notice() == f'자료 {n}건을 가져왔습니다.'
    dialog = open_import(program, book)
    has_label(program, dialog, f'신규 0건, 변경 0건, 동일 {n}건, 오류 0건')
    assert not program.button('가져오기', dialog).sensitive
    program.key('Escape')
    closed(program, book)
    program.end()


def write_workbook(path, sheets):
    """A workbook with nothing but texts: name → rows."""
    def cells(row):
        return ''.join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row)
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    with zipfile.ZipFile(path, 'w') as book:
        book.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        book.writestr('xl/workbook.xml', f'<workbook {main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
                      'relationships"><sheets>' + ''.join(
                          f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"/>' for i, name in enumerate(sheets, 1))
                      + '</sheets></workbook>')
        book.writestr('xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                      'relationships">' + ''.join(f'<Relationship Id="r{i}" Type="x" Target="worksheets/sheet{i}.xml"/>'
                                                  for i in range(1, len(sheets) + 1)) + '</Relationships>')
        for i, rows in enumerate(sheets.values(), 1):
            book.writestr(f'xl/worksheets/sheet{i}.xml', f'<worksheet {main}><sheetData>' + ''.join(
                f'<row>{cells(row)}</row>' for row in rows) + '</sheetData></worksheet>')
    return path


def a_sheet_of_a_workbook_is_chosen():
    program = Program(sample())
    path = write_workbook(FOLDER / 'two-sheets.xlsx', {
        '접수': [line.split(',') for line in ROWS.splitlines()[:2]],
        '명단': [['성명', '구분', '위촉일'], ['홍가나', '마을변호사', '2021-04-01'], ['홍다라', '마을변호사', '2021-04-01']]})
    dialog = open_import(program, path)
    has_label(program, dialog, '신규 1건, 변경 0건, 동일 0건, 오류 0건')
    program.child('label', lambda name: name.startswith('시트'), dialog)
    program.child('combo box', '접수', dialog).querySelection().selectChild(1)
    has_label(program, dialog, '신규 2건, 변경 0건, 동일 0건, 오류 0건')
    program.child('combo box', '협력자', dialog)
    refused = subprocess.run([HAETAE_CLI, 'import', str(program.path), 'partners', str(path), '--sheet', '없음'],
                             capture_output=True, text=True)
    assert refused.returncode == 1 and '접수, 명단' in refused.stderr, refused
    cli('import', program.path, 'partners', path, '--sheet', '명단', '--dry-run')
    program.key('Escape')
    closed(program, path)
    program.end()


run(sound_rows_come_in_and_faulty_ones_are_written_beside, unknown_agencies_are_added_when_asked, a_column_is_named_once,
    ten_thousand_rows_of_a_workbook_come_in, a_sheet_of_a_workbook_is_chosen)
