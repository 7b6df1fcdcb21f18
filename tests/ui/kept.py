"""A report is kept with one key press, and what changed since stands beside the list of the kept ones."""
from support import FOLDER, Program, cli, run, sample, wait_for

LATE = ('사건번호,접수일,피청구인,사건명,청구인,재결결과,재결일\n'
        '2021-7001,2021-02-01,종로구청장,늦게 입력한 사건,홍길동,기각,2021-03-20\n')


def kept(program):
    return cli('kept', program.path, '--format', 'csv').splitlines()[1:]


def the_original_is_a_paper(program, dialog):
    """What is shown is what is saved and printed."""
    paper = program.child('document frame', '보관한 보고서와 달라진 점', dialog)
    program.key('alt+k')
    wait_for(lambda: paper.name.startswith('행정심판 및 법률서비스 실적'), what='the original')
    assert '2021-7001' not in paper.description, paper.description
    assert program.button('인쇄', dialog).sensitive
    program.key('alt+x')
    program.child('menu item', lambda name: '.pdf' in name).doActionNamed('click')
    saved = FOLDER / 'saved.pdf'
    program.choose_file(saved)
    wait_for(saved.exists, what='the saved paper')
    cli('kept', program.path, '1', '--original', '-o', FOLDER / 'told.pdf')
    assert saved.read_bytes() == (FOLDER / 'told.pdf').read_bytes()
    program.key('alt+h')
    wait_for(lambda: paper.name == '보관한 보고서와 달라진 점', what='what changed since')


def a_report_is_kept_and_compared():
    program = Program(sample())
    program.go('보고서')
    keep = program.button('보관')
    wait_for(lambda: keep.sensitive, what='the report')
    program.key('alt+k')
    assert program.notice().startswith('보고서를 보관했습니다: 월간 통계'), program.notice()
    assert len(kept(program)) == 1 and '김서기' in kept(program)[0], kept(program)
    source = FOLDER / 'late.csv'
    source.write_text(LATE, encoding='utf-8')
    cli('import', program.path, 'appeals', source)
    program.key('alt+r')
    dialog = program.child('dialog', '보관한 보고서')
    rows = program.child('table', '보관한 보고서', dialog)
    wait_for(lambda: any('월간 통계' in cell.name for cell in rows.children), what='the kept report')
    wait_for(lambda: rows.focused, what='the keyboard in the list')
    the_original_is_a_paper(program, dialog)
    program.click('삭제', dialog)
    wait_for(lambda: kept(program) == [], what='the report that is gone')
    program.child('label', lambda name: name.startswith('보관한 보고서가 없습니다'), dialog)
    program.key('Escape')
    wait_for(lambda: not program.has('dialog', '보관한 보고서'), what='the closed dialog')
    program.end()


run(a_report_is_kept_and_compared)
