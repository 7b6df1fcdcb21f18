"""Exports: round trips of every kind, filters, masked names, and files that other programs read."""
import unittest

from exchange import HEADERS, KINDS, Exchange
from support import run


class RoundTrips(Exchange):
    def sample(self):
        self.ok('sample', self.file, '--quiet', '--cases', 400, '--consultations', 300)

    def test_every_kind(self):
        self.sample()
        first = {kind: self.full(kind, self.folder / f'{kind}.csv') for kind in KINDS}
        for kind in KINDS:  # into itself: nothing changes
            self.assertEqual(self.summary(kind, self.folder / f'{kind}.csv'), (0, 0, first[kind].count(b'\r\n') - 1, 0), kind)
        self.file = self.folder / '둘째.haetae'
        self.new_office()
        for kind in KINDS:
            self.ok('import', self.file, kind, self.folder / f'{kind}.csv')
        for kind in KINDS:
            self.assertEqual(self.full(kind, self.folder / '다시.csv'), first[kind], kind)

    def test_every_kind_as_xml(self):
        self.sample()
        further = ['hearings', 'rates', 'sessions', 'proposals', 'surveys', 'outreach', 'commendations', 'budgets']
        first = {kind: self.full(kind, self.folder / f'{kind}.xml') for kind in KINDS + further}
        filled = [kind for kind, records in first.items() if b'<record>' in records]
        self.assertGreater(len(filled), 12)
        self.file = self.folder / '둘째.haetae'
        self.new_office()
        for kind in filled:
            self.ok('import', self.file, kind, self.folder / f'{kind}.xml')
        for kind in filled:
            self.assertEqual(self.full(kind, self.folder / '다시.xml'), first[kind], kind)

    def test_json_is_refused_with_a_sentence(self):
        self.sample()
        out = self.folder / 'appeals.json'
        self.ok('export', self.file, 'appeals', '-o', out)
        self.assertIn('JSON', self.refused(3, 'import', self.file, 'appeals', out))

    def test_damaged_xml_names_its_line(self):
        self.sample()
        whole = self.full('dongs', self.folder / '동.xml').decode()
        half = '\n'.join(whole.split('\n')[:6])
        other = whole.replace('<record>', '<record><extra/>').replace('<record><extra/>', '<record>', 1)
        self.file = self.folder / '셋째.haetae'
        self.new_office()
        before = self.full('dongs', self.folder / '전.csv')
        for name, text in (('half', half), ('other', other)):
            damaged = self.folder / f'{name}.xml'
            damaged.write_text(text, encoding='utf-8')
            self.assertRegex(self.refused(3, 'import', self.file, 'dongs', damaged), r'\d+', name)
            self.assertEqual(self.full('dongs', self.folder / '후.csv'), before, name)

    def test_xlsx_and_cp949(self):
        self.sample()
        expected = self.full('appeals', self.folder / '사건.csv')
        book = self.full('appeals', self.folder / '사건.xlsx')
        self.assertEqual(book, self.full('appeals', self.folder / '사건2.xlsx'))
        korean = self.full('appeals', self.folder / '사건.cp949.csv', '--encoding', 'cp949')
        self.assertEqual(korean.decode('cp949'), expected.decode('utf-8-sig'))
        for source in ('사건.xlsx', '사건.cp949.csv'):
            self.file = self.folder / f'{source}.haetae'
            self.new_office()
            self.ok('import', self.file, 'appeals', self.folder / source)
            self.assertEqual(self.full('appeals', self.folder / '다시.csv'), expected, source)

    def test_another_program_reads_the_workbook(self):
        self.sample()
        book = self.folder / '사건.xlsx'
        self.full('appeals', book)
        rows = self.read_with_another_program(book)
        expected = [line.split(',') for line in self.print('appeals', '--full-names', '--purpose', '시험')]
        self.assertEqual(len(rows), len(expected))
        self.assertEqual(rows[0], expected[0])
        self.assertEqual([row[0] for row in rows], [row[0] for row in expected])
        self.assertEqual(rows[1][1].replace('/', '-'), expected[1][1])


