"""The dialogs of the proposals by keyboard: a proposal is sent to two ministries, sent again to who has not answered, its reply
recorded with a mistake first, deleted and brought back; what is shown is exported and read back; 5,000 proposals are searched."""
import csv
import io
import sqlite3
import subprocess

from support import FOLDER, Program, cli, run, sample, wait_for

TITLE = '공동주택 하자 서식 개선'
HEAD = '과제번호,건의과제,발굴일,발송일,수신,경로,회신일,회신결과,회신내용\n'


def open_page(office):
    program = Program(office)
    program.go('건의과제')
    wait_for(lambda: table(program).nRows > 0, what='the proposals')
    return program


def table(program):
    return program.child('table', '건의과제').queryTable()


def sendings(office, number):
    """The lines of one proposal as the command line exports them."""
    text = cli('export', office, 'proposals', '--format', 'csv')
    return [row for row in csv.DictReader(io.StringIO(text.lstrip('\ufeff'))) if row['과제번호'] == number]


def office_with_one():
    """The sample, and one proposal of this year that is the newest of all."""
    office = sample()
    source = FOLDER / 'one.csv'
    source.write_text(HEAD + f'2021-900,{TITLE},2021-04-01,,,,,,\n', encoding='utf-8')
    cli('import', office, 'proposals', source)
    return office


def choose_first(program):
    view = program.child('table', '건의과제')
    wait_for(lambda: view.focused or view.grabFocus(), what='the keyboard in the list')
    program.key('Down', 'Home')
    program.child('label', f'2021-900 {TITLE}')


def focused_entry(program, name):
    return wait_for(lambda: next((entry for entry in program.children('text', name) if entry.focused), None), what=name)


def a_proposal_is_sent_answered_and_sent_again():
    office = office_with_one()
    program = open_page(office)
    choose_first(program)
    program.key('alt+s')
    dialog = program.child('dialog', '건의과제 보내기')
    program.key('Tab')
    recipients = program.child('text', '수신처', dialog)
    wait_for(lambda: recipients.focused or recipients.grabFocus(), what='the recipients')
    program.key('alt+s')
    program.child('label', lambda name: '수신처' in name and '입력' in name, dialog)
    assert not [row for row in sendings(office, '2021-900') if row['수신']], 'sent to nobody'
    recipients.text = '행정안전부, 국토교통부'
    program.key('alt+s')
    wait_for(lambda: [row['수신'] for row in sendings(office, '2021-900')] == ['행정안전부', '국토교통부'], what='two sendings')
    assert {row['발송일'] for row in sendings(office, '2021-900')} == {'2021-04-05'}

    chain = program.child('table', '선택한 과제의 발송과 회신')
    wait_for(lambda: chain.queryTable().nRows == 2, what='the chain')
    program.key('alt+r')
    dialog = program.child('dialog', '발송과 회신')
    program.child('text', '회신일', dialog).text = '2021-04-01'
    program.child('combo box', '회신', dialog).grabFocus()
    program.key('Down', 'alt+o')
    program.child('label', '회신일이 발송일보다 앞섭니다. 둘 중 하나를 고치십시오.', dialog)
    assert not [row for row in sendings(office, '2021-900') if row['회신일']], 'a wrong reply was written'
    focused_entry(program, '회신일').text = '2021-04-05'
    program.key('Return')
    wait_for(lambda: [row['회신결과'] for row in sendings(office, '2021-900') if row['회신일'] == '2021-04-05'] == ['수용'],
             what='the reply')
    program.key('ctrl+z')
    wait_for(lambda: not [row for row in sendings(office, '2021-900') if row['회신일']], what='the undo')
    program.end()


def draft_of(office):
    """What the office file keeps of a new proposal that is being written."""
    with sqlite3.connect(f'file:{office}?mode=ro', uri=True) as db:
        return next((text for (text,) in db.execute('SELECT fields FROM draft WHERE record_id = 0') if '환경부' in text), None)


def a_draft_keeps_its_sendings():
    office = sample()
    program = open_page(office)
    program.key('ctrl+n')
    dialog = program.child('dialog', '건의과제')
    focused_entry(program, '과제명').text = TITLE
    program.key('alt+a')
    sending = program.child('dialog', '발송과 회신')
    program.child('text', '수신처', sending).text = '환경부'
    program.key('alt+o')
    wait_for(lambda: draft_of(office), what='the draft in the office file')
    program.process.kill()
    program.process.wait()

    program = open_page(office)
    program.key('ctrl+n')
    dialog = program.child('dialog', '건의과제')
    assert program.child('text', '과제명', dialog).text == TITLE
    program.child('table cell', '환경부', dialog)
    program.key('alt+s')
    wait_for(lambda: '환경부' in cli('export', office, 'proposals', '--format', 'csv').splitlines()[-1], what='the proposal saved')
    wait_for(lambda: draft_of(office) is None, what='no draft any more')
    program.end()


def a_deleted_proposal_comes_back():
    office = office_with_one()
    program = open_page(office)
    choose_first(program)
    rows = table(program).nRows
    program.key('Delete')
    wait_for(lambda: table(program).nRows == rows - 1, what='one row less')
    assert not sendings(office, '2021-900')
    program.key('ctrl+z')
    wait_for(lambda: table(program).nRows == rows, what='the proposal again')
    assert len(sendings(office, '2021-900')) == 1
    program.end()


def what_is_shown_is_exported():
    program = open_page(sample())
    program.child('push button', lambda name: name.startswith('올해 발굴')).doActionNamed('click')
    wait_for(lambda: table(program).nRows == 35, what='the proposals of the year')
    path = FOLDER / 'proposals.xlsx'
    program.key('ctrl+e')
    program.choose_file(path)
    wait_for(path.exists, what='the export')
    subprocess.run(['ssconvert', path, FOLDER / 'proposals.csv'], check=True, capture_output=True)
    lines = (FOLDER / 'proposals.csv').read_text(encoding='utf-8').splitlines()
    assert sum(line.startswith('2021-0') for line in lines) == 35, lines
    program.end()


def five_thousand_are_searched():
    office = sample()
    source = FOLDER / 'many.csv'
    with open(source, 'w', encoding='utf-8') as out:
        out.write(HEAD)
        for i in range(5000):
            for month in (2, 4, 6, 8):
                out.write(f'{2000 + i % 18}-{9000 + i},제도 개선 건의 {i},{2000 + i % 18}-01-05,{2000 + i % 18}-0{month}-10,행정안전부,,,,\n')
    cli('import', office, 'proposals', source)
    program = open_page(office)
    wait_for(lambda: table(program).nRows == 5390, what='all proposals')
    program.key('ctrl+f')
    entry = wait_for(lambda: next((text for text in program.children('text') if text.focused), None), what='the search')
    entry.text = '건의 4321'
    wait_for(lambda: table(program).nRows == 1, what='the one that is searched')
    view = program.child('table', '건의과제')
    wait_for(lambda: view.focused or view.grabFocus(), what='the keyboard in the list')
    program.key('Down', 'Home')
    chain = program.child('table', '선택한 과제의 발송과 회신')
    wait_for(lambda: chain.queryTable().nRows == 4, what='its four sendings')
    program.end()


run(a_proposal_is_sent_answered_and_sent_again, a_draft_keeps_its_sendings, a_deleted_proposal_comes_back, what_is_shown_is_exported,
    five_thousand_are_searched)
