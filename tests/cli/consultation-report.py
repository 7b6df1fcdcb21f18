"""The report of the consultations against a plain count of the exported records: every figure of every table, for a month, a
quarter, a year and a period in which nothing was held."""
import csv
import datetime
import unittest

from support import Case

TODAY = '2021-04-05'
CHANNELS = ['방문', '전화', '온라인']
TOPICS = ['민사', '가사', '형사', '행정', '노동', '기타']


def number(cell):
    return 0 if cell in ('-', '') else float(cell)


def span(period):
    """First and last day of a period, up to today."""
    if len(period) == 4:
        first, last = f'{period}-01-01', f'{period}-12-31'
    elif 'Q' in period:
        year, quarter = period.split('-Q')
        month = int(quarter) * 3
        first = f'{year}-{month - 2:02d}-01'
        last = str(datetime.date(int(year) + month // 12, month % 12 + 1, 1) - datetime.timedelta(1))
    else:
        first = f'{period}-01'
        year, month = map(int, period.split('-'))
        last = str(datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1))
    return first, min(last, TODAY)


class ConsultationReport(Case):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')
        self.consultations = self.records('consultations')
        self.sessions = self.records('sessions')
        self.roles = self.records('roles')

    def records(self, kind):
        return list(csv.DictReader(self.ok('export', self.file, kind, '--format', 'csv').lstrip('\ufeff').splitlines()))

    def tables(self, period):
        """The rows of each table under its heading, without heads."""
        out = self.folder / 'report.csv'
        self.ok('--today', TODAY, 'report', self.file, 'consultations', '--period', period, '-o', out)
        tables, rows = {}, None
        with open(out, encoding='utf-8-sig', newline='') as source:
            for row in csv.reader(source):
                if row and row[0].startswith('□'):
                    tables[row[0][2:]] = rows = []
                elif row and rows is not None:
                    rows.append(row)
        return tables

    def sums(self, first, last, wanted=lambda record: True):
        own = [record for record in self.consultations if first <= record['상담일'] <= last and wanted(record)]
        asked = [int(record['만족도']) for record in own if int(record['만족도'] or 0) > 0]
        held = [record for record in self.sessions
                if first <= record['상담일'] <= last and record['상태'] == '실시' and wanted(record)]
        line = [len(own)]
        for channel in CHANNELS:
            line.append(sum(record['방식'] == channel for record in own))
        line += [sum(int(record[field] or 0) for record in own) for field in ('인원', '시간')]
        return line + [round(sum(asked) / len(asked), 2) if asked else 0, len(asked), len(held)]

    def line(self, row):
        """Counts of a row; the shares beside the channels are left out."""
        cells = [row[1], row[2], row[4], row[6], *row[8:13]] if len(row) == 13 else row[1:]
        return [number(cell) for cell in cells]

    def agree(self, row, expected, where):
        for got, wanted in zip(self.line(row), expected):
            self.assertAlmostEqual(got, wanted, delta=0.00501 if 0 < wanted <= 5 and wanted != int(wanted) else 0.0001, msg=(where, row, expected))

    def check_shares(self, rows, counts_of, names):
        for row, counts in zip(rows, counts_of):
            self.assertEqual(number(row[1]), sum(counts), (names, row))
            step = 2 if len(row) > 2 + len(names) else 1  # no shares where nothing was counted in either period
            self.assertEqual([number(cell) for cell in row[2:2 + step * len(names):step]], counts, (names, row))

    def check(self, period):
        first, last = span(period)
        before = tuple(f'{int(day[:4]) - 1}{day[4:]}' for day in (first, last))
        tables = self.tables(period)
        now, then = self.sums(first, last), self.sums(*before)
        rows = [row for row in tables['총괄'] if row[0] in ('이번 기간', '전년 같은 기간', '증감')]
        self.agree(rows[0], now, period)
        self.agree(rows[1], then, period)
        self.assertEqual(number(rows[2][1]), now[0] - then[0])
        spans = ((first, last), before)
        inside = [[record for record in self.consultations if a <= record['상담일'] <= b] for a, b in spans]
        self.check_shares([row for row in tables['분야별 현황'] if row[0] != '구분'],
                          [[sum(record['분야'] == topic for record in own) for topic in TOPICS] for own in inside], TOPICS)
        days = [[record for record in self.sessions if a <= record['상담일'] <= b] for a, b in spans]
        self.check_shares([row for row in tables['정기상담일'] if row[0] != '구분'],
                          [[sum(record['상태'] == state for record in own) for state in ('예정', '실시', '미실시')] for own in days],
                          ['예정', '실시', '미실시'])
        self.check_districts(tables['자치구별 현황'], first, last)
        self.check_months(tables.get('월별 현황'), first, last)

    def check_districts(self, rows, first, last):
        seen = 0
        for row in rows:
            if row[0].endswith('구') and row[0] != '자치구':
                self.agree(row, self.sums(first, last, lambda record: record['자치구'] == row[0]), row[0])
                seen += 1
        self.assertEqual(seen, 25)

    def check_months(self, rows, first, last):
        months = sorted({f'{year}-{month:02d}' for year in range(int(first[:4]), int(last[:4]) + 1) for month in range(1, 13)
                         if first[:7] <= f'{year}-{month:02d}' <= last[:7]})
        if len(months) == 1:
            self.assertIsNone(rows)
            return
        shown = {row[0]: row for row in rows}
        for month in months:
            name = f'{month[:4]}년 {int(month[5:])}월'
            self.agree(shown[name], self.sums(first, last, lambda record: record['상담일'].startswith(month)), name)

    def test_periods(self):
        for period in '2021-03', '2021-Q1', '2020', '2021', '2013':
            with self.subTest(period=period):
                self.check(period)

    def test_who_held_it(self):
        """Lawyers hold all of the sample's; a scrivener's and nobody's are told apart."""
        scrivener = next(row for row in self.roles if row['구분'] == '마을법무사' and row['만료일'] >= TODAY
                         and sum(other['성명'] == row['성명'] for other in self.roles) == 1)
        source = self.folder / 'more.csv'
        source.write_text('상담일,자치구,동,성명,방식,분야\n'
                          f'2021-04-02,종로구,사직동,{scrivener["성명"]},전화,민사\n2021-04-02,종로구,사직동,,전화,민사\n', encoding='utf-8')
        self.ok('import', self.file, 'consultations', source)
        row = next(row for row in self.tables('2021-04')['담당별 현황'] if row[0] == '이번 기간')
        self.assertEqual([number(cell) for cell in row[4:8:2]], [1, 1])

    def test_reasons_are_told(self):
        note = next(row[0] for row in self.tables('2021-Q1')['정기상담일'] if row[0].startswith('※ 미실시 사유'))
        for reason in {record['사유'] for record in self.sessions if record['상태'] == '미실시' and record['상담일'] < '2021-04'}:
            n = sum(record['사유'] == reason and record['상태'] == '미실시' and '2021-01-01' <= record['상담일'] < '2021-04'
                    for record in self.sessions)
            self.assertIn(f'{reason} {n}건', note)

    def test_it_can_be_kept(self):
        self.ok('--today', TODAY, 'keep', self.file, 'consultations', '--period', '2021-03')
        self.assertIn('법률상담', self.ok('kept', self.file) + self.ok('kept', self.file, '1', '--original'))


if __name__ == '__main__':
    unittest.main()
