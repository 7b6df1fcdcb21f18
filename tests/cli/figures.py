"""The statistics of imported random cases agree with a plain recomputation, whatever was done to the records."""
import csv
import datetime
import io
import math
import random
import unittest
from fractions import Fraction

from support import Case

AGENCIES = ['종로구청장', '중구청장', '강남구청장', '송파구청장', '노원구청장']
TYPES = {'취소': 'revocation', '무효등확인': 'nullity', '의무이행': 'performance'}
OUTCOMES = {'인용': 'accepted', '일부인용': 'partly_accepted', '기각': 'rejected', '각하': 'dismissed', '조정': 'mediated', '취하': 'withdrawn',
            '이송': 'forwarded'}
RULINGS = ('accepted', 'partly_accepted', 'rejected', 'dismissed', 'mediated')
FIELDS = ['식품위생', '건축', '정보공개', '']
HEADER = ['사건번호', '접수일', '피청구인', '심판종류', '분야', '사건명', '청구인', '주심', '재결결과', '재결일']
PERIODS = ['2020', '2020-03', '2020-Q2', '2019-11-15..2020-02-03', '2018-01-01..2021-12-31', '2016']
AS_OFS = ['2020-02-29', '2020-12-31', '2022-06-30']


def day(text):
    return datetime.date.fromisoformat(text)


def random_case(source, number):
    received = day('2019-01-01') + datetime.timedelta(source.randrange(900))
    kind = source.choice(list(TYPES))
    outcome = source.choices(['', *OUTCOMES], [15, 12, 4, 45, 15, 2, 5, 2])[0]
    ruled = received + datetime.timedelta(source.choice([0, 1, 30, 59, 60, 61, 89, 90, 91, source.randrange(400)])) if outcome else None
    return {'사건번호': f'{received.year}-{number:05}', '접수일': received, '피청구인': source.choice(AGENCIES), '심판종류': kind,
            '분야': source.choice(FIELDS), '사건명': f'시험 사건 {number}', '청구인': '김가상', '주심': source.choice(['', '이표본']),
            '재결결과': outcome, '재결일': ruled}


def write_csv(path, cases):
    with path.open('w', encoding='utf-8', newline='') as file:
        rows = csv.writer(file)
        rows.writerow(HEADER)
        rows.writerows([case[name] for name in HEADER] for case in cases)


