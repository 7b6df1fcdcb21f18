"""The monthly report: the same figures as the statistics, the same bytes twice, readable elsewhere."""
import unittest

from exchange import Exchange


class Monthly(Exchange):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def report(self, name, period='2021-01-01..2021-04-05'):
        out = self.folder / name
        self.ok('report', self.file, 'monthly', '--period', period, '-o', out, '--today', '2021-04-05')
        return out

    def row(self, rows, label):
        return next(row for row in rows if row[0] == label)

    def test_published_figures(self):
        text = self.report('실적.csv').read_bytes().decode('utf-8-sig')
        lines = text.split('\r\n')
        self.assertIn("'21. 4. 5. 기준", lines[1])
        now = next(line for line in lines if line.startswith('이번 기간,')).split(',')
        self.assertEqual(now[1:3], ['268', '299'])
        self.assertEqual(now[3:11], ['35', '12%', '202', '68%', '59', '20%', '3', '1%'])
        total = [line for line in lines if line.startswith('합계,424,')]
        self.assertEqual(total[0].split(',')[:4], ['합계', '424', '284', '67%'])
        self.assertIn('재결 299건 = 인용 35 + 기각 202 + 각하 59 + 기타 3', text)
        self.assertIn('340', text)

    def test_numbers_in_the_workbook(self):
        rows = self.read_with_another_program(self.report('실적.xlsx'))
        now = self.row(rows, '이번 기간')
        self.assertEqual(now[1:4], ['268', '299', '35'])
        before = self.row(rows, '전년 같은 기간')
        stats = self.json('stats', self.file, '--period', '2020-01-01..2020-04-05', '--as-of', '2020-04-05')
        self.assertEqual(before[1:3], [str(stats['received']), f"{stats['ruled']:,}"])

    def test_same_bytes(self):
        for ending in ('csv', 'xlsx'):
            self.assertEqual(self.report('하나.' + ending).read_bytes(), self.report('둘.' + ending).read_bytes())

    def test_head_of_the_journal(self):
        head = self.json('journal', self.file, '--last', 1)['entries'][0]['hash']
        self.assertIn(head, self.report('실적.csv').read_text('utf-8-sig'))

    def test_refusals(self):
        out = self.folder / 'x.doc'
        self.assertIn('.xlsx', self.refused(2, 'report', self.file, 'monthly', '--period', '2021-03', '-o', out))
        self.assertIn('monthly', self.refused(2, 'report', self.file, 'yearly', '--period', '2021', '-o', out))
        self.refused(2, 'report', self.file, 'monthly', '-o', self.folder / 'x.csv')
        self.refused(1, 'report', self.file, 'monthly', '--period', '2030', '-o', self.folder / 'x.csv', '--today', '2021-04-05')
        self.assertEqual(list(self.folder.glob('x.*')), [])


if __name__ == '__main__':
    unittest.main()
