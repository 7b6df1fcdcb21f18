"""The files of a case: added with the desktop's file chooser, opened with the desktop's program as a copy that nobody can
write on, taken off and brought back, and told in the history."""
import os
import sqlite3
from pathlib import Path

from support import FOLDER, Program, run, sample, wait_for

TEXT = '청구 취지: 처분을 취소한다.\n'
OPENED = FOLDER / 'opened.txt'


def install_reader():
    """A program of the desktop for text files: it keeps what it was given."""
    applications = Path(os.environ['XDG_DATA_HOME']) / 'applications'
    applications.mkdir(parents=True, exist_ok=True)
    reader = applications / 'reader.desktop'
    reader.write_text(f'[Desktop Entry]\nType=Application\nName=Reader\nExec=cp %f {OPENED}\nMimeType=text/plain;\n')
    config = Path(os.environ['XDG_CONFIG_HOME'])
    config.mkdir(parents=True, exist_ok=True)
    (config / 'mimeapps.list').write_text('[Default Applications]\ntext/plain=reader.desktop\n')


def open_first_case(program):
    program.go('사건')
    table = program.child('table', '사건 목록')
    wait_for(lambda: table.queryTable().nRows > 1, what='the cases')
    wait_for(lambda: table.focused or table.grabFocus(), what='the keyboard in the register')
    program.key('Return')
    program.child('page tab', '첨부')


def choose_file(program, path):
    """Adds the file with the keyboard: the button has it."""
    button = program.button('파일 추가')
    wait_for(lambda: button.focused, what='the keyboard on the button')
    program.key('Return')
    program.choose_file(path)


def count(office, table):
    with sqlite3.connect(f'file:{office}?mode=ro', uri=True) as db:
        return db.execute(f'SELECT count(*) FROM {table}').fetchone()[0]


def files_come_open_and_go():
    install_reader()
    claim = FOLDER / 'claim.txt'
    claim.write_text(TEXT, encoding='utf-8')
    office = sample()
    program = Program(office)
    open_first_case(program)
    program.key('alt+4')
    choose_file(program, claim)
    program.child('page tab', '첨부 1')
    assert (count(office, 'attachment'), count(office, 'attachment_content')) == (1, 1)

    row = program.child('list item', lambda name: name.startswith('claim.txt'))
    wait_for(lambda: row.focused or row.grabFocus(), what='the keyboard on the file')
    program.key('Return')
    wait_for(lambda: OPENED.exists() and OPENED.read_text(encoding='utf-8') == TEXT, what='the file in its program')

    program.key('Delete')
    program.child('page tab', '첨부')
    assert (count(office, 'attachment'), count(office, 'attachment_content')) == (0, 1)
    program.key('ctrl+z')
    program.child('page tab', '첨부 1')

    program.key('alt+5')
    program.child('label', lambda name: name.startswith('첨부파일 추가: 이름 claim.txt · 크기'))
    program.child('label', lambda name: name.startswith('첨부파일 삭제: 이름 claim.txt · 크기'))
    program.end()


def a_file_over_the_limit_is_refused():
    big = FOLDER / 'big.txt'
    big.write_bytes(b'a' * (1024 * 1024 + 1))
    office = sample()
    with sqlite3.connect(office) as db:
        db.execute("INSERT INTO setting (key, value) VALUES ('attachment.limit_mb', '1')")
    program = Program(office)
    open_first_case(program)
    program.key('alt+4')
    choose_file(program, big)
    program.child('label', lambda name: 'big.txt' in name and '1MB까지' in name)
    assert count(office, 'attachment') == 0
    program.end()


if __name__ == '__main__':
    run(files_come_open_and_go, a_file_over_the_limit_is_refused)
