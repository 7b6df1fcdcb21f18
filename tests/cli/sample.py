"""The sample office: its records give the published page of 2021-04-05, by ordinary statistics alone."""
import csv
import io
import unittest

from support import Case

AS_OF = '2021-04-05'
SPRING = '2021-01-01..2021-04-05'


class Sample(Case):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def stats(self, period, *more):
        return self.json('stats', self.file, '--period', period, '--as-of', AS_OF, *more)

    def test_the_published_figures(self):
        found = self.stats(SPRING)
        self.assertEqual((found['period'], found['as_of']), ({'from': '2021-01-01', 'to': AS_OF}, AS_OF))
        self.assertEqual((found['received'], found['ruled']), (268, 299))
        self.assertEqual(found['outcomes'], {'accepted': 35, 'partly_accepted': 0, 'rejected': 202, 'dismissed': 59, 'other': 3, 'base': 299})
        self.assertEqual((found['days']['mean'], found['days']['n']), (82, 299))
        self.assertEqual(found['clearance'], 1.1157)
        self.assertEqual(round(found['lead_reviewer_share'] * 100), 58)

    def test_the_years_before(self):
        for year, mean, share in (('2019', 110, 33), ('2020', 104, 36)):
            found = self.stats(year)
            self.assertEqual((found['days']['mean'], round(found['lead_reviewer_share'] * 100)), (mean, share), year)
            self.assertTrue(900 <= found['received'] <= 1700, found['received'])
            self.assertTrue(900 <= found['ruled'] <= 1700, found['ruled'])
            outcomes = found['outcomes']
            self.assertEqual(sum(outcomes[key] for key in ('accepted', 'partly_accepted', 'rejected', 'dismissed', 'other')), found['ruled'])

    def test_cases_are_pending_and_the_median_knows_it(self):
        found = self.stats('2021-01-01..2021-04-05')
        pending = found['pending']
        self.assertGreater(pending['total'], 100)
        self.assertEqual(pending['total'], sum(pending[key] for key in ('d0_30', 'd31_60', 'd61_90', 'over_90')))
        self.assertTrue(all(pending.values()))
        self.assertGreater(self.stats('2020')['kaplan_meier']['median'], 60)

    def test_coverage(self):
        for day, covered in (('2020-12-31', 178), (AS_OF, 284)):
            found = self.json('coverage', self.file, '--on', day)
            self.assertEqual((found['on'], found['base'], found['covered']), (day, 424, covered))
            self.assertEqual(sum(part['covered'] for part in found['districts']), covered)
            self.assertEqual(sum(part['base'] for part in found['districts']), 424)
            self.assertEqual(len(found['districts']), 25)
        self.assertEqual(found['share'], 0.6698)
        self.assertEqual((found['target'], found['gap']), ({'value': 340, 'by': '2021-12-31', 'base': 424}, 56))
        self.assertGreater(found['pace_per_month'], found['needed_per_month'])
        self.assertTrue('2021-04-05' < found['reached_on'] < '2021-12-31')

    def test_coverage_grew_month_by_month(self):
        days = [f'{year}-12-31' for year in range(2014, 2021)] + ['2021-01-31', '2021-02-28', '2021-03-31', AS_OF]
        grown = [self.json('coverage', self.file, '--on', day)['covered'] for day in days]
        self.assertEqual(grown, sorted(grown))
        self.assertEqual(grown[0], 0)

    def test_coverage_by_dong(self):
        found = self.json('coverage', self.file, '--on', AS_OF, '--by', 'dong')
        self.assertEqual(sum(dong['covered'] for dong in found['dongs']), 284)
        rows = list(csv.DictReader(io.StringIO(self.ok('coverage', self.file, '--on', AS_OF, '--by', 'dong', '--format', 'csv'))))
        self.assertEqual(sum(int(row['covered']) for row in rows), 284)
        self.assertEqual({int(row['days']) >= 2 for row in rows if row['covered'] == '0'}, {False})

    def test_allowances(self):
        """February is paid, March reviewed with one line that takes a payment back; the sums are those of the ledger."""
        rows = list(csv.DictReader(io.StringIO(self.ok('export', self.file, 'allowances', '--format', 'csv').lstrip('\ufeff'))))
        for month, state in ('2021-02', 'paid'), ('2021-03', 'reviewed'), ('2021-04', 'computed'):
            found = self.json('allowances', self.file, '--month', month)
            lines = [row for row in rows if row['지급월'] == month]
            self.assertEqual(found['states'][state], len(lines))
            for key, column in ('amount', '금액'), ('withheld', '원천징수'):
                total = sum(int(row[column]) for row in lines)
                self.assertGreater(total, 0)
                self.assertEqual([found['total'][key]] + [sum(part[key] for part in found[parts]) for parts in ('payees', 'districts')], [total] * 3)
        self.assertEqual(sum(int(row['금액']) < 0 for row in rows), 1)
        for month in '2021-02', '2021-03', '2021-04':
            self.assertTrue(self.ok('sessions', self.file, '--month', month).startswith('0 new, '))
        before = self.ok('export', self.file, 'allowances', '--format', 'csv')
        self.ok('allowances', self.file, '--month', '2021-03', '--compute')
        self.assertEqual(self.ok('export', self.file, 'allowances', '--format', 'csv'), before)

    def test_it_is_sound_and_says_what_it_is(self):
        self.ok('check', self.file)
        entries = self.json('journal', self.file)['entries']
        self.assertEqual(entries[0]['clerk'], '표본')
        self.assertEqual(entries[0]['what'], 'note')

    def test_deadlines_to_meet(self):
        found = self.json('due', self.file, '--within', '14', '--today', AS_OF)
        days = [item['due'] for item in found['deadlines']]
        self.assertTrue(days)
        self.assertEqual(days, sorted(days))
        self.assertLessEqual(max(days), '2021-04-19')
        self.assertTrue(all(item['days_left'] <= 14 for item in found['deadlines']))
        longer = self.json('due', self.file, '--within', '60', '--today', AS_OF)['deadlines']
        self.assertGreater(len(longer), len(days))
        rows = list(csv.DictReader(io.StringIO(self.ok('due', self.file, '--today', AS_OF, '--format', 'csv'))))
        self.assertEqual([row['due'] for row in rows], days)


