"""The records of the legal services beside people, schedules and consultations: in and out, undone, and refused."""
import csv
import unittest

from exchange import Exchange
from support import run

PROPOSALS = '''과제번호,건의과제,발굴일,발송일,수신,경로,회신일,회신결과,회신내용,비고
2021-01,공유재산 사용료 감면 근거 신설,2021.2.1.,2021-02-10,행정안전부,부처,,,,
2021-01,공유재산 사용료 감면 근거 신설,2021. 2. 1.,20210310,행정안전부,중앙부처,2021-04-01,일부 수용,"검토하여, 반영",
2021-02,과태료 자진납부 감경 확대,2021-03-01,,,,,,,미발송
'''

PEOPLE = """성명,구분,위촉일,만료일,자치구
김가명,마을변호사,2020-01-01,2021-12-31,종로구
이가명,마을법무사,2020-01-01,2021-12-31,중구
박가명,마을변호사,2021-03-10,2023-03-09,종로구
"""
SESSIONS = """상담일,자치구,동,성명,구분,시작,종료,상태,사유
2021.3.2.,종로구,청운효자동,김가명,마을변호사,14시,16:00,실시,
2021-03-16,종로구,청운효자동,김가명,,14:00,16:00,실시,
2021-03-23,종로구,사직동,김가명,마을변호사,10:00,12:00,미실시,청사 방역
2021-03-02,종로구,사직동,박가명,마을변호사,10:00,12:00,실시,
2021-03-11,중구,소공동,이가명,마을법무사,14:00,16:00,실시,
2021-04-06,종로구,청운효자동,김가명,마을변호사,14:00,16:00,예정,
"""
RATES = """구분,시행일,단가,월한도,원천징수율
마을변호사,2020-01-01,"60,000",130000,3.3
마을변호사,2021-03-10,70000원,130000,3.3%
마을법무사,2020-01-01,40000,,8.8
"""
ALLOWANCE_HEAD = '지급월,성명,구분,상담일,자치구,동,금액,원천징수,상태,지급일,비고\n'
ALLOWANCES = ALLOWANCE_HEAD + """2021년 3월,김가명,마을변호사,2021-03-02,종로구,청운효자동,"60,000",1980,지급,2021-04-09,
2021.3.,김가명,마을변호사,2021-03-16,,,70000,2310,승인,,
2021-03,이가명,마을법무사,2021-03-11,,,40000,,산정,,
2021-04,김가명,마을변호사,2021-03-02,종로구,청운효자동,-60000,-1980,산정,,오지급 환수
"""


