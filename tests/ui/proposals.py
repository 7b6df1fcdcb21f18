"""The page of the proposals by keyboard: one is logged and undone, and the list is searched."""
from support import Program, cli, run, sample, wait_for


def table(program):
    return program.child('table', '건의과제').queryTable()


def open_page(office):
    program = Program(office)
    program.go('건의과제')
    wait_for(lambda: table(program).nRows > 0, what='the proposals')
    return program


def exported(office):
    return cli('export', office, 'proposals', '--format', 'csv')


def logged_and_undone():
    office = sample()
    program = open_page(office)
    rows = table(program).nRows
    program.key('ctrl+n')
    title = wait_for(lambda: next((text for text in program.children('text') if text.focused), None), what='the title')
    title.text = '공동주택 서식 개선'
    program.key('Return')
    wait_for(lambda: '공동주택 서식 개선' in exported(office), what='the proposal in the office file')
    wait_for(lambda: table(program).nRows == rows + 1, what='one row more')
    program.key('ctrl+z')
    wait_for(lambda: '공동주택 서식 개선' not in exported(office), what='the undo')
    wait_for(lambda: table(program).nRows == rows, what='the rows of before')
    program.end()


def searched():
    program = open_page(sample())
    rows = table(program).nRows
    program.key('ctrl+f')
    entry = wait_for(lambda: next((text for text in program.children('text') if text.focused), None), what='the search')
    entry.text = '없는말없는말'
    wait_for(lambda: any('조건에 맞는 건의과제가 없습니다' in label.name for label in program.children('label')), what='the empty list')
    entry.text = ''
    wait_for(lambda: table(program).nRows == rows, what='all proposals')
    program.end()


run(logged_and_undone, searched)
