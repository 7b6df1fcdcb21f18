"""The commission's meetings on the command line: messy files, faults with the nearest names, all formats there and
back, and whose names stay in the office."""
import csv
import io
import json
import sqlite3
import unittest

from exchange import Exchange
from support import run

PEOPLE = '성명,구분,위촉일,만료일,외부,소속\n' + ''.join(
    f'{name},위원,2020-01-02,2022-01-01,{"N" if i == 0 else "Y"},{firm}\n'
    for i, (name, firm) in enumerate([
        ('김위원장', '시'), ('이시험', '가람'), ('박시험', '나루'), ('최시험', ''), ('정시험', ''), ('강시험', ''),
        ('조시험', ''), ('윤시험', ''), ('장시험', ''), ('동명이', '가람'), ('동명이', '나루')]))
CASES = '사건번호,접수일,피청구인,사건명,청구인,재결결과,재결일\n' + ''.join([
    '2021-0001,2021-01-11,종로구,영업정지 취소,홍길동,기각,2021-03-22\n',
    '2021-0002,2021-01-12,중구,영업정지 취소,홍길동,인용,2021-03-22\n',
    '2021-0003,2021-02-15,중구,영업정지 취소,홍길동,,\n',
    '2021-0004,2021-02-16,중구,영업정지 취소,홍길동,,\n'])
HEAD = '심리기일,회차,시작,장소,위원수,상태,위원장,위원,안건,비고\n'
MEMBERS = '이시험; 박시험; 최시험; 정시험; 강시험; 조시험; 윤시험; 장시험'


class Hearings(Exchange):
    def office(self):
        self.new_office()
        self.ok('import', self.file, 'partners', self.write('위원.csv', PEOPLE), '--quiet')
        self.ok('import', self.file, 'appeals', self.write('사건.csv', CASES), '--quiet')

    def put(self, text, *options):
        return self.ok('import', self.file, 'hearings', self.write('기일.csv', text), *options)

    def two_meetings(self):
        self.office()
        self.put(HEAD + f'2021-03-22,6,14:00,회의실,9,개최,김위원장,{MEMBERS},2021-0001; 2021-0002,\n'
                 + f'2021-04-12,7,14:00,회의실,9,예정,김위원장,{MEMBERS},2021-0003; 2021-0004,"첫 줄\n둘째 줄"\n')

    def rows(self, sql):
        with sqlite3.connect(self.file) as db:
            return db.execute(sql).fetchall()

    def table(self, *options):
        return list(csv.DictReader(io.StringIO(self.ok('export', self.file, 'hearings', *options))))


