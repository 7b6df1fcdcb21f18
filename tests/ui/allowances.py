"""A month's allowances by keyboard, from the sessions that were held to their payment: every step is seen in the window
and in the file, undo takes each back, and what is refused stands there with its reason."""
import csv
import io
import json
import shutil
import time
from pathlib import Path

from support import FOLDER, Program, cli, pyatspi, run, sample, wait_for


MAY = FOLDER / 'may.haetae'
HELD = 140  # sessions until 6 May; the fifth is a holiday


def held_may():
    """A fresh copy of an office where the first sessions of May were held."""
    if not MAY.exists():
        shutil.move(make_may(), MAY)
    return Path(shutil.copyfile(MAY, FOLDER / f'may-{time.monotonic_ns()}.haetae'))


def make_may():
    path = sample()
    cli('sessions', path, '--month', '2021-05')
    table = FOLDER / 'may.csv'
    cli('export', path, 'sessions', '--filter', 'held_on>=2021-05-01', '--filter', 'held_on<=2021-05-06', '--full-names', '--purpose', '시험', '-o', table)
    text = table.read_text('utf-8-sig')
    assert text.count('예정') == HELD, text.count('예정')
    table.write_text(text.replace('예정', '실시'), encoding='utf-8')
    cli('import', path, 'sessions', table)
    return path


def sheet(program, month='2021-05'):
    return json.loads(cli('allowances', program.path, '--month', month, '--lines', '--format', 'json'))


def states(program):
    return [sheet(program)['states'][state] for state in ('computed', 'reviewed', 'approved', 'paid')]


def open_may(path):
    program = Program(path)
    program.key('ctrl+6', 'alt+3')
    program.child('table', '수당 합계')
    program.key('alt+Right')
    program.child('label', '2021년 5월')
    return program


def says(program, text):
    return program.child('label', lambda name: text in name)


def sums(program):
    table = program.child('table', '수당 합계').queryTable()
    return [[table.getAccessibleAt(row, column).name for column in range(table.nColumns)] for row in range(table.nRows)]


def number(text):
    return int(text.replace(',', ''))


def button_takes(program, key, then):
    """Presses the key once its button answers, and waits for what follows."""
    program.key(key)
    says(program, then)


def from_sessions_to_paid():
    program = open_may(held_may())
    says(program, '아직 산정하지 않았습니다')
    button_takes(program, 'alt+m', '수당을 산정하였습니다')
    found = sheet(program)
    count = found['total']['n']
    assert 100 < count < HELD and states(program) == [count, 0, 0, 0], states(program)
    wait_for(lambda: len(sums(program)) == len(found['payees']) + 1, what='the payees')
    total = next(row for row in sums(program) if row[0] == '합계')
    assert [number(cell) for cell in total[3:7]] == [found['total'][key] for key in ('n', 'amount', 'withheld', 'net')], total
    assert sum(number(row[4]) for row in sums(program)[1:]) == found['total']['amount']
    button_takes(program, 'alt+n', f'{count:,}건 · ')
    wait_for(lambda: states(program) == [0, count, 0, 0], what='reviewed')
    program.button('산정으로 되돌리기')
    program.key('alt+b')
    wait_for(lambda: states(program) == [count, 0, 0, 0], what='computed again')
    program.button('다음: 검토')
    program.key('alt+n')
    program.button('다음: 승인')
    program.key('alt+n')
    program.button('다음: 지급')
    wait_for(lambda: states(program) == [0, 0, count, 0], what='approved')
    program.key('alt+n')
    pay(program, '2021-04-30', refused='지급월보다 앞섭니다')
    pay(program, '2021-06-10')
    wait_for(lambda: states(program) == [0, 0, 0, count], what='paid')
    assert {line['paid_on'] for line in sheet(program)['lines']} == {'2021-06-10'}
    program.key('ctrl+z')
    wait_for(lambda: states(program) == [0, 0, count, 0], what='the payment undone')
    program.end()


def pay(program, day, refused=None):
    entry = program.child('text', '날짜')
    wait_for(lambda: entry.focused, what='the keyboard on the day')
    program.key('ctrl+a')
    program.type(day)
    wait_for(lambda: entry.text == day, what='the day typed')
    program.key('Return')
    if refused:
        says(program, refused)
    else:
        wait_for(lambda: not program.has('dialog', '수당 지급'), what='the end of the dialog')


