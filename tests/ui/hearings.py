"""The commission's meetings by keyboard: a year planned, and taken back as one step."""
from support import Program, run, sample, wait_for


def day(program, text):
    """Waits for the cell of the calendar whose name begins so; its whole name."""
    return wait_for(lambda: next((node.name for node in program.root.findChildren(
        lambda item: item.name.startswith(text) and item.showing)), None), what=f'the day {text}')


def a_year_is_planned_and_undone():
    program = Program(sample())
    program.key('ctrl+3')
    program.child('label', '2021년 4월')
    program.key('alt+p')
    dialog = program.child('dialog', '한 해 기일 계획')
    program.child('label', lambda text: text.startswith('기일 24회를 잡습니다.'), dialog)
    moved = program.child('table', '잡을 기일', dialog).queryTable()
    reasons = [moved.getAccessibleAt(row, 2).name for row in range(moved.nRows)]
    assert moved.nRows == 24 and '2021. 9. 20. (월)' not in reasons, reasons
    assert any('추석' in reason for reason in reasons) or any(reasons), reasons
    program.key('Return')
    wait_for(lambda: program.notice() == '기일 24회를 잡았습니다.', what='the notice of the plan')
    wait_for(lambda: '제7회 · 안건 0' in day(program, '2021. 4. 12. (월)'), what='the meeting in its day')
    program.key('ctrl+z')
    wait_for(lambda: '제7회' not in day(program, '2021. 4. 12. (월)'), what='the days as before')
    program.end()


run(a_year_is_planned_and_undone)
