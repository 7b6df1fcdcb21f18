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
        text = '연도,사업,예산(천원),집행(천원)\n2021,행정심판 운영,276198,61020\n2021,법률서비스,931000,0\n'
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
