"""The charts of the statistics: chosen in a dialog, told in words to who cannot see them, saved as a picture by the keyboard."""
from support import FOLDER, Program, run, sample, wait_for


def open_charts(program):
    program.child('push button', lambda name: name.startswith('통계 차트')).doActionNamed('click')
    return program.child('dialog', '통계 차트')


def chart(program, dialog, title):
    """The chart of that title, once it is shown."""
    return program.child('image', title, dialog)


def charts_are_told_and_saved():
    program = Program(sample())
    dialog = open_charts(program)
    shown = chart(program, dialog, '월별 처리기간')
    assert "'21. 3.: 평균 79.4" in shown.description, shown.description
    chooser = program.child('combo box', '차트', dialog)
    chooser.grabFocus()
    program.key('Down', 'Down')
    shown = chart(program, dialog, '처리기간의 분포')
    assert '51~60: 60일 이내' in shown.description, shown.description
    shown.grabFocus()
    program.key('Menu')
    program.child('menu item', lambda name: name.startswith('그림으로 저장(PNG)')).doActionNamed('click')
    path = FOLDER / '분포.png'
    program.choose_file(path)
    wait_for(path.exists, what='the picture')
    assert path.read_bytes()[:8] == b'\x89PNG\r\n\x1a\n'
    program.end()


run(charts_are_told_and_saved)
