"""The outlook of the queue by keyboard: the plan of the past year is offered, and three hearings a month answer at once."""
import json

from support import Program, cli, run, sample, wait_for


def last_month(office, *plan):
    found = json.loads(cli('outlook', office, '--on', '2021-04-05', *plan, '--format', 'json'))
    return found, found['months'][-1]


def sentence(program, pending):
    return program.child('label', lambda name: f'미결은 {pending:.0f}건' in name)


def what_if_three_hearings():
    office = sample()
    usual, goes_on = last_month(office)
    _, faster = last_month(office, '--hearings', '3')
    program = Program(office)
    program.go('현황')
    program.child('push button', lambda name: name.startswith('처리 전망')).doActionNamed('click')
    dialog = program.child('dialog', '처리 전망')
    hearings = program.child('spin button', '한 달 심리기일 수', within=dialog)
    sentence(program, goes_on['pending']['mean'])
    assert int(hearings.value) == usual['hearings'], hearings.value
    cases = program.child('spin button', '기일마다 재결하는 사건 수', within=dialog)
    assert int(cases.value) == usual['cases'], cases.value
    hearings.grabFocus()
    wait_for(lambda: hearings.focused, what='the keyboard in the number of hearings')
    program.key('Up')
    sentence(program, faster['pending']['mean'])
    chart = program.child('image', within=dialog)
    assert f"{faster['pending']['mean']:.0f}" in chart.description, chart.description
    table = program.child('table', '앞으로의 달', within=dialog)
    rows = table.queryTable().nRows
    assert rows == len(usual['months']), rows
    cell = table.queryTable().getAccessibleAt(rows - 1, 3).name
    assert cell == f"{faster['pending']['mean']:.0f}", cell
    program.key('Escape')
    wait_for(lambda: not program.has('dialog', '처리 전망'), what='the dialog to close')
    program.end()


if __name__ == '__main__':
    run(what_if_three_hearings)