def refusals_stand_there():
    path = held_may()
    program = open_may(path)
    chip = program.child('radio button', lambda name: name.startswith('지급하지 않음'))
    says(program, '아직 산정하지 않았습니다')
    wait_for(lambda: chip.name != '지급하지 않음 0', what='refusals')
    chip.doActionNamed('click')
    table = program.child('table', '지급하지 않는 상담').queryTable()
    wait_for(lambda: table.nRows == number(chip.name.split()[-1]), what='all refusals')
    assert any('위촉 기간' in table.getAccessibleAt(row, 2).name for row in range(table.nRows)), table.getAccessibleAt(0, 2).name
    before = table.nRows
    program.key('alt+m')
    wait_for(lambda: states(program)[0] > 0, what='computed')
    assert states(program)[0] + before == HELD, (states(program), before)
    program.end()


def a_line_is_taken_back():
    """February is paid; a line of it is taken back in April."""
    program = Program(sample())
    program.key('ctrl+6', 'alt+3')
    program.child('table', '수당 합계')
    program.key('alt+Left', 'alt+Left')
    program.child('label', '2021년 2월')
    wait_for(lambda: sums(program) and sums(program)[0][3] == '709', what='the sums of February')
    name = sums(program)[1][0]
    program.child('table', '수당 합계').queryTable().addRowSelection(1)
    lines = program.child('table', '수당 줄')
    wait_for(lambda: lines.queryTable().nRows in (1, 2, 3, 4), what='the lines of one payee')
    lines.queryTable().addRowSelection(0)
    program.button('환수')
    wait_for(lambda: program.button('환수').sensitive, what='the button')
    program.key('alt+w')
    entry = program.child('text', '사유')
    wait_for(lambda: entry.focused, what='the keyboard on the reason')
    program.key('Return')
    says(program, '환수 사유를 입력하십시오')
    entry.grabFocus()
    program.type('overpaid')
    wait_for(lambda: entry.text == 'overpaid', what='the reason typed')
    program.key('Return')
    wait_for(lambda: not program.has('dialog', '수당 환수'), what='the end of the dialog')
    back = [line for line in sheet(program, '2021-04')['lines'] if line['note'] == 'overpaid']
    assert len(back) == 1 and back[0]['name'] == name and back[0]['amount'] < 0, back
    says(program, f'{name}에게서')
    program.key('ctrl+z')
    wait_for(lambda: not any(line['note'] == 'overpaid' for line in sheet(program, '2021-04')['lines']), what='undone')
    program.end()


def tab_to(program, entry):
    def there():
        if not entry.focused:
            program.key('Tab')
        return entry.focused
    wait_for(there, what=f'the keyboard on {entry.name}')


def rates(path):
    return [(row['구분'], row['시행일'], row['단가'], row['월한도'], row['원천징수율'])
            for row in csv.DictReader(io.StringIO(cli('export', path, 'rates').lstrip('\ufeff')))]


def a_rate_changes_in_the_middle_of_the_month():
    path = held_may()
    program = open_may(path)
    says(program, '아직 산정하지 않았습니다')
    program.key('alt+m')
    wait_for(lambda: states(program)[0] > 0, what='computed')
    before = sheet(program)['total']['amount']
    program.key('alt+r')
    table = program.child('table', '단가').queryTable()
    wait_for(lambda: program.child('dialog', '수당 단가').getState().contains(pyatspi.STATE_ACTIVE), what='the dialog')
    for word, text in ('적용 시작일', '2021-05-04'), ('단가(1회, 원)', '70,000'), ('월 한도(원)', ''), ('원천징수(%)', '3.3'):
        entry = program.child('text', word)
        tab_to(program, entry)
        program.key('ctrl+a', 'BackSpace')
        program.type(text)
        wait_for(lambda: entry.text == text, what=text)
    program.key('Return')
    wait_for(lambda: table.nRows == 4, what='the new rate')
    assert ('마을변호사', '2021-05-04', '70000', '0', '3.3') in rates(path), rates(path)
    program.key('Escape')
    says(program, '건이 바뀌고')
    program.key('alt+m')
    lines = wait_for(lambda: [line for line in sheet(program)['lines'] if line['amount'] == 70000], what='the new amount')
    assert all(line['session_on'] >= '2021-05-04' for line in lines)
    assert sheet(program)['total']['amount'] == before + 10000 * len(lines)
    program.end()


run(from_sessions_to_paid, refusals_stand_there, a_line_is_taken_back, a_rate_changes_in_the_middle_of_the_month)