class Imports(Hearings):
    def test_results_and_days_follow_the_cases(self):
        self.two_meetings()
        self.assertEqual(self.rows('SELECT state, (SELECT group_concat(result) FROM agenda_item i WHERE hearing_id = h.id)'
                                   ' FROM hearing h ORDER BY day'), [(1, '1,1'), (0, '0,0')])
        self.assertEqual(self.rows('SELECT hearing_on FROM appeal WHERE outcome = 0 ORDER BY id'),
                         [('2021-04-12',)] * 2)
        self.assertEqual(self.rows('SELECT count(*), sum(chair) FROM hearing_member'), [(18, 2)])
        self.ok('check', self.file)
        self.ok('undo', self.file)
        self.assertEqual(self.rows('SELECT count(*) FROM hearing'), [(0,)])
        self.assertEqual(self.rows('SELECT count(hearing_on) FROM appeal'), [(0,)])

    def test_messy_file(self):
        self.office()
        text = ('\ufeffHearing On;  회 차 ;시작;위원장;위원;안건\r\n'
                '"2021. 4. 12. ";;"9:30";김위원장;"이시험 , 박시험,김위원장\n최 시험";" 2021-0003,,2021-0004;"\r\n'
                '2021.4.26;;;;;\r\n')
        self.assertEqual(self.put(text), '2 new, 0 changed, 0 same, 0 faulty\n')
        self.assertEqual(self.rows('SELECT day, number, start, seats, state FROM hearing ORDER BY day'),
                         [('2021-04-12', 1, '09:30', 9, 0), ('2021-04-26', 2, '', 9, 0)])
        self.assertEqual(self.rows('SELECT p.name, m.chair FROM hearing_member m JOIN partner p ON p.id = partner_id'
                                   ' ORDER BY m.id'),
                         [('김위원장', 1), ('이시험', 0), ('박시험', 0), ('최시험', 0)])
        self.assertEqual(self.rows('SELECT position FROM agenda_item ORDER BY id'), [(1,), (2,)])

    def test_each_fault(self):
        self.two_meetings()
        before = self.digest()
        faults = [
            (',1,,,9,,,,,', 'hearing_on', ''),
            ('2021-05-10,1,오후,,9,,,,,', 'start', ''),
            ('2021-05-10,1,,,8,,,,,', 'seats', '§7⑤'),
            ('2021-05-10,1,,,9,미정,,,,', 'state', '개최'),
            ('2021-05-10,1,,,9,,김위원,,,', 'chair', '김위원장'),
            ('2021-05-10,1,,,9,,김위원장;이시험,,,', 'chair', ''),
            ('2021-05-10,1,,,9,,,이시헌,,', 'members', '이시험'),
            ('2021-05-10,1,,,9,,,이시험;이시험,,', 'members', ''),
            ('2021-05-10,1,,,9,,,동명이,,', 'members', '2 commissioners'),
            (f'2021-05-10,1,,,7,,,{MEMBERS},,', 'members', '§7⑤'),
            ('2021-05-10,1,,,9,,,,2021-0009,', 'agenda', '2021-0004'),
            ('2021-05-10,1,,,9,예정,,,2021-0001,', 'agenda', '2021-0001'),
            ('2021-05-10,1,,,9,,,,2021-0003,', 'agenda', '2021-04-12'),
            ('2021-02-08,1,,,9,,,,2021-0004,', 'agenda', ''),
            ('2021-03-22,6,,,9,예정,,,2021-0001;2021-0002,', 'state', '개최'),
            ('2021-03-22,6,,,9,개최,,,2021-0001,', 'agenda', ''),
        ]
        for row, field, part in faults:
            with self.subTest(row=row):
                said = self.refused(1, 'import', self.file, 'hearings', self.write('기일.csv', HEAD + row + '\n'))
                self.assertIn(f'Line 2, {field} ', said)
                self.assertIn(part, said)
        self.assertEqual(self.digest(), before)

    def test_changes_by_day(self):
        self.two_meetings()
        turned = ';'.join(reversed(MEMBERS.split(';')))
        self.assertEqual(self.put(f'심리기일,장소,위원장,위원\n2021-04-12,회의실,김위원장,{turned}\n'),
                         '0 new, 0 changed, 1 same, 0 faulty\n')
        self.put('심리기일,안건\n2021-04-12,2021-0004\n')
        self.assertEqual(self.rows("SELECT case_number FROM appeal WHERE hearing_on = '2021-04-12'"), [('2021-0004',)])
        self.put('심리기일,상태\n2021-04-12,취소\n')
        self.assertEqual(self.rows('SELECT count(hearing_on) FROM appeal WHERE outcome = 0'), [(0,)])

    def test_namesakes_by_firm(self):
        self.office()
        self.put('심리기일,위원\n2021-04-12,동명이 (나루);동명이(가람)\n')
        self.assertEqual(self.rows('SELECT p.firm FROM hearing_member m JOIN partner p ON p.id = partner_id ORDER BY m.id'),
                         [('나루',), ('가람',)])
        self.assertEqual(self.table()[0]['위원'], '동명이 (나루); 동명이 (가람)')


class Commission(Hearings):
    """§7① and §9③ hold for files as they do in the window."""
    HEAD = '성명,구분,위촉일,만료일,외부\n'

    def term(self, name, year):
        return f'{name},위원,{year}-03-01,{year + 2}-02-28,Y\n'

    def put_people(self, kind, rows, code=0):
        source = self.write('위원.csv', self.HEAD + ''.join(rows))
        if code:
            return self.refused(code, 'import', self.file, kind, source)
        return self.ok('import', self.file, kind, source)

    def test_section_7_1_seat_51(self):
        self.new_office()
        everybody = [self.term(f'위원{number}', 2021) for number in range(51)]
        before = self.digest()
        said = self.put_people('partners', everybody, 1)
        self.assertIn('Line 52, appointed_on ', said)
        self.assertIn('§7①', said)
        self.assertNotIn('Line 51,', said)
        self.assertEqual(self.digest(), before)
        self.put_people('partners', everybody[:50])
        self.assertIn('§7①', self.put_people('partners', everybody[50:], 1))
        self.put_people('partners', [self.term('위원50', 2023)])
        self.assertIn('§7①', self.put_people('roles', everybody[50:], 1))
        self.put_people('roles', [self.term('위원1', 2023)])

    def test_section_9_3_third_renewal(self):
        years = [2015, 2017, 2019, 2021]
        for kind in 'partners', 'roles':
            for order in years, years[::-1], [2015, 2021, 2017, 2019], [2019, 2015, 2021, 2017]:
                with self.subTest(kind=kind, order=order):
                    self.file.unlink(missing_ok=True)
                    self.new_office()
                    self.put_people('partners', ['위원1,마을변호사,2014-01-01,,\n'])
                    said = self.put_people(kind, [self.term('위원1', year) for year in order], 1)
                    self.assertIn('§9③', said)
                    self.assertEqual(said.count('Line '), 1)
                    self.put_people(kind, [self.term('위원1', year) for year in order if year != 2021])
                    self.assertIn('§9③', self.put_people(kind, [self.term('위원1', 2021)], 1))
                    self.put_people(kind, [self.term('위원1', 2022)])