class Programme(Exchange):
    def rows(self, kind):
        text = self.ok('export', self.file, kind, '--format', 'csv')
        return list(csv.DictReader(text.lstrip('\ufeff').splitlines()))

    def round_trip(self, kind, text, n):
        """In, the same again changes nothing, out in every format and in again changes nothing, undone as one."""
        self.new_office()
        source = self.write(f'{kind}.csv', text)
        self.assertEqual(self.summary(kind, source), (n, 0, 0, 0))
        self.assertEqual(self.summary(kind, source), (0, 0, n, 0))
        for form in 'csv', 'xlsx':
            out = self.folder / f'out.{form}'
            self.full(kind, out)
            self.assertEqual(self.summary(kind, out), (0, 0, n, 0), form)
        rows = self.rows(kind)
        self.ok('undo', self.file)
        self.assertEqual(self.rows(kind), [])
        self.ok('redo', self.file)
        self.assertEqual(self.rows(kind), rows)
        self.assertEqual(run('check', self.file).returncode, 0)
        return rows

    def test_proposals(self):
        rows = self.round_trip('proposals', PROPOSALS, 3)
        self.assertEqual([row['회신결과'] for row in rows], ['', '일부수용', ''])
        self.assertEqual(rows[1]['회신내용'], '검토하여, 반영')
        self.assertEqual([row['경로'] for row in rows], ['중앙부처', '중앙부처', ''])

    def test_surveys(self):
        text = '서비스,시작일,종료일,응답수,평균만족도,비고\n마을변호사,2020-01-01,2020-12-31,1204,4.52,전화 조사\n마을법무사,2020.1.1.,2020.12.31.,310,4.4,\n'
        rows = self.round_trip('surveys', text, 2)
        self.assertEqual([row['평균만족도'] for row in rows], ['4.40', '4.52'])
        for row in '마을변호사,2021-01-01,2020-12-31,1,4', '마을변호사,2021-01-01,2021-12-31,1,9', '마을변호사,2021-01-01,2021-12-31,하나,4':
            self.refused(1, 'import', self.file, 'surveys', self.write('s.csv', '서비스,시작일,종료일,응답수,평균만족도\n' + row + '\n'))

    def test_outreach(self):
        text = '일자,홍보명,매체,수량\n2021-03-02,마을변호사 안내,현수막,424\n2021-03-02,마을변호사 안내,누리집,1\n'
        self.assertEqual([row['수량'] for row in self.round_trip('outreach', text, 2)], ['1', '424'])

    def test_budgets(self):
        text = '연도,사업,예산(천원),집행(천원)\n2021,행정심판 운영,"276,198","61,020"\n2021,법률서비스,931000,0\n'
        rows = self.round_trip('budgets', text, 2)
        self.assertEqual([row['예산(천원)'] for row in rows], ['931000', '276198'])

    def test_commendations(self):
        self.new_office()
        people = '성명,구분,위촉일,자치구\n김가명,마을변호사,2020-01-01,종로구\n김가명,마을변호사,2020-02-01,중구\n이가명,마을변호사,2020-01-01,중구\n'
        self.ok('import', self.file, 'partners', self.write('p.csv', people))
        head = '연도,성명,자치구,표창\n'
        good = self.write('c.csv', head + '2020,이가명,,시장 표창\n2020,김가명,중구,시장 표창\n')
        self.assertEqual(self.summary('commendations', good), (2, 0, 0, 0))
        out = self.folder / 'out.csv'
        self.full('commendations', out)
        self.assertEqual(self.summary('commendations', out), (0, 0, 2, 0))
        said = self.refused(1, 'import', self.file, 'commendations', self.write('d.csv', head + '2020,박없음,,\n'))
        self.assertIn('박없음', said)

    def ready(self, sessions=SESSIONS):
        """An office with partners, rates and sessions."""
        self.new_office()
        for kind, text in ('partners', PEOPLE), ('rates', RATES), ('sessions', sessions):
            self.ok('import', self.file, kind, self.write(f'{kind}.csv', text))

    def test_rates(self):
        rows = self.round_trip('rates', RATES, 3)
        self.assertEqual([(row['단가'], row['월한도'], row['원천징수율']) for row in rows],
                         [('60000', '130000', '3.3'), ('70000', '130000', '3.3'), ('40000', '0', '8.8')])
        head = '구분,시행일,단가,원천징수율\n'
        for row, field in (('동장,2021-01-01,1,3', 'role'), ('위원,2021-01-01,-1,3', 'amount'), ('위원,2021-01-01,십만,3', 'amount'),
                           ('위원,2021-01-01,1,3.33', 'withholding'), ('위원,2021-01-01,1,101', 'withholding'), ('위원,,1,3', 'valid_from')):
            self.assertIn(f'Line 2, {field} (', self.refused(1, 'import', self.file, 'rates', self.write('r.csv', head + row + '\n')))

    def test_sessions(self):
        self.new_office()
        self.ok('import', self.file, 'partners', self.write('p.csv', PEOPLE))
        source = self.write('sessions.csv', SESSIONS)
        self.assertEqual(self.summary('sessions', source), (6, 0, 0, 0))
        for form in 'csv', 'xlsx':
            out = self.folder / f'out.{form}'
            self.full('sessions', out)
            self.assertEqual(self.summary('sessions', out), (0, 0, 6, 0), form)
        rows = self.rows('sessions')
        self.assertEqual([row['상태'] for row in rows], ['실시', '실시', '실시', '실시', '미실시', '예정'])
        held = self.write('held.csv', '상담일,자치구,동,성명,시작,상태\n2021-04-06,종로구,청운효자동,김가명,14:00,실시\n')
        self.assertEqual(self.summary('sessions', held), (0, 1, 0, 0))
        self.assertEqual(self.rows('sessions')[-1]['종료'], '16:00')
        self.ok('undo', self.file)
        self.assertEqual(self.rows('sessions'), rows)

    def test_faults_of_sessions(self):
        self.new_office()
        head = '상담일,자치구,동,성명,구분,시작,종료,상태,사유\n'
        good = '2021-03-02,종로구,사직동,김가명,마을변호사,10:00,12:00,실시,\n'
        for row, field in (('2021-02-30,종로구,사직동,김가명,,,,,', 'held_on'), ('2021-03-02,종로구,없는동,김가명,,,,,', 'dong'),
                           ('2021-03-02,종로구,사직동,,,,,,', 'partner'), ('2021-03-02,종로구,사직동,김가명,위원,,,,', 'role'),
                           ('2021-03-02,종로구,사직동,김가명,,14:00,13:00,,', 'end'), ('2021-03-02,종로구,사직동,김가명,,,,아마,', 'state'),
                           ('2021-03-02,종로구,사직동,김가명,,,,미실시,', 'reason')):
            said = self.refused(1, 'import', self.file, 'sessions', self.write('s.csv', head + row + '\n'))
            self.assertIn(f'Line 2, {field} (', said)
        self.refused(1, 'import', self.file, 'sessions', self.write('s.csv', head + good + good))
        self.assertEqual(self.rows('sessions'), [])

    def test_allowances(self):
        self.ready()
        source = self.write('allowances.csv', ALLOWANCES)
        self.assertEqual(self.summary('allowances', source), (4, 0, 0, 0))
        rows = self.rows('allowances')
        self.assertEqual([(row['지급월'], row['금액'], row['원천징수'], row['상태'], row['동']) for row in rows],
                         [('2021-03', '60000', '1980', '지급', '청운효자동'), ('2021-03', '70000', '2310', '승인', '청운효자동'),
                          ('2021-03', '40000', '3520', '산정', '소공동'), ('2021-04', '-60000', '-1980', '산정', '청운효자동')])
        for form in 'csv', 'xlsx':
            out = self.folder / f'out.{form}'
            self.full('allowances', out)
            self.assertEqual(self.summary('allowances', out), (0, 0, 4, 0), form)
        self.ok('undo', self.file)
        self.assertEqual(self.rows('allowances'), [])
        self.assertEqual(self.summary('allowances', self.folder / 'out.csv'), (4, 0, 0, 0))
        self.assertEqual(self.rows('allowances'), rows)
        again = ALLOWANCE_HEAD + '2021-03,김가명,마을변호사,2021-03-02,종로구,청운효자동,60000,1980,산정,,다시\n'
        self.assertEqual(self.summary('allowances', self.write('again.csv', ALLOWANCES + again[len(ALLOWANCE_HEAD):])), (1, 0, 4, 0))
        self.assertEqual(run('check', self.file).returncode, 0)

    def test_a_line_that_is_not_approved_changes(self):
        self.ready()
        self.ok('import', self.file, 'allowances', self.write('a.csv', ALLOWANCES))
        head = '지급월,성명,구분,상담일,금액,상태\n'
        self.assertEqual(self.summary('allowances', self.write('b.csv', head + '2021-03,이가명,마을법무사,2021-03-11,40000,검토\n')), (0, 1, 0, 0))
        self.assertEqual(self.summary('allowances', self.write('c.csv', head + '2021-03,이가명,마을법무사,2021-03-11,35000,검토\n')), (0, 1, 0, 0))
        self.assertEqual([(row['금액'], row['원천징수'], row['상태']) for row in self.rows('allowances') if row['성명'] == '이가명'], [('35000', '3080', '검토')])

    def test_faults_of_allowances(self):
        """Nothing that is refused changes the ledger, and each refusal says the line, the column and the reason."""
        self.ready(SESSIONS + '2021-03-30,종로구,청운효자동,김가명,,14:00,16:00,실시,\n')
        self.ok('import', self.file, 'allowances', self.write('a.csv', ALLOWANCES))
        before = self.rows('allowances')
        for row, where, word in (
                ('2021-13,이가명,마을법무사,2021-03-11,,,40000,,,,', 'month (', '2021-13'),
                ('2021-03,없는이,마을법무사,2021-03-11,,,40000,,,,', 'partner (', '없는이'),
                ('2021-03,이가명,동장,2021-03-11,,,40000,,,,', 'role (', '동장'),
                ('2021-03,이가명,마을법무사,2021-03-12,,,40000,,,,', 'session_on (', 'no session'),
                ('2021-04,이가명,마을법무사,2021-03-11,,,40000,,,,', 'session_on (', 'pays this session already'),
                ('2021-03,김가명,마을변호사,2021-03-23,,,60000,,,,', 'session_on (', 'held'),
                ('2021-03,박가명,마을변호사,2021-03-02,,,60000,,,,', 'session_on (', 'term'),
                ('2021-03,김가명,마을변호사,2021-03-30,,,70000,,,,', 'amount (', 'cap of 130000'),
                ('2021-03,김가명,마을변호사,2021-03-16,,,65000,,산정,,', 'The line is 승인', 'reversing'),
                ('2021-03,김가명,마을변호사,2021-03-02,,,60000,1980,산정,,', 'The line is 지급', 'reversing'),
                ('2021-03,이가명,마을법무사,2021-03-11,,,40000,,지급,,', 'paid_on (', 'day'),
                ('2021-03,이가명,마을법무사,2021-03-11,,,40000,50000,,,', 'withheld (', 'withheld'),
                ('2021-04,이가명,마을법무사,2021-03-11,,,-39000,,,,', 'amount (', '39000'),
                ('2021-03,이가명,마을법무사,2021-03-11,,,사만,,,,', 'amount (', '사만')):
            said = self.refused(1, 'import', self.file, 'allowances', self.write('a.csv', ALLOWANCE_HEAD + row + '\n'))
            self.assertIn('Line 2', said)
            self.assertIn(where, said)
            self.assertIn(word, said)
        twice = '2021-04,이가명,마을법무사,2021-03-11,,,-40000,,,,\n'
        self.refused(1, 'import', self.file, 'allowances', self.write('a.csv', ALLOWANCE_HEAD + twice + twice))
        self.assertEqual(self.rows('allowances'), before)

    def test_a_reply_changes_the_proposal(self):
        self.new_office()
        self.ok('import', self.file, 'proposals', self.write('a.csv', PROPOSALS))
        reply = '과제번호,건의과제,발굴일,발송일,수신,회신일,회신결과\n2021-01,공유재산 사용료 감면 근거 신설,2021-02-01,2021-02-10,행정안전부,2021-03-01,불수용\n'
        self.assertEqual(self.summary('proposals', self.write('b.csv', reply)), (0, 1, 0, 0))
        self.assertEqual([row['회신결과'] for row in self.rows('proposals')], ['불수용', '일부수용', ''])

    def test_faults_of_proposals(self):
        self.new_office()
        head = '과제번호,건의과제,발굴일,발송일,수신,경로,회신일,회신결과\n'
        for row, field in (('1,,2021-02-01,,,,,', 'title'), ('1,제목,2021-02-01,2021-01-31,법무부,,,', 'sent_on'),
                           ('1,제목,2021-02-01,2021-02-10,법무부,우편함,,', 'channel'),
                           ('1,제목,2021-02-01,2021-02-10,법무부,,2021-03-01,', 'reply'),
                           ('1,제목,2021-02-01,2021-02-10,,,,', 'recipient'),
                           ('1,제목,2021-02-01,,,,2021-03-01,수용', 'sent_on')):
            said = self.refused(1, 'import', self.file, 'proposals', self.write('p.csv', head + row + '\n'))
            self.assertIn(f'Line 2, {field} (', said)
        self.assertEqual(self.rows('proposals'), [])


if __name__ == '__main__':
    unittest.main()