class SameRecords(Case):
    def figures(self, file):
        return (self.ok('stats', file, '--period', '2015-01-01..2021-04-05', '--as-of', AS_OF, '--by', 'agency', '--format', 'csv')
                + self.ok('stats', file, '--period', '2015-01-01..2021-04-05', '--as-of', AS_OF, '--by', 'month', '--format', 'csv')
                + self.ok('coverage', file, '--on', AS_OF, '--by', 'dong', '--format', 'csv')
                + self.ok('due', file, '--within', '365', '--today', AS_OF, '--format', 'csv'))

    def test_same_arguments_same_records(self):
        for arguments in ([], ['--cases', '3000', '--consultations', '500'], ['--seed', '7']):
            for name in ('a', 'b'):
                self.ok('sample', self.folder / name, '--quiet', *arguments)
            self.assertEqual(self.figures(self.folder / 'a'), self.figures(self.folder / 'b'), arguments)
            for name in ('a', 'b'):
                (self.folder / name).unlink()

    def test_another_seed_has_other_records_and_the_same_figures(self):
        self.ok('sample', self.file, '--quiet', '--seed', '99')
        self.ok('sample', self.folder / 'first', '--quiet')
        self.assertNotEqual(self.figures(self.file), self.figures(self.folder / 'first'))
        found = self.json('stats', self.file, '--period', SPRING, '--as-of', AS_OF)
        self.assertEqual((found['received'], found['ruled'], found['days']['mean']), (268, 299, 82))
        self.assertEqual(self.json('coverage', self.file, '--on', AS_OF)['covered'], 284)

    def test_a_larger_office_has_as_many_cases_as_asked(self):
        self.ok('sample', self.file, '--quiet', '--cases', '5000', '--consultations', '100')
        found = self.json('stats', self.file, '--period', '2001-01-01..2021-04-05', '--as-of', AS_OF)
        self.assertEqual(found['received'], 5000)
        self.ok('check', self.file)

    def test_nothing_is_overwritten(self):
        self.file.write_bytes(b'a letter')
        self.assertIn(str(self.file), self.refused(3, 'sample', self.file))
        self.assertEqual(self.file.read_bytes(), b'a letter')


if __name__ == '__main__':
    unittest.main()
