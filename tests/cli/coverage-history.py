"""coverage --history agrees with coverage asked on each of its days, takes the base of each day, and forecasts with an interval."""
import csv
import io
import unittest

from support import Case

DAY = '2021-04-05'


class CoverageHistoryTest(Case):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def test_each_month_is_the_coverage_of_its_day(self):
        answer = self.json('coverage', self.file, '--on', DAY, '--history')
        months = answer['history']
        self.assertEqual(months[-1], {'on': DAY, 'covered': 284, 'base': 424})
        self.assertIn({'on': '2020-12-31', 'covered': 178, 'base': 424}, months)
        for month in months[::5]:
            asked = self.json('coverage', self.file, '--on', month['on'])
            self.assertEqual({key: asked[key] for key in month}, month)

    def test_contract_keys_stay(self):
        plain = self.json('coverage', self.file, '--on', DAY)
        answer = self.json('coverage', self.file, '--on', DAY, '--history')
        self.assertEqual({key: answer[key] for key in plain}, plain)
        self.assertEqual(set(answer) - set(plain), {'history', 'forecast'})

    def test_forecast_has_an_interval_that_widens(self):
        forecast = self.json('coverage', self.file, '--on', DAY, '--history')['forecast']
        for month in forecast['months']:
            self.assertLessEqual(month['low'], month['middle'])
            self.assertLessEqual(month['middle'], month['high'])
            self.assertLessEqual(month['high'], 424)
        first = forecast['months'][0]
        self.assertEqual(first['on'], '2021-05-05')
        self.assertLessEqual(forecast['soonest'], forecast['reached_on'])

    def test_base_follows_the_dongs(self):
        months = {month['on']: month['base'] for month in self.json('coverage', self.file, '--on', '2025-07-31', '--history')['history']}
        self.assertEqual([months[day] for day in ('2021-06-30', '2021-07-31', '2022-12-31', '2024-11-30', '2025-06-30', '2025-07-31')],
                         [424, 425, 425, 426, 426, 427])

    def test_text_and_csv(self):
        self.assertIn('80%', self.ok('coverage', self.file, '--on', DAY, '--history'))
        rows = list(csv.DictReader(io.StringIO(self.ok('coverage', self.file, '--on', DAY, '--history', '--format', 'csv'))))
        now = next(row for row in rows if row['on'] == DAY)
        self.assertEqual((now['covered'], now['base'], now['low']), ('284', '424', ''))
        self.assertTrue(rows[-1]['low'])

    def test_an_office_without_schedules_has_no_forecast(self):
        self.file = self.folder / '빈.haetae'
        self.new_office()
        answer = self.json('coverage', self.file, '--on', DAY, '--history')
        self.assertIsNone(answer['forecast'])
        self.assertEqual(answer['history'], [{'on': DAY, 'covered': 0, 'base': 424}])


if __name__ == '__main__':
    unittest.main()