class Exports(Exchange):
    def office(self):
        self.new_office()
        rows = ['1,2021-03-02,중구,영업정지 취소,홍길동,기각,2021-04-01', '2,2021-03-05,종로구,정보공개 거부,남궁민수,,',
                '3,2021-04-02,종로구,=SUM(A1),김철수,인용,2021-05-01']
        self.summary('appeals', self.write('접수.csv', HEADERS + ',재결결과,재결일\n' + '\n'.join(rows) + '\n'))

    def numbers(self, *filters):
        arguments = [word for expression in filters for word in ('--filter', expression)]
        return [record['case_number'] for record in self.json('export', self.file, 'appeals', *arguments)]

    def test_filters(self):
        self.office()
        for filters, expected in [
                (['received_on>=2021-03-05'], '23'), (['접수일<2021.3.5.'], '1'), (['outcome='], '2'),
                (['outcome=rejected'], '1'), (['재결결과!=기각'], '23'), (['agency=종로구청장', 'ruled_on>2021-01-01'], '3'),
                (['title~정지'], '1'), (['title~없음'], ''), (['ruled_on<=2021-04-01'], '1')]:
            self.assertEqual(self.numbers(*filters), list(expected), filters)
        self.assertIn('received_on', self.refused(2, 'export', self.file, 'appeals', '--filter', 'colour=red'))
        self.refused(2, 'export', self.file, 'appeals', '--filter', 'received_on>=봄')
        self.refused(2, 'export', self.file, 'appeals', '--filter', 'received_on')

    def test_names(self):
        self.office()
        names = [record['appellant'] for record in self.json('export', self.file, 'appeals')]
        self.assertEqual(names, ['홍○동', '남○○수', '김○수'])
        before = self.ok('journal', self.file)
        self.refused(1, 'export', self.file, 'appeals', '--full-names')
        self.refused(1, 'export', self.file, 'appeals', '--full-names', '--purpose', ' ')
        self.assertEqual(self.ok('journal', self.file), before)
        out = self.ok('export', self.file, 'appeals', '--full-names', '--purpose', '감사 자료', '--filter', 'case_number=2')
        self.assertIn('남궁민수', out)
        newest = self.json('journal', self.file, '--last', 1)
        self.assertIn('감사 자료', str(newest))
        self.assertIn('1', str(newest))

    def test_names_of_people_who_work_for_the_office(self):
        self.new_office()
        people = '성명,구분,위촉일,전화\n홍길동,마을변호사,2021-01-04,010-1234-5678\n'
        self.ok('import', self.file, 'partners', self.write('people.csv', people), '--quiet')
        self.assertIn('홍길동', '\n'.join(self.print('partners')))
        # Nobody is called 홍○동: a masked roster is not read back as persons of that name.
        masked = self.write('masked.csv', people.replace('홍길동', '홍○동'))
        self.assertEqual(self.summary('partners', masked, '--dry-run'), (0, 0, 0, 1))

    def test_statistics_by_reviewer_name_nobody(self):
        self.ok('sample', self.file, '--quiet')
        asked = ('stats', self.file, '--period', '2020', '--by', 'reviewer', '--as-of', '2020-12-31')
        for form in ('text', 'csv', 'json'):
            self.assertIn('○', self.ok(*asked, '--format', form))
        masked = self.json(*asked)['groups']
        self.assertFalse([group for group in masked if group['key'] and '○' not in group['key'] + group['name']])
        self.refused(1, *asked, '--full-names')
        full = self.json(*asked, '--full-names', '--purpose', '위원 평가')['groups']
        self.assertFalse([group for group in full if '○' in group['key'] + group['name']])
        self.assertEqual([group['ruled'] for group in masked], [group['ruled'] for group in full])
        self.assertIn('위원 평가', str(self.json('journal', self.file, '--last', 1)))

    def test_masked_names_come_back_as_they_were(self):
        self.office()
        masked = self.folder / 'masked.csv'
        self.ok('export', self.file, 'appeals', '-o', masked)
        self.assertEqual(self.summary('appeals', masked), (0, 0, 3, 0))
        self.assertIn('남궁민수', self.full('appeals', self.folder / 'full.csv').decode())

    def test_formulas_are_texts(self):
        self.office()
        self.assertIn(",'=SUM(A1),", self.print('appeals')[3])
        book = self.folder / '사건.xlsx'
        self.full('appeals', book)
        self.assertIn('=SUM(A1)', self.read_with_another_program(book)[3])

    def test_where_it_goes(self):
        self.office()
        self.assertTrue(self.full('appeals', self.folder / 'a.csv').startswith(b'\xef\xbb\xbf'))
        self.assertFalse(self.print('appeals')[0].startswith('\ufeff'))
        self.assertTrue(self.full('appeals', self.folder / 'a.json').startswith(b'['))
        self.assertTrue(self.full('appeals', self.folder / 'a.xml').startswith(b'<?xml'))
        self.refused(2, 'export', self.file, 'appeals', '--format', 'xlsx')
        self.refused(3, 'export', self.file, 'appeals', '-o', self.folder / '없는/a.csv')
        self.assertEqual([path.name for path in self.folder.iterdir() if path.name.startswith('a.csv')], ['a.csv'])

    def test_cp949_lacks(self):
        self.new_office()
        self.summary('appeals', self.write('접수.csv', HEADERS + '\n1,2021-03-02,중구,😀 취소,홍길동\n'))
        old = self.write('a.csv', 'kept')
        said = self.refused(1, 'export', self.file, 'appeals', '-o', old, '--encoding', 'cp949')
        self.assertIn('U+1F600', said)
        self.assertEqual(old.read_text(), 'kept')


if __name__ == '__main__':
    unittest.main()
