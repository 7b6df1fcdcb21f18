"""The registers and letters: the same records as the export of the appeals, in every format; names in full only for a
purpose; letters that say what is missing."""
import csv
import io
import subprocess
import unittest
import zipfile
from datetime import date
from xml.etree import ElementTree

from exchange import Exchange
from support import SOURCE, run

PERIOD = ('2021-01-01', '2021-03-31')
TITLES = ['행정심판사건 접수·처리부', '집행정지·임시처분 신청사건 접수·처리부', '심리·의결부', '재결서 송달·이행 관리부']
RULINGS = {'인용', '일부인용', '기각', '각하', '조정'}


def table(text, head):
    """The rows under the first line that starts with these heads, as dictionaries."""
    lines = list(csv.reader(io.StringIO(text)))
    start = next(number for number, line in enumerate(lines) if line[:len(head)] == head)
    rows = []
    for line in lines[start + 1:]:
        if len(line) < len(lines[start]):
            break
        rows.append(dict(zip(lines[start], line)))
    return rows


class Registers(Exchange):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def report(self, name, *more, kind='registers', period='2021-Q1'):
        out = self.folder / name
        self.ok('report', self.file, kind, '--period', period, '-o', out, '--today', '2021-04-05', *more)
        return out

    def appeals(self):
        return list(csv.DictReader(io.StringIO(self.ok('export', self.file, 'appeals', '--format', 'csv'))))

    def test_appeals_as_exported(self):
        rows = table(self.report('대장.csv').read_text('utf-8-sig'), ['사건번호', '접수일'])
        exported = {row['사건번호']: row for row in self.appeals() if PERIOD[0] <= row['접수일'] <= PERIOD[1]}
        self.assertEqual({row['사건번호'] for row in rows}, set(exported))
        self.assertEqual(len(rows), len(exported))
        for row in rows:
            other = exported[row['사건번호']]
            for field, same in [('접수일', '접수일'), ('청구인', '청구인'), ('피청구인', '피청구인'), ('사건명', '사건명'),
                                ('심판종류', '심판종류'), ('답변서 접수일', '답변서접수일'), ('심리기일', '심리기일'),
                                ('재결일', '재결일'), ('재결결과', '재결결과'), ('송달일', '송달일')]:
                self.assertEqual(row[field], other[same] or '-', (row, field))
            days = '-'
            if other['재결결과'] in RULINGS:
                days = str((date.fromisoformat(other['재결일']) - date.fromisoformat(other['접수일'])).days)
            self.assertEqual(row['처리일수'], days, row)

    def test_rulings_as_exported(self):
        rows = table(self.report('대장.csv').read_text('utf-8-sig'), ['사건번호', '청구인'])
        del rows[0]  # the second row of the heads
        expected = [row['사건번호'] for row in self.appeals()
                    if row['재결결과'] in RULINGS and PERIOD[0] <= row['재결일'] <= PERIOD[1]]
        self.assertEqual(sorted(row['사건번호'] for row in rows), sorted(expected))
        stats = self.json('stats', self.file, '--period', '2021-Q1', '--as-of', '2021-03-31')
        self.assertEqual(len(rows), stats['ruled'])

    def test_until_a_day(self):
        out = self.folder / '그날.csv'
        self.ok('report', self.file, 'registers', '--on', '2021-03-31', '-o', out)
        self.assertEqual(out.read_bytes(), self.report('분기.csv').read_bytes())
        self.refused(2, 'report', self.file, 'registers', '--on', '2021-03-31', '--period', '2021', '-o', out)

    def test_every_format(self):
        for ending in ('csv', 'hwpx', 'pdf', 'xlsx', 'xml'):
            self.assertEqual(self.report('하나.' + ending).read_bytes(), self.report('둘.' + ending).read_bytes())
        number = self.appeals()[-1]['사건번호']
        with zipfile.ZipFile(self.report('대장.xlsx', period='2021')) as book:
            names = [sheet.get('name') for sheet in ElementTree.fromstring(book.read('xl/workbook.xml')).iter() if 'sheetId' in sheet.attrib]
        self.assertEqual(names, TITLES)
        pages = subprocess.run(['pdftotext', '-layout', self.report('대장.pdf', period='2021'), '-'], capture_output=True, text=True,
                               check=True).stdout
        with zipfile.ZipFile(self.report('대장.hwpx', period='2021')) as paper:
            section = paper.read('Contents/section0.xml').decode()
        xml = self.report('대장.xml', period='2021')
        subprocess.run(['xmllint', '--noout', '--schema', str(SOURCE / 'data' / 'haetae-document.xsd'), str(xml)],
                       capture_output=True, check=True)
        for text in (pages, section, xml.read_text()):
            self.assertIn(number, text)
            for title in TITLES:
                self.assertIn(title, text)

    def test_names(self):
        number = self.appeals()[0]['사건번호']
        full = next(row for row in csv.DictReader(io.StringIO(self.full('appeals', self.folder / '전체.csv').decode('utf-8-sig')))
                    if row['사건번호'] == number)
        masked = self.report('가림.csv', period=full['접수일'][:4]).read_text('utf-8-sig')
        self.assertNotIn(full['청구인'], masked)
        out = self.folder / '이름.csv'
        period = full['접수일'][:4]
        self.refused(1, 'report', self.file, 'registers', '--period', period, '-o', out, '--full-names')
        self.assertFalse(out.exists())
        self.ok('report', self.file, 'registers', '--period', period, '-o', out, '--full-names', '--purpose', '감사 자료', '--clerk', '김서기')
        self.assertIn(full['청구인'], out.read_text('utf-8-sig'))
        entry = self.json('journal', self.file, '--last', 1)['entries'][0]
        self.assertEqual(entry['clerk'], '김서기')
        self.assertIn('감사 자료', entry['label'])

    def test_litigation(self):
        text = self.report('소송.csv', kind='litigation', period='2021-H1').read_text('utf-8-sig')
        self.assertIn('2021. 7. 15.', text)
        sums = table(text, ['재결결과', '재결'])
        stats = self.json('stats', self.file, '--period', '2021-H1', '--as-of', '2021-06-30')
        self.assertEqual(int(sums[0]['재결']), stats['ruled'])
        self.assertEqual(sum(int(row['재결']) for row in sums[1:]), stats['ruled'])
        self.assertNotIn('제출 기한', self.report('분기.csv', kind='litigation', period='2021-01-01..2021-03-31').read_text('utf-8-sig'))


