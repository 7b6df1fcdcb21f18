"""A report is printed from the keyboard: looked at sheet by sheet, and printed into a file as the printer would get it."""
import subprocess

from support import Program, run, sample, wait_for


def reports_page():
    program = Program(sample())
    program.go('보고서')
    program.child('document frame', lambda name: '2021년 3월' in name)
    return program


def print_dialog(program):
    program.key('ctrl+p')
    return program.child('dialog', '인쇄')


def sheets_before_printing():
    program = reports_page()
    program.click('미리보기(V)', within=print_dialog(program))
    window = program.child('frame', lambda name: name.startswith('행정심판 및 법률서비스 실적'))
    program.child('drawing area', '1쪽', within=window)
    program.key('End')
    program.child('drawing area', lambda name: name > '1쪽', within=window)
    program.key('Escape')
    wait_for(lambda: not program.has('drawing area', '1쪽'), what='the sheets to close')
    # Nothing holds the printing any longer: it starts anew.
    print_dialog(program)
    program.key('Escape')
    wait_for(lambda: not program.has('dialog', '인쇄'), what='the dialog to close')
    program.end(gtk_complains=True)


def printed_into_a_file():
    program = reports_page()
    path = program.path.parent / '행정심판_실적_20210331.pdf'
    dialog = print_dialog(program)
    program.child('table cell', '파일로 인쇄', within=dialog).grabFocus()
    program.key('Down', 'Up')
    program.click('인쇄(P)', within=dialog)
    wait_for(path.exists, what=f'the file {path}')
    wait_for(lambda: not program.has('dialog', '인쇄'), what='the dialog to close')
    pages = wait_for(lambda: subprocess.run(['pdftotext', str(path), '-'], capture_output=True, text=True).stdout,
                     what='the printed pages').split('\f')
    assert '행정심판 및 법률서비스 실적 (2021년 3월)' in pages[0], pages[0][:200]
    assert '-2-' in pages[1].replace(' ', ''), pages[1][-200:]
    program.end(gtk_complains=True)


if __name__ == '__main__':
    run(sheets_before_printing, printed_into_a_file)
