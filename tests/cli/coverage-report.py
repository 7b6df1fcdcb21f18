"""The report of the coverage: its districts are those of the coverage asked on both days, its lists name each dong that lacks
a day and no other, in every format; before the dongs were split and after."""
import csv
import unittest

from support import Case

DAY = '2021-04-05'


class CoverageReportTest(Case):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def report(self, period, today=DAY):
        """The rows of the report by their first cell, and its lines."""
        out = self.folder / 'report.csv'
        self.ok('--today', today, 'report', self.file, 'coverage', '--period', period, '-o', out)
        with open(out, encoding='utf-8-sig', newline='') as source:
            return [row for row in csv.reader(source) if row]

    def check_districts(self, rows, then, now):
        before, after = (self.json('coverage', self.file, '--on', day) for day in (then, now))
        total = next(row for row in rows if row[0] == '서울시 계')
        start = rows.index(total)
        expected = [('서울시 계', before, after)]
        by_name = {district['district']: district for district in before['districts']}
        expected += [(district['district'], by_name[district['district']], district) for district in after['districts']]
        for row, (name, a, b) in zip(rows[start:], expected):
            numbers = [int(cell) if cell != '-' else 0 for cell in (row[1], row[2], row[4], row[5], row[7], row[8], row[9])]
            change = b['covered'] - a['covered']
            self.assertEqual((row[0], numbers), (name, [a['base'], a['covered'], b['base'], b['covered'], change,
                                                        b['one_short'], b['base'] - b['covered'] - b['one_short']]))
        return after

    def dongs(self, rows, heading):
        start = next(i for i, row in enumerate(rows) if row[0].startswith(f'□ {heading}'))
        listed = []
        for row in rows[start + 2:]:
            if not row[0].isdigit():
                break
            listed.append((row[1], row[2]))
        return listed

    def test_published_day(self):
        rows = self.report('2021-04')
        self.check_districts(rows, '2020-12-31', DAY)
        total = next(row for row in rows if row[0] == '서울시 계')
        self.assertEqual(total[1:7], ['424', '178', '42%', '424', '284', '67%'])
        said = '\n'.join(','.join(row) for row in rows)
        self.assertIn('424개 동 중 284개 동(67%)', said)
        self.assertIn('340개 동(모수 424개 동) - 현재 284개 동, 56개 동 부족', said)

    def test_lists_are_the_dongs_that_lack_days(self):
        rows = self.report('2021-04')
        dongs = self.json('coverage', self.file, '--on', DAY, '--by', 'dong')['dongs']
        for heading, days in ('하루 부족한 동(122', 1), ('정기상담일이 없는 동(18', 0):
            expected = [(dong['district'], dong['dong']) for dong in dongs if dong['days'] == days]
            self.assertEqual(self.dongs(rows, heading), expected)

    def test_each_day_has_its_own_dongs(self):
        for period, then, now in (('2021-12', '2020-12-31', '2021-12-31'), ('2022-12', '2021-12-31', '2022-12-31'),
                                  ('2025-07', '2024-12-31', '2025-07-31')):
            after = self.check_districts(self.report(period, '2026-01-05'), then, now)
            self.assertEqual(after['base'], {'2021': 425, '2022': 425, '2025': 427}[now[:4]], now)

    def test_every_format(self):
        for ending in 'xlsx', 'hwpx', 'pdf', 'xml':
            out = self.folder / f'report.{ending}'
            self.ok('--today', DAY, 'report', self.file, 'coverage', '--period', '2021', '-o', out)
            self.assertGreater(out.stat().st_size, 1000)

    def test_an_office_without_dongs_days(self):
        empty = self.folder / 'empty.haetae'
        self.ok('new', empty)
        self.file = empty
        rows = self.report('2021-04')
        self.assertEqual(self.dongs(rows, '정기상담일이 없는 동(424')[0], ('종로구', '청운효자동'))


if __name__ == '__main__':
    unittest.main()
