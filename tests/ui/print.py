"""A report is printed from the keyboard: looked at sheet by sheet, and printed into a file as the printer would get it."""
import os
import subprocess

# GTK's print dialog warns where there is no system bus: of that the program must not end.
os.environ.pop('G_DEBUG', None)

from support import Program, run, sample, wait_for  # noqa: E402


def reports_page():
    program = Program(sample())
    program.go('보고서')
    program.child('document frame', lambda name: '2021년 3월' in name)
    return program


def print_dialog(program):
    program.key('ctrl+p')
    return program.child('dialog')


def answers(program, dialog):
    """The buttons of GTK's dialog by their order, whatever language it has: preview, cancel, print."""
    return program.children('push button', within=dialog)[-3:]


def sheets_before_printing():
    program = reports_page()
    preview, _, _ = answers(program, print_dialog(program))
    preview.doActionNamed('click')
    window = program.child('frame', lambda name: name.startswith('행정심판 및 법률서비스 실적'))
    program.child('drawing area', '1쪽', within=window)
    program.key('End')
    program.child('drawing area', lambda name: name > '1쪽', within=window)
    program.key('Escape')
    wait_for(lambda: not program.has('drawing area', '1쪽'), what='the sheets to close')
    # Nothing holds the printing any longer: it starts anew.
    print_dialog(program)
    program.key('Escape')
    wait_for(lambda: not program.has('dialog'), what='the dialog to close')
    program.end(gtk_complains=True)


def printed_into_a_file():
    program = reports_page()
    path = program.path.parent / '행정심판_실적_20210331.pdf'
    dialog = print_dialog(program)
    into_file = next(cell for cell in program.children('table cell', within=dialog) if cell.name)
    into_file.grabFocus()
    program.key('Down', 'Up')
    _, _, start = answers(program, dialog)
    wait_for(lambda: start.sensitive, what='the printer to be chosen')
    start.doActionNamed('click')
    wait_for(path.exists, what=f'the file {path}')
    wait_for(lambda: not program.has('dialog'), what='the dialog to close')
    pages = wait_for(lambda: subprocess.run(['pdftotext', str(path), '-'], capture_output=True, text=True).stdout,
                     what='the printed pages').split('\f')
    assert '행정심판 및 법률서비스 실적 (2021년 3월)' in pages[0], pages[0][:200]
    assert '-2-' in pages[1].replace(' ', ''), pages[1][-200:]
    program.end(gtk_complains=True)


if __name__ == '__main__':
    run(sheets_before_printing, printed_into_a_file)
