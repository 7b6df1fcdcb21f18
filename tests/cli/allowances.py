"""A month of allowances on the command line: planned, computed, advanced, shown, reported."""
import csv
import io
import re
import unittest

from exchange import Exchange
from support import run

PEOPLE = '''성명,구분,위촉일,만료일,자치구
김가명,마을변호사,2020-01-01,2021-12-31,종로구
이가명,마을법무사,2020-01-01,2021-12-31,중구
박가명,마을변호사,2021-05-10,2023-05-09,종로구
'''
RATES = '''구분,시행일,단가,월한도,원천징수율
마을변호사,2020-01-01,60000,,3.3
마을변호사,2021-05-13,70000,,3.3
마을법무사,2020-01-01,40000,,8.8
'''
SCHEDULES = '''자치구,동,성명,요일,주차,시작,종료,시행일,구분
종로구,청운효자동,김가명,수,"1,2,3",14:00,16:00,2020-01-01,마을변호사
종로구,사직동,박가명,목,"1,2",10:00,12:00,2020-01-01,마을변호사
중구,소공동,이가명,금,2,14:00,16:00,2020-01-01,마을법무사
'''


class Allowances(Exchange):
    """May 2021: Wednesday the 5th (어린이날) and the 19th (부처님오신날) are no days; a rate rises on the 13th."""

    def setUp(self):
        super().setUp()
        self.new_office()
        for kind, text in ('partners', PEOPLE), ('rates', RATES), ('schedules', SCHEDULES):
            self.ok('import', self.file, kind, self.write(f'{kind}.csv', text))

    def plan(self):
        return self.ok('sessions', self.file, '--month', '2021-05').strip()

    def hold(self):
        """All sessions of the office were held."""
        out = self.folder / 'planned.csv'
        self.full('sessions', out)
        self.ok('import', self.file, 'sessions', self.write('held.csv', out.read_text('utf-8-sig').replace('예정', '실시')))

    def month(self, *more):
        return self.json('allowances', self.file, '--month', '2021-05', *more)

    def sums(self, found):
        return {part['name']: (part['n'], part['amount'], part['withheld'], part['net']) for part in found['payees']}

    def test_plan(self):
        self.assertEqual(self.plan(), '4 new, 0 existing')
        self.assertEqual(self.plan(), '0 new, 4 existing')
        rows = list(csv.DictReader(io.StringIO(self.ok('export', self.file, 'sessions', '--format', 'csv').lstrip('\ufeff'))))
        self.assertEqual([(row['상담일'], row['성명'], row['상태']) for row in rows],
                         [('2021-05-06', '박가명', '예정'), ('2021-05-12', '김가명', '예정'), ('2021-05-13', '박가명', '예정'),
                          ('2021-05-14', '이가명', '예정')])
        self.ok('undo', self.file)
        self.assertEqual(self.plan(), '4 new, 0 existing')

    def test_compute_and_show(self):
        self.plan()
        self.assertEqual(self.month('--compute')['total']['n'], 0)
        self.hold()
        done = run('allowances', self.file, '--month', '2021-05', '--compute', '--format', 'json')
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stderr, '박가명.*2021. 5. 6.')
        found = self.month()
        self.assertEqual(self.sums(found), {'김가명': (1, 60000, 1980, 58020), '박가명': (1, 70000, 2310, 67690), '이가명': (1, 40000, 3520, 36480)})
        self.assertEqual({part['district']: part['amount'] for part in found['districts']}, {'종로구': 130000, '중구': 40000})
        self.assertEqual(found['total'], {'n': 3, 'amount': 170000, 'withheld': 7810, 'net': 162190})
        self.totals_equal_the_ledger(found)
        rows = list(csv.DictReader(io.StringIO(self.ok('allowances', self.file, '--month', '2021-05', '--format', 'csv'))))
        for part in 'payee', 'district':
            self.assertEqual(sum(int(row['amount']) for row in rows if row['part'] == part), 170000)
        self.assertIn('170000', self.ok('allowances', self.file, '--month', '2021-05'))

    def totals_equal_the_ledger(self, found):
        ledger = [row for row in csv.DictReader(io.StringIO(self.ok('export', self.file, 'allowances', '--format', 'csv').lstrip('\ufeff')))
                  if row['지급월'] == found['month']]
        for key, column in ('amount', '금액'), ('withheld', '원천징수'):
            total = sum(int(row[column]) for row in ledger)
            self.assertEqual(found['total'][key], total)
            for parts in 'payees', 'districts':
                self.assertEqual(sum(part[key] for part in found[parts]), total)

    def test_states(self):
        self.plan()
        self.hold()
        self.month('--compute')
        for arguments, code in ((['--advance', 'approved'], 1), (['--advance', 'held'], 2), (['--advance', 'reviewed', '--compute'], 2)):
            self.refused(code, 'allowances', self.file, '--month', '2021-05', *arguments)
        for state in 'reviewed', 'computed', 'reviewed', 'approved':
            self.assertEqual(self.month('--advance', state)['states'][state], 3)
        self.refused(1, 'allowances', self.file, '--month', '2021-05', '--advance', 'reviewed')
        self.refused(1, 'allowances', self.file, '--month', '2021-05', '--advance', 'paid')
        self.assertEqual(self.month('--advance', 'paid', '--paid-on', '2021-06-10')['states'], {'computed': 0, 'reviewed': 0, 'approved': 0, 'paid': 3})
        self.assertEqual(run('check', self.file).returncode, 0)

    def test_a_line_is_taken_back(self):
        self.plan()
        self.hold()
        self.month('--compute')
        for state in ['reviewed'], ['approved'], ['paid', '--paid-on', '2021-06-10']:
            self.month('--advance', *state)
        line = next(line for line in self.month('--lines')['lines'] if line['name'] == '이가명')
        self.assertEqual((line['session_on'], line['dong'], line['amount'], line['state'], line['paid_on']),
                         ('2021-05-14', '소공동', 40000, 'paid', '2021-06-10'))
        june = ['allowances', self.file, '--month', '2021-06', '--reverse', str(line['id'])]
        self.refused(1, *june)
        self.refused(1, 'allowances', self.file, '--month', '2021-04', '--reverse', str(line['id']), '--reason', '오지급')
        self.refused(1, 'allowances', self.file, '--month', '2021-06', '--reverse', '999', '--reason', '오지급')
        self.refused(2, *june, '--reason', '오지급', '--compute')
        found = self.json(*june, '--reason', '오지급', '--lines')
        self.assertEqual(found['total'], {'n': -1, 'amount': -40000, 'withheld': -3520, 'net': -36480})
        self.assertEqual([(back['reverses'], back['note']) for back in found['lines']], [(line['id'], '오지급')])
        self.refused(1, *june, '--reason', '오지급')
        self.ok('undo', self.file)
        self.assertEqual(self.json('allowances', self.file, '--month', '2021-06')['total']['n'], 0)
        rows = list(csv.DictReader(io.StringIO(self.ok('allowances', self.file, '--month', '2021-05', '--lines', '--format', 'csv'))))
        self.assertEqual([int(row['amount']) for row in rows if row['id'] == str(line['id'])], [40000])

    def payments(self):
        """The sum and the lines of persons of the file for the payment office."""
        out = self.folder / '지급.csv'
        self.ok('report', self.file, 'payments', '--period', '2021-05', '-o', out)
        self.note = out.read_text('utf-8-sig')
        rows = list(csv.reader(io.StringIO(self.note)))
        head = next(i for i, row in enumerate(rows) if row[:2] == ['연번', '성명'])
        self.assertEqual(rows[head + 1][0], '합계')
        return rows[head + 1][5:], rows[head + 2:]

    def test_payments(self):
        """One line a person with both roles, of what is approved; its sum is that of its lines."""
        self.plan()
        self.ok('import', self.file, 'partners', self.write('more.csv', '성명,구분,위촉일,만료일\n이가명,마을변호사,2020-01-01,2021-12-31\n'))
        self.ok('import', self.file, 'schedules', self.write('more2.csv', '자치구,동,성명,요일,주차,시작,종료,시행일,구분\n'
                                                            '중구,명동,이가명,월,3,14:00,16:00,2020-01-01,마을변호사\n'))
        self.plan()
        self.hold()
        self.month('--compute')
        self.assertEqual(self.payments(), (['0', '0', '0', '0'], []))
        self.assertIn('승인 전인 4건', self.note)
        self.month('--advance', 'reviewed')
        self.month('--advance', 'approved')
        total, persons = self.payments()
        self.assertEqual([person[:3] for person in persons],
                         [['1', '김가명', '마을변호사'], ['2', '박가명', '마을변호사'], ['3', '이가명', '마을변호사, 마을법무사']])
        self.assertEqual(persons[2][5:], ['2', '110000', '5830', '104170'])
        self.assertEqual([int(cell) for cell in total], [sum(int(person[column]) for person in persons) for column in range(5, 9)])
        book = self.folder / '지급.xlsx'
        self.ok('report', self.file, 'payments', '--period', '2021-05', '-o', book)
        cells = [row for row in self.read_with_another_program(book) if row[0] in ('합계', '1', '2', '3')]
        self.assertEqual([row[8].replace(',', '') for row in cells], [total[3], *(person[8] for person in persons)])

    def test_months(self):
        for month in '2021', '2021-13', '2021-Q1', '오월':
            self.refused(2, 'sessions', self.file, '--month', month)
            self.refused(2, 'allowances', self.file, '--month', month)
        self.refused(2, 'sessions', self.file)

    def test_report(self):
        self.plan()
        self.hold()
        self.month('--compute')
        for ending in 'csv', 'xlsx', 'hwpx', 'pdf', 'xml':
            out = self.folder / f'수당.{ending}'
            self.ok('report', self.file, 'allowances', '--period', '2021-05', '-o', out)
            self.assertGreater(out.stat().st_size, 300, ending)
        text = (self.folder / '수당.csv').read_text('utf-8-sig')
        rows = list(csv.reader(io.StringIO(text)))
        totals = [[cell for cell in row if re.fullmatch('[0-9,.]+', cell)] for row in rows if row and row[0] == '합계']
        self.assertEqual([[int(cell.replace(',', '')) for cell in row] for row in totals], [[3, 170000, 7810, 162190]] * 2)
        self.assertIn('산정 3건', text)
        name = next(row for row in rows if row and row[0] == '이가명')
        self.assertEqual(name[1:3], ['마을법무사', '중구'])


if __name__ == '__main__':
    unittest.main()