class Exports(Hearings):
    def test_names_of_pending_cases_stay(self):
        self.two_meetings()
        done = run('export', self.file, 'hearings')
        self.assertEqual(done.returncode, 0)
        self.assertIn('1 meeting ', done.stderr)
        self.assertIn('§29', done.stderr)
        held, planned = csv.DictReader(io.StringIO(done.stdout))
        self.assertEqual((held['위원장'], held['위원']), ('김위원장', MEMBERS))
        self.assertEqual((planned['위원장'], planned['위원']), ('', ''))
        self.assertEqual(planned['안건'], '2021-0003; 2021-0004')
        self.assertEqual(self.table('--filter', 'members~이시험'), [held])
        for form in 'csv', 'json', 'xml':
            out = self.folder / f'기일.{form}'
            self.ok('export', self.file, 'hearings', '-o', out, '--filter', 'hearing_on=2021-04-12', '--quiet')
            self.assertNotIn('이시험', out.read_text('utf-8'))

    def test_full_names_for_a_purpose(self):
        self.two_meetings()
        self.refused(1, 'export', self.file, 'hearings', '--full-names')
        rows = self.table('--full-names', '--purpose', '위원 소집')
        self.assertEqual([row['위원'] for row in rows], [MEMBERS] * 2)
        self.assertIn('위원 소집', self.ok('journal', self.file, '--last', '1'))

    def test_there_and_back(self):
        self.two_meetings()
        for form in 'csv', 'xlsx', 'json', 'xml':
            with self.subTest(form=form):
                whole, public = self.folder / f'전체.{form}', self.folder / f'공개.{form}'
                self.ok('export', self.file, 'hearings', '-o', whole, '--full-names', '--purpose', '왕복', '--quiet')
                self.ok('export', self.file, 'hearings', '-o', public, '--quiet')
                if form in ('json', 'xml'):
                    continue
                # What was left out is not deleted by reading the file again.
                self.assertEqual(self.ok('import', self.file, 'hearings', public), '0 new, 0 changed, 2 same, 0 faulty\n')
                self.assertEqual(self.ok('import', self.file, 'hearings', whole), '0 new, 0 changed, 2 same, 0 faulty\n')
                before = self.ok('export', self.file, 'hearings', '--full-names', '--purpose', '왕복')
                copy = self.folder / f'사본-{form}.haetae'
                self.ok('new', copy, '--quiet')
                for kind in 'partners', 'appeals':
                    out = self.folder / f'{kind}.csv'
                    self.ok('export', self.file, kind, '-o', out, '--full-names', '--purpose', '왕복', '--quiet')
                    self.ok('import', copy, kind, out, '--quiet')
                self.assertEqual(self.ok('import', copy, 'hearings', whole), '2 new, 0 changed, 0 same, 0 faulty\n')
                self.assertEqual(self.ok('export', copy, 'hearings', '--full-names', '--purpose', '왕복'), before)
        rows = json.loads((self.folder / '전체.json').read_text('utf-8'))
        self.assertEqual([row['number'] for row in (rows['hearings'] if isinstance(rows, dict) else rows)], [6, 7])

    def test_sample(self):
        self.ok('sample', self.file, '--quiet')
        rows = self.table('--quiet')
        self.assertEqual([sum(row['심리기일'].startswith(year) for row in rows) for year in ('2020', '2021')], [24, 24])
        self.assertEqual(sum(len(row['안건'].split(';')) for row in rows if '2021' <= row['심리기일'] <= '2021-04-05'), 299)


if __name__ == '__main__':
    unittest.main()
