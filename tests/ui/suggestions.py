"""Lawyers are suggested, some are left out, the others accepted as one step that undo takes back."""
import json

import pyatspi

from support import TODAY, Program, cli, run, sample, wait_for


def covered(program):
    return json.loads(cli('coverage', program.path, '--on', TODAY, '--format', 'json'))['covered']


def open_suggestions(program):
    program.go('마을상담')
    program.click('배치 제안')
    dialog = program.child('dialog', '마을변호사 배치 제안')
    program.child('label', lambda name: name.startswith('제안 '), dialog)
    return dialog


def closed(program):
    wait_for(lambda: not program.has('dialog', '마을변호사 배치 제안'), what='the closed dialog')
    wait_for(lambda: program.window.getState().contains(pyatspi.STATE_ACTIVE), what='the active window')


def ticked_ones_are_accepted_and_taken_back():
    program = Program(sample())
    before = covered(program)
    dialog = open_suggestions(program)
    head = program.child('label', lambda name: name.startswith('제안 '), dialog)
    n = int(head.name.split('건')[0].split()[1])
    assert head.name == f'제안 {n}건 가운데 {n}건 선택: 상담하는 동 {before} → {before + n}', head.name
    rows = program.child('table', '제안', dialog)
    wait_for(lambda: rows.focused or rows.grabFocus(), what='the keyboard in the rows')
    program.key('Home', 'Return')
    program.child('label', f'제안 {n}건 가운데 {n - 1}건 선택: 상담하는 동 {before} → {before + n - 1}', dialog)
    program.key('alt+a')
    closed(program)
    assert program.notice() == f'제안 {n - 1}건을 반영했습니다. 상담일은 오늘부터입니다.', program.notice()
    assert covered(program) == before + n - 1
    program.key('ctrl+z')
    wait_for(lambda: covered(program) == before, what='the undo')
    program.end()


def nothing_is_stored_before():
    program = Program(sample())
    before = cli('journal', program.path)
    open_suggestions(program)
    program.key('Escape')
    closed(program)
    assert cli('journal', program.path) == before
    program.end()


run(ticked_ones_are_accepted_and_taken_back, nothing_is_stored_before)
