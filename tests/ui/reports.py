"""The reports page by keyboard: the month is chosen, its report exported, and read back by another program."""
import csv
import json
import subprocess
import zipfile

from support import FOLDER, Program, cli, run, sample, wait_for


def sheet(program, period):
    """The paper on the screen, once it is about that period."""
    return program.child('document frame', lambda name: f'({period})' in name)


def type_path(program, path):
    """Types the path into the dialog that is open; gives the name that it offered."""
    entry = program.child('text', within=program.child('file chooser'))
    wait_for(lambda: entry.focused, what='the keyboard in the name')
    offered = entry.text
    program.key('ctrl+a')
    program.type(path)
    wait_for(lambda: entry.text == path, what='the path in the dialog')
    program.key('Return')
    return offered


def export_as(program, ending):
    """Chooses the format of that ending in the menu of formats."""
    program.child('toggle button', lambda name: name.startswith('다른 형식으로 내보내기')).grabFocus()
    program.key('space')
    program.child('menu item', lambda name: f'({ending})' in name).doActionNamed('click')


def rows_of(path):
    """The workbook's rows as Gnumeric reads them."""
    text = path.with_suffix('.read.csv')
    subprocess.run(['ssconvert', str(path), str(text)], check=True, capture_output=True)
    with open(text, encoding='utf-8') as lines:
        return list(csv.reader(lines))


def row_after(rows, heading, label):
    start = next(number for number, row in enumerate(rows) if row and row[0].endswith(heading))
    return next(row for row in rows[start:] if row and row[0] == label)


def month_as_workbook():
    office = sample()
    figures = json.loads(cli('stats', office, '--period', '2021-02', '--as-of', '2021-02-28', '--format', 'json'))
    program = Program(office)
    program.go('보고서')
    sheet(program, '2021년 3월')
    program.key('alt+Left')
    paper = sheet(program, '2021년 2월')
    assert f"이번 기간: 접수 {figures['received']}, 재결건수 계 {figures['ruled']}," in paper.description, paper.description[:400]
    program.key('ctrl+e')
    path = FOLDER / 'february.xlsx'
    offered = type_path(program, str(path))
    assert path.name in program.notice()
    assert path.exists()
    assert offered == '행정심판_실적_20210228.xlsx', offered
    program.end()

    rows = rows_of(path)
    outcomes = figures['outcomes']
    shown = [int(float(cell)) for cell in row_after(rows, '행정심판 처리 현황', '이번 기간')[1:4]]
    assert shown == [figures['received'], figures['ruled'], outcomes['accepted'] + outcomes['partly_accepted']], shown
    mean = float(row_after(rows, '처리기간', '이번 기간')[1])
    assert abs(mean - figures['days']['mean']) < 0.05, (mean, figures['days'])


def longer_periods():
    program = Program(sample())
    program.go('보고서')
    sheet(program, '2021년 3월')
    span = program.child('combo box', '기간 단위')
    for label, period in [('2021년 1분기', '2021년 1분기'),
                          ('2021년 상반기', '2021. 1. 1. ~ 2021. 4. 5.'),
                          ('2021년', '2021. 1. 1. ~ 2021. 4. 5.')]:
        span.grabFocus()
        program.key('Down')
        program.child('label', label)
        sheet(program, period)
    assert not program.button('다음 기간').sensitive, 'a period that has not begun is offered'
    program.key('alt+Left')
    sheet(program, '2020년')
    program.end()


def reports_of_a_length_of_their_own():
    """A quarterly and a yearly report come with their period; the next report goes back to the month that was chosen."""
    program = Program(sample())
    program.go('보고서')
    sheet(program, '2021년 3월')
    kind = program.child('combo box', '보고서')
    for label, title in [('2021년 1분기', '행정심판 및 법률서비스 실적 (2021년 1분기)'),
                         ('2021년', '행정심판 및 법률서비스 실적 (2021. 1. 1. ~ 2021. 4. 5.)'), ('2021년 3월', None)]:
        kind.grabFocus()
        program.key('Down')
        program.child('label', label)
        if title:
            program.child('document frame', title)
    program.end()


def month_as_pdf():
    """The format is chosen in the menu; the file is as long as the paper that is printed."""
    program = Program(sample())
    program.go('보고서')
    sheet(program, '2021년 3월')
    export_as(program, '.pdf')
    path = FOLDER / 'march.pdf'
    offered = type_path(program, str(path))
    assert path.name in program.notice()
    assert offered == '행정심판_실적_20210331.pdf', offered
    text = subprocess.run(['pdftotext', str(path), '-'], check=True, capture_output=True, text=True).stdout
    assert '(2021년 3월)' in text, text[:200]
    program.end()


def as_hangul():
    """The menu of formats: the file offered has the ending chosen, and is one that Hangul Office knows."""
    program = Program(sample())
    program.go('보고서')
    sheet(program, '2021년 3월')
    export_as(program, '.hwpx')
    path = FOLDER / 'march.hwpx'
    offered = type_path(program, str(path))
    assert path.name in program.notice()
    assert offered == '행정심판_실적_20210331.hwpx', offered
    with zipfile.ZipFile(path) as package:
        assert package.read('mimetype') == b'application/hwp+zip'
    program.end()


def refused_place():
    """What cannot be written is said in a sentence, and the dialog that was left says nothing."""
    program = Program(sample())
    program.go('보고서')
    sheet(program, '2021년 3월')
    export_as(program, '.csv')
    program.child('file chooser')
    program.key('Escape')
    wait_for(lambda: not program.has('file chooser'), what='the dialog to close')
    assert not program.has('info bar')
    export_as(program, '.csv')
    type_path(program, '/proc/report.csv')
    assert '/proc' in program.notice()
    program.end()


def registers():
    """The register of a month has the cases that the statistics count; the litigation report goes to the half-year of the law."""
    program = Program(sample())
    program.go('보고서')
    sheet(program, '2021년 3월')
    kind = program.child('combo box', '보고서')

    def choose(title):
        """Goes down the list of reports until that one lies on the screen."""
        def shown():
            if program.has('document frame', title):
                return True
            kind.grabFocus()
            program.key('Down')
            return False
        wait_for(lambda: shown() or wait_for(lambda: program.has('document frame', title), timeout=2), what=title)
        return program.child('document frame', title)
    paper = choose('행정심판사건 접수·처리부')
    figures = json.loads(cli('stats', program.path, '--period', '2021-03', '--as-of', '2021-03-31', '--format', 'json'))
    assert f"접수 {figures['received']}건 = " in paper.description, paper.description[-400:]
    choose('행정심판 재결에 대한 행정소송 현황')
    program.child('label', '2021년 상반기')
    program.end()


if __name__ == '__main__':
    run(month_as_workbook, month_as_pdf, longer_periods, reports_of_a_length_of_their_own, as_hangul, refused_place, registers)
