"""What will be pending in a year, as the sample's past year foretells it."""
import csv
import io
import unittest

from support import Case


class Outlook(Case):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def outlook(self, *arguments):
        return self.json('outlook', self.file, '--on', '2021-04-05', *arguments)

    def test_the_past_year_is_that_of_the_statistics(self):
        past = self.outlook()['past_year']
        year = self.json('stats', self.file, '--period', '2020-04-06..2021-04-05', '--as-of', '2021-04-05')
        self.assertEqual((past['received'], past['ruled'], past['pending']), (year['received'], year['ruled'], year['pending']['total']))
        self.assertGreaterEqual(past['others'], year['withdrawn'])

    def test_without_a_plan_the_office_goes_on_as_it_did(self):
        found = self.outlook()
        past = found['past_year']
        self.assertEqual((found['hearings'], found['cases']), (past['hearings_a_month'], past['cases_a_hearing']))
        self.assertEqual(found['hearings'], round(past['meetings'] / 12))
        self.assertAlmostEqual(found['hearings'] * found['cases'] * 12, past['ruled'], delta=12)
        self.assertEqual(found, self.outlook('--hearings', str(found['hearings']), '--cases', str(found['cases'])))

    def test_thirteen_parts_that_follow_each_other(self):
        months = self.outlook()['months']
        self.assertEqual(len(months), 13)
        self.assertEqual((months[0]['from'], months[0]['to'], months[-1]['to']), ('2021-04-06', '2021-04-30', '2022-04-30'))
        self.assertEqual([month['from'][8:] for month in months[1:]], ['01'] * 12)

    def test_pending_changes_by_what_comes_less_what_ends(self):
        for hearings in ('1', '2', '3'):
            found = self.outlook('--hearings', hearings)
            pending = found['past_year']['pending']
            for month in found['months']:
                pending += month['received']['mean'] - month['ruled']['mean'] - month['others']['mean']
                self.assertAlmostEqual(month['pending']['mean'], pending, delta=0.002)
                self.assertLessEqual(month['pending']['low'], month['pending']['high'])

    def test_three_hearings_are_faster_than_two(self):
        two, three = (self.outlook('--hearings', n)['months'] for n in '23')
        for slow, fast in zip(two, three):
            self.assertLess(fast['days']['mean'], slow['days']['mean'])
            self.assertLess(fast['pending']['mean'], slow['pending']['mean'])

    def test_csv_holds_the_same(self):
        rows = list(csv.DictReader(io.StringIO(self.ok('outlook', self.file, '--on', '2021-04-05', '--format', 'csv'))))
        for row, month in zip(rows, self.outlook()['months'], strict=True):
            self.assertEqual((row['to'], float(row['pending'])), (month['to'], month['pending']['mean']))

    def test_a_past_day_and_an_empty_office(self):
        past = self.json('outlook', self.file, '--on', '2020-06-30')
        self.assertEqual((past['on'], len(past['months'])), ('2020-06-30', 12))
        self.file = self.folder / '빈.haetae'
        self.new_office()
        empty = self.outlook()
        self.assertEqual((empty['hearings'], empty['months'][-1]['pending']['mean'], empty['months'][-1]['days']['mean']), (2, 0, None))

    def test_usage(self):
        for wrong in (('--hearings', '-1'), ('--hearings', '99'), ('--cases', '100000'), ('--on', '1600-01-01'), ('--on', '2021-02-30')):
            self.refused(2, 'outlook', self.file, *wrong)

    def test_the_report_compares_two_and_three_hearings(self):
        out = self.folder / '전망.csv'
        self.ok('report', self.file, 'outlook', '--on', '2021-04-05', '-o', out)
        text = out.read_text(encoding='utf-8-sig')
        for hearings in '23':
            last = self.outlook('--hearings', hearings)['months'][-1]
            self.assertIn(f"미결은 {last['pending']['mean']:.0f}건", text)
            self.assertIn(f'월 {hearings}회', text)


if __name__ == '__main__':
    unittest.main()
