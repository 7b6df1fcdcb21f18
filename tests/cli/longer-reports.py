"""Quarterly and yearly statistics beside last year, the survival estimate in words, and rosters that name nobody they should not."""
import csv
import io
import unittest

from support import Case


NAMES = ('--full-names', '--purpose', '시험')


class LongerReports(Case):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def report(self, name, *arguments):
        out = self.folder / f'{name}.csv'
        out.unlink(missing_ok=True)
        self.ok('report', self.file, name, *arguments, '--today', '2021-04-05', '-o', out)
        return list(csv.reader(io.StringIO(out.read_text(encoding='utf-8-sig'))))

    def part(self, rows, heading):
        """The rows of the table under that heading."""
        start = next(number for number, row in enumerate(rows) if row and row[0].startswith('□ ' + heading))
        length = next((number for number, row in enumerate(rows[start:]) if not row), None)
        return rows[start + 1:start + length if length else None]

    def stats(self, period, *arguments):
        return self.json('stats', self.file, '--period', period, '--as-of', arguments[0] if arguments else '2021-03-31')

    def test_quarter_by_quarter_beside_last_year(self):
        rows = self.report('quarterly', '--period', '2020-Q3')
        self.assertIn('2020년 3분기', rows[0][0])
        quarters = {row[0]: row for row in self.part(rows, '분기별 현황')}
        self.assertEqual([name for name in quarters if '분기' in name and name != '분기'], ['2020년 1분기', '2020년 2분기', '2020년 3분기'])
        now = self.stats('2020-Q3', '2020-09-30')
        before = self.stats('2019-Q3', '2019-09-30')
        row = quarters['2020년 3분기']
        self.assertEqual((int(row[1]), int(row[2])), (now['received'], now['ruled']))
        self.assertEqual((int(row[-3]), int(row[-2])), (now['received'] - before['received'], now['ruled'] - before['ruled']))
        self.assertAlmostEqual(float(row[-1]), now['days']['mean'] - before['days']['mean'], delta=0.051)

    def test_year_beside_years_before(self):
        rows = self.report('yearly', '--period', '2020')
        years = {row[0]: row for row in self.part(rows, '연도별 현황')}
        self.assertEqual([name for name in years if name.endswith('년')], ['2018년', '2019년', '2020년'])
        self.assertEqual(int(years['2020년'][2]), self.stats('2020', '2020-12-31')['ruled'])
        agencies = self.part(rows, '피청구인별 현황')
        totals = next(row for row in agencies if row[0] == '합계')
        self.assertEqual(sum(int(row[1]) for row in agencies if row[1].isdigit() and row is not totals), int(totals[1]))

    def test_a_year_that_still_runs_is_cut_on_both_sides(self):
        rows = self.report('yearly', '--period', '2021')
        change = next(row for row in rows if row and row[0] == '증감')
        self.assertEqual(int(change[1]), self.stats('2021-01-01..2021-04-05', '2021-04-05')['received']
                         - self.stats('2020-01-01..2020-04-05', '2020-04-05')['received'])

    def test_decreases_as_the_office_sets_them(self):
        self.assertIn('-61', next(row for row in self.report('quarterly', '--period', '2021-Q1') if row and row[0] == '증감'))

    def test_reviewers_are_masked_and_told_only_of_rulings(self):
        names = {group['key'] for group in self.json('stats', self.file, '--period', '2020', '--by', 'reviewer', '--as-of', '2020-12-31', *NAMES)['groups']}
        rows = self.part(self.report('yearly', '--period', '2020'), '주심별 재결 현황')
        text = '\n'.join(','.join(row) for row in rows)
        self.assertFalse([name for name in names if name and name in text])
        self.assertEqual({row[1] for row in rows[2:] if len(row) > 9}, {'-'})
        ruled = [int(row[2]) for row in rows[2:] if len(row) > 9]
        self.assertEqual(sum(ruled[1:]), ruled[0])

    def test_the_survival_sentence_tells_the_estimate(self):
        found = self.json('stats', self.file, '--period', '2020', '--as-of', '2020-12-31', '--details')
        at_90 = [point for point in found['survival'] if point['day'] <= 90][-1]
        text = '\n'.join(row[0] for row in self.report('yearly', '--period', '2020') if row)
        self.assertIn(f"절반이 {found['kaplan_meier']['median']:.0f}일 안에 재결", text)
        self.assertIn(f"90일 안에 재결을 받는 비율은 {100 * at_90['with_ruling']:.0f}%(95% 신뢰구간 {100 * at_90['low']:.0f}~", text)

    def test_definitions_when_asked_for(self):
        plain, defined = (['\n'.join(row) for row in self.report('monthly', '--period', '2021-03', *more)] for more in ((), ('--definitions',)))
        self.assertEqual(defined[:len(plain) - 1], plain[:-1])
        added = '\n'.join(defined[len(plain) - 1:])
        for name in ('접수', '재결 결과', '처리율', '중앙값', '90%값', '미결', '주심 지정률', '집행정지', '국선대리인', '구술심리', '기준일', '처리 전망'):
            self.assertRegex(added, f'※ {name}: .')

    def test_rosters(self):
        rows = self.report('rosters', '--on', '2021-04-05')
        people = [row for row in rows if len(row) > 8 and row[0].isdigit()]
        self.assertTrue(all('○' in row[1] for row in people))
        self.assertTrue(any(row[0] == '□ 위원: 재임 43명(외부 38, 내부 5)' for row in rows if row))
        self.assertEqual(len([row for row in people if row[4] in ('외부', '내부')]), 43)

    def test_full_names_hide_who_sits_on_a_pending_case(self):
        self.refused(1, 'report', self.file, 'rosters', '--on', '2021-04-05', '--full-names', '-o', self.folder / 'x.csv')
        rows = self.report('rosters', '--on', '2021-04-05', '--full-names', '--purpose', '위촉장 발송')
        commissioners = [row[1] for row in self.part(rows, '위원:')[1:] if row[0].isdigit()]
        lawyers = [row[1] for row in self.part(rows, '마을변호사')[1:] if row[0].isdigit()]
        self.assertTrue(lawyers and not [name for name in lawyers if '○' in name])
        pending = {group['key'] for group in self.json('stats', self.file, '--period', '2021', '--by', 'reviewer', '--as-of', '2021-04-05', *NAMES)['groups']
                   if group['key'] and group['pending']['total']}
        self.assertTrue(pending)
        self.assertFalse(pending & set(commissioners))
        self.assertIn('위촉장 발송', str(self.json('journal', self.file, '--last', '2')))


if __name__ == '__main__':
    unittest.main()