def period_days(text):
    if '..' in text:
        return tuple(map(day, text.split('..')))
    year, _, part = text.partition('-')
    first, months = (1, 12) if not part else (3 * int(part[1]) - 2, 3) if part[0] == 'Q' else (int(part), 1)
    after = datetime.date(int(year) + (first + months - 1) // 12, (first + months - 1) % 12 + 1, 1)
    return datetime.date(int(year), first, 1), after - datetime.timedelta(1)


def known(cases, as_of):
    """The cases as they stood on that day: what happened later is not known."""
    for case in cases:
        if case['접수일'] > as_of:
            continue
        ended = case['재결일'] if case['재결일'] and case['재결일'] <= as_of else None
        yield case['접수일'], ended, OUTCOMES[case['재결결과']] if ended else None, case



def figures(cases, period, as_of, pending_on=None):
    """Every figure of the contract, from its definition."""
    first, last = period
    end = pending_on or as_of
    rows = list(known(cases, as_of))
    ruled = [(ended, received, outcome, case) for received, ended, outcome, case in rows if outcome in RULINGS and first <= ended <= last]
    days = sorted((ended - received).days for ended, received, _, _ in ruled)
    count, received = len(days), sum(first <= row[0] <= last for row in rows)
    outcomes = {key: sum(row[2] == key for row in ruled) for key in ('accepted', 'partly_accepted', 'rejected', 'dismissed')}
    outcomes['other'] = count - sum(outcomes.values())
    outcomes['base'] = count
    ages = [(end - row[0]).days for row in rows if row[0] <= end and (row[1] is None or row[1] > end)]
    share = (lambda part: Fraction(part, count)) if count else (lambda part: None)
    return {
        'received': received, 'ruled': count, 'outcomes': outcomes,
        'withdrawn': sum(row[2] == 'withdrawn' and first <= row[1] <= last for row in rows),
        'pending': {'total': len(ages), 'd0_30': sum(age <= 30 for age in ages), 'd31_60': sum(31 <= age <= 60 for age in ages),
                    'd61_90': sum(61 <= age <= 90 for age in ages), 'over_90': sum(age > 90 for age in ages)},
        'days': {'mean': share(sum(days)), 'median': Fraction(days[(count - 1) // 2] + days[count // 2], 2) if count else None,
                 'p90': days[math.ceil(Fraction(9 * count, 10)) - 1] if count else None,
                 'within_60': share(sum(n <= 60 for n in days)), 'within_90': share(sum(n <= 90 for n in days)), 'n': count},
        'clearance': Fraction(count, received) if received else None,
        'lead_reviewer_share': share(sum(bool(row[3]['주심']) for row in ruled)),
    }


def survival_median(cases, period, as_of):
    """The first day on which half of the cohort is ruled, by the cumulative incidence of rulings (Aalen–Johansen)."""
    cohort = [(received, ended, outcome) for received, ended, outcome, _ in known(cases, as_of) if period[0] <= received <= period[1]]
    times = [((ended or as_of) - received).days for received, ended, _ in cohort]
    incidence, surviving = Fraction(0), Fraction(1)
    for time in sorted(set(times)):
        at_risk = sum(t >= time for t in times)
        endings = [outcome for t, (_, _, outcome) in zip(times, cohort) if t == time and outcome]
        incidence += surviving * Fraction(sum(outcome in RULINGS for outcome in endings), at_risk)
        surviving *= 1 - Fraction(len(endings), at_risk)
        if incidence >= Fraction(1, 2):
            return time
    return None


def group_of(by):
    return {'agency': lambda case: case['피청구인'], 'type': lambda case: TYPES[case['심판종류']], 'field': lambda case: case['분야'],
            'reviewer': lambda case: case['주심']}[by]


class Statistics(Case):
    def setUp(self):
        super().setUp()
        self.new_office()
        self.random = random.Random(20210405)
        self.cases = [random_case(self.random, number) for number in range(1, 401)]
        self.load(self.cases)

    def load(self, cases):
        source = self.folder / '사건.csv'
        write_csv(source, cases)
        self.ok('import', self.file, 'appeals', source, '--clerk', '김담당')

    def agree(self, expected, found, where):
        for key, value in expected.items():
            if isinstance(value, dict):
                self.agree(value, found[key], (*where, key))
            elif isinstance(value, Fraction):
                self.assertAlmostEqual(found[key], float(value), delta=0.000051, msg=(*where, key))
            else:
                self.assertEqual(found[key], value, (*where, key))

    def compare(self, period, as_of, *by):
        found = self.json('stats', self.file, '--period', period, '--as-of', as_of, *(['--by', *by] if by else []),
                          *(['--full-names', '--purpose', '시험'] if by == ('reviewer',) else []))
        self.agree(figures(self.cases, period_days(period), day(as_of)), found, (period, as_of))
        self.assertEqual(found['kaplan_meier']['median'], survival_median(self.cases, period_days(period), day(as_of)), (period, as_of))
        return found

    def compare_groups(self, period, as_of, by):
        found = {group['key']: group for group in self.compare(period, as_of, by)['groups']}
        keys = {group_of(by)(case) for case in self.cases}
        for key in keys:
            part = [case for case in self.cases if group_of(by)(case) == key]
            expected = figures(part, period_days(period), day(as_of))
            if key in found:
                self.agree(expected, found[key], (period, as_of, by, key))
            else:
                self.assertEqual((expected['received'], expected['ruled'], expected['pending']['total']), (0, 0, 0), (period, by, key))
        self.assertLessEqual(set(found), keys)

    def test_totals(self):
        for period in PERIODS:
            for as_of in AS_OFS:
                self.compare(period, as_of)

    def test_by_agency_type_field_and_reviewer(self):
        for by in ('agency', 'type', 'field', 'reviewer'):
            self.compare_groups('2020', '2020-12-31', by)
            self.compare_groups('2019-11-15..2020-02-03', '2022-06-30', by)

    def test_by_month_quarter_and_year(self):
        for by, keys in (('month', ['2019-11', '2019-12', '2020-01', '2020-02', '2020-03', '2020-04']),
                         ('quarter', ['2019-Q4', '2020-Q1', '2020-Q2']), ('year', ['2019', '2020'])):
            groups = {group['key']: group for group in self.compare('2019-11-15..2020-04-10', '2022-06-30', by)['groups']}
            self.assertEqual(list(groups), keys)
            for key, group in groups.items():
                first, last = period_days(key)
                part = (max(first, day('2019-11-15')), min(last, day('2020-04-10')))
                self.agree(figures(self.cases, part, day('2022-06-30'), part[1]), group, (by, key))

    def test_details(self):
        found = self.json('stats', self.file, '--period', '2020-Q2', '--as-of', '2020-05-31', '--details')
        self.agree(figures(self.cases, period_days('2020-Q2'), day('2020-05-31')), found, 'this period')
        before = found['last_year']
        self.assertEqual((before['period'], before['as_of']), ({'from': '2019-04-01', 'to': '2019-06-30'}, '2019-05-31'))
        self.agree(figures(self.cases, period_days('2019-Q2'), day('2019-05-31')), before, 'last year')
        self.assertEqual(found['stays'], {'applied': 0, 'granted': 0, 'denied': 0, 'dismissed': 0, 'withdrawn': 0})
        for point in found['survival']:
            self.assertAlmostEqual(point['with_ruling'] + point['with_other'] + point['without_end'], 1, delta=0.0002)
        rows = {row['figure']: row for row in csv.DictReader(io.StringIO(self.ok(
            'stats', self.file, '--period', '2020-Q2', '--as-of', '2020-05-31', '--details', '--format', 'csv')))}
        self.assertEqual((int(rows['received']['now']), int(rows['received']['last_year'])), (found['received'], before['received']))
        self.refused(2, 'stats', self.file, '--period', '2020', '--by', 'month', '--details')

    def test_by_outcome(self):
        groups = {group['key']: group for group in self.compare('2020', '2022-06-30', 'outcome')['groups']}
        for outcome in RULINGS:
            part = [case for case in self.cases if OUTCOMES.get(case['재결결과']) == outcome]
            self.agree(figures(part, period_days('2020'), day('2022-06-30')), groups[outcome], ('outcome', outcome))

    def test_csv_holds_the_same(self):
        found = self.compare('2020', '2020-12-31', 'agency')
        rows = list(csv.DictReader(io.StringIO(
            self.ok('stats', self.file, '--period', '2020', '--as-of', '2020-12-31', '--by', 'agency', '--format', 'csv'))))
        self.assertEqual([row['key'] for row in rows], ['total', *(group['key'] for group in found['groups'])])
        for row, group in zip(rows, [found, *found['groups']]):
            self.assertEqual((int(row['received']), int(row['ruled'])), (group['received'], group['ruled']))
            mean = group['days']['mean']
            self.assertEqual(row['mean_days'], '' if mean is None else str(mean))

    def test_a_period_without_cases(self):
        found = self.compare('2016', '2022-06-30')
        self.assertEqual((found['received'], found['ruled'], found['days']['mean'], found['clearance']), (0, 0, None, None))

    def test_after_update_undo_redo_and_delete(self):
        before = list(self.cases)
        changed = [{**case, '재결결과': '인용', '재결일': case['접수일'] + datetime.timedelta(45), '주심': ''}
                   for case in self.cases if not case['재결결과']][:20]
        self.load(changed)
        after = {case['사건번호']: case for case in [*before, *changed]}
        self.cases = list(after.values())
        self.compare('2020', '2022-06-30')
        self.ok('undo', self.file)
        self.cases = before
        self.compare('2020', '2022-06-30')
        self.ok('redo', self.file)
        self.cases = list(after.values())
        self.compare_groups('2020', '2022-06-30', 'agency')
        gone = self.random.sample(self.cases, 5)
        for case in gone:
            self.ok('delete', self.file, 'appeals', case['사건번호'])
        self.cases = [case for case in self.cases if case not in gone]
        self.compare_groups('2018-01-01..2021-12-31', '2022-06-30', 'type')
        self.ok('undo', self.file)
        self.cases.append(gone[-1])
        self.compare('2018-01-01..2021-12-31', '2022-06-30')
        self.ok('check', self.file)


if __name__ == '__main__':
    unittest.main()