class Letters(Exchange):
    def setUp(self):
        super().setUp()
        self.new_office()
        self.ok('import', self.file, 'appeals', self.write('사건.csv', '\n'.join([
            '사건번호,접수일,피청구인접수일,피청구인,사건명,청구인',
            '2021-0001,2021-04-01,2021-04-02,종로구청장,영업정지처분 취소청구,홍길동',
            '2021-0002,2021-04-02,2021-04-26,중구청장,과징금부과처분 취소청구,성춘향'])))

    def letter(self, name, *arguments):
        out = self.folder / name
        self.ok('letter', self.file, *arguments, '-o', out, '--today', '2021-04-27', '--clerk', '김서기')
        return out

    def text(self, pdf):
        return subprocess.run(['pdftotext', '-layout', str(pdf), '-'], capture_output=True, text=True, check=True).stdout.split('\f')[:-1]

    def test_list(self):
        self.assertEqual(self.ok('letter', self.file).split('\n')[:-1],
                         ['답변서 제출 요청', '보정 요구', '심리기일 통지', '기간연장 통지', '재결서 송달'])

    def test_one_page_a_case(self):
        """Names in full, the last day of the answer (§24①, 10 days) as the deadlines give it."""
        pages = self.text(self.letter('답변.pdf', '답변서 제출 요청', '2021-0002', '2021-0001'))
        self.assertEqual(len(pages), 2)
        self.assertIn('성춘향', pages[0])
        self.assertIn('2021. 5. 6.(목)까지', pages[0])
        self.assertIn('홍길동', pages[1])
        self.assertIn('종로구청장', pages[1])
        for page in pages:
            self.assertIn('끝.', page)
            self.assertIn('2021. 4. 27.', page)
        entry = self.json('journal', self.file, '--last', 1)['entries'][0]
        self.assertEqual((entry['what'], entry['clerk']), ('note', '김서기'))
        for part in ('답변서 제출 요청', '2021-0001', '2021-0002', '답변.pdf'):
            self.assertIn(part, entry['label'])

    def test_hwpx(self):
        with zipfile.ZipFile(self.letter('답변.hwpx', '답변서 제출 요청', '2021-0001', '2021-0002')) as paper:
            section = paper.read('Contents/section0.xml').decode()
        for part in ('홍길동', '성춘향', '끝.'):
            self.assertIn(part, section)
        self.assertEqual(section.count('pageBreak="1"'), 1)

    def test_missing_fields(self):
        out = self.folder / '보정.pdf'
        before = self.digest()
        said = self.refused(1, 'letter', self.file, '보정요구', '2021-0001', '2021-0002', '-o', out)
        self.assertEqual(said.count('{보정사항}'), 2)
        self.assertEqual(said.count('{보정기한}'), 2)
        self.assertFalse(out.exists())
        self.assertEqual(self.digest(), before)
        pages = self.text(self.letter('보정.pdf', '보정 요구', '2021-0001', '--set', '보정사항=청구의 취지', '--set', '보정기한=2021. 5. 11.'))
        self.assertIn('보정할 사항: 청구의 취지', pages[0])
        self.assertIn('종로구청장을 상대로', pages[0])

    def test_refusals(self):
        out = self.folder / 'x.pdf'
        for code, *arguments in [
                (2, '보정 요구', '-o', out), (2, '보정 요구', '2021-0001'), (2, '보정 요구', '2021-0001', '-o', self.folder / 'x.doc'),
                (2, '보정 요구', '2021-0001', '-o', out, '--set', '보정사항'), (2, '보정 요구', '2021-0001', '-o', out, '--set', '보정=1'),
                (1, '보정 요구', '2021-0009', '-o', out), (1, '보장 요구', '2021-0001', '-o', out),
                (1, '심리기일 통지', '--hearing', '2021-05-10', '-o', out), (2, '심리기일 통지', '--hearing', '오월', '-o', out)]:
            self.refused(code, 'letter', self.file, *arguments)
        self.assertFalse(out.exists())
        self.assertIn('보정 요구', run('letter', self.file, '보장 요구', '2021-0001', '-o', out).stderr)


if __name__ == '__main__':
    unittest.main()
