"""The deadlines of the command line: the vectors of the design, and an independent calendar where the machine has one."""
import csv
import datetime
import unittest

from support import SOURCE, Case, run

RULES = {90: 'claim-knowledge', 180: 'claim-disposition', 10: 'answer', 60: 'ruling'}
VECTORS = """
2021-01-04 90 2021-04-05
2021-07-11 90 2021-10-12
2021-04-12 180 2021-10-12
2021-03-02 60 2021-05-03
2021-03-02 90 2021-05-31
2021-04-26 10 2021-05-06
2026-03-02 60 2026-05-04
2026-05-14 10 2026-05-26
2026-05-18 60 2026-07-20
2026-06-16 60 2026-08-18
2027-03-02 60 2027-05-04
"""
CALENDAR = SOURCE.parent / 'shared/data/kr_holidays.csv'
SAMPLED_EVERY = 11  # days; the unit tests of the domain walk every day


def day(text):
    return datetime.date.fromisoformat(text)


class Deadline(Case):
    def test_vectors(self):
        for line in VECTORS.split('\n')[1:-1]:
            start, days, due = line.split()
            found = self.json('deadline', RULES[int(days)], '--from', start)
            self.assertEqual((found['due'], found['days'], found['not_counted']), (due, int(days), 0), line)
            nominal = day(start) + datetime.timedelta(int(days))
            self.assertEqual(found['nominal'], nominal.isoformat())
            moved = [(nominal + datetime.timedelta(n)).isoformat() for n in range((day(due) - nominal).days)]
            self.assertEqual([step['date'] for step in found['moved']], moved)

    def test_keys_of_the_contract(self):
        found = self.json('deadline', 'ruling', '--from', '2021-03-02')
        self.assertEqual(found, {
            'rule': 'ruling', 'article': '행정심판법 §45①', 'from': '2021-03-02', 'days': 60, 'not_counted': 0,
            'nominal': '2021-05-01', 'due': '2021-05-03',
            'moved': [{'date': '2021-05-01', 'why': '토요일'}, {'date': '2021-05-02', 'why': '일요일'}], 'moved_by': '민법 §161'})
        self.assertEqual(list(found), ['rule', 'article', 'from', 'days', 'not_counted', 'nominal', 'due', 'moved', 'moved_by'])

    def test_extension_counts_on_the_nominal_period(self):
        found = self.json('deadline', 'ruling', '--from', '2021-03-02', '--extended')
        self.assertEqual((found['days'], found['nominal'], found['due']), (90, '2021-05-31', '2021-05-31'))

    def test_overlapping_corrections_count_once(self):
        found = self.json('deadline', 'ruling', '--from', '2021-03-02', '--correction', '2021-03-10..2021-03-19',
                          '--correction', '2021-03-15..2021-03-24')
        self.assertEqual((found['not_counted'], found['nominal'], found['due']), (15, '2021-05-16', '2021-05-17'))

    def test_dates_as_offices_write_them(self):
        for start in ('2021-03-02', '20210302', '2021.3.2', '2021. 3. 2.'):
            self.assertEqual(self.json('deadline', 'ruling', '--from', start)['due'], '2021-05-03', start)

    def test_text_names_article_and_due_day(self):
        said = self.ok('deadline', 'ruling', '--from', '2021-03-02')
        for part in ('§45①', '2021-05-03', '민법 §161'):
            self.assertIn(part, said)

    def test_the_other_clocks(self):
        """Rule, trigger, article, days, due: counted back and deemed days stay where they fall."""
        for rule, start, article, days, due in (
                ('after-objection', '2021-07-11', '행정기본법 §36④', 90, '2021-10-12'),
                ('hearing-notice', '2021-04-11', '행정심판법 시행령 §26', -7, '2021-04-04'),
                ('oral-hearing-request', '2021-05-08', '행정심판법 시행령 §27', -3, '2021-05-05'),
                ('convening', '2021-04-09', '행정심판법 시행령 §10', -5, '2021-04-04'),
                ('e-service', '2021-04-21', '행정심판법 §54④', 14, '2021-05-05'),
                ('litigation-report', '2021-03-02', '행정심판법 §60②, 영 §42', 15, '2021-07-15'),
                ('litigation-report', '2021-07-01', '행정심판법 §60②, 영 §42', 15, '2022-01-17')):
            found = self.json('deadline', rule, '--from', start)
            self.assertEqual((found['rule'], found['article'], found['days'], found['due']), (rule, article, days, due))
            self.assertEqual(day(found['nominal']) - day(found['from']), datetime.timedelta(days), rule)
            self.assertEqual(found['moved_by'], '민법 §161' if found['moved'] else None)

    def test_options_that_do_not_concern_the_rule(self):
        for rule in ('claim-knowledge', 'claim-disposition', 'answer', 'after-objection', 'hearing-notice', 'oral-hearing-request',
                     'convening', 'e-service', 'litigation-report'):
            for option in (['--extended'], ['--correction', '2021-03-10..2021-03-19']):
                said = self.refused(2, 'deadline', rule, '--from', '2021-03-02', *option)
                self.assertIn(option[0], said)

    def test_wrong_command_lines(self):
        for arguments in (['ruling'], ['ruling', '--from', '2021-02-30'], ['ruling', '--from', 'gestern'], ['verdict', '--from', '2021-03-02'],
                          ['ruling', '--from', '2021-03-02', '--correction', '2021-03-09..2021-03-01'],
                          ['ruling', '--from', '2021-03-02', '--format', 'csv'], []):
            self.refused(2, 'deadline', *arguments)

    def test_holidays_of_an_office_file(self):
        self.new_office()
        self.assertEqual(self.json('deadline', 'ruling', '--from', '2021-03-02', '--file', self.file)['due'], '2021-05-03')
        self.refused(3, 'deadline', 'ruling', '--from', '2021-03-02', '--file', self.folder / 'missing.haetae')

    def test_independent_calendar(self):
        if not CALENDAR.exists():
            print(f'not run: there is no calendar to compare with at {CALENDAR.name}')
            return
        with CALENDAR.open(encoding='utf-8-sig') as table:
            off = {row['date'] for row in csv.DictReader(table)}
        start, compared = day('2018-01-01'), 0
        while start <= day('2027-12-31'):
            days = sorted(RULES)[compared % len(RULES)]
            due = start + datetime.timedelta(days)
            while due.weekday() >= 5 or due.isoformat() in off:
                due += datetime.timedelta(1)
            found = self.json('deadline', RULES[days], '--from', start.isoformat())
            self.assertEqual(found['due'], due.isoformat(), (start, days))
            start += datetime.timedelta(SAMPLED_EVERY)
            compared += 1
        self.assertGreater(compared, 300)


if __name__ == '__main__':
    unittest.main()
