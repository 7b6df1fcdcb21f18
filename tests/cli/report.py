"""The monthly report: the same figures as the statistics, the same bytes twice, readable elsewhere."""
import re
import subprocess
import unittest
from xml.etree import ElementTree

from support import SOURCE
from exchange import Exchange


class Monthly(Exchange):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def report(self, name, period='2021-01-01..2021-04-05'):
        out = self.folder / name
        self.ok('report', self.file, 'monthly', '--period', period, '-o', out, '--today', '2021-04-05')
        return out

    def row(self, rows, label):
        return next(row for row in rows if row[0] == label)

    def test_published_figures(self):
        text = self.report('실적.csv').read_bytes().decode('utf-8-sig')
        lines = text.split('\r\n')
        self.assertIn("'21. 4. 5. 기준", lines[1])
        now = next(line for line in lines if line.startswith('이번 기간,')).split(',')
        self.assertEqual(now[1:3], ['268', '299'])
        self.assertEqual(now[3:11], ['35', '12%', '202', '68%', '59', '20%', '3', '1%'])
        total = [line for line in lines if line.startswith('합계,424,')]
        self.assertEqual(total[0].split(',')[:4], ['합계', '424', '284', '67%'])
        self.assertIn('재결 299건 = 인용 35 + 기각 202 + 각하 59 + 기타 3', text)
        self.assertIn('340', text)

    def test_numbers_in_the_workbook(self):
        rows = self.read_with_another_program(self.report('실적.xlsx'))
        now = self.row(rows, '이번 기간')
        self.assertEqual(now[1:4], ['268', '299', '35'])
        before = self.row(rows, '전년 같은 기간')
        stats = self.json('stats', self.file, '--period', '2020-01-01..2020-04-05', '--as-of', '2020-04-05')
        self.assertEqual(before[1:3], [str(stats['received']), f"{stats['ruled']:,}"])

    def test_same_bytes(self):
        for ending in ('csv', 'hwpx', 'pdf', 'xlsx', 'xml'):
            self.assertEqual(self.report('하나.' + ending).read_bytes(), self.report('둘.' + ending).read_bytes())

    def test_head_of_the_journal(self):
        head = self.json('journal', self.file, '--last', 1)['entries'][0]['hash']
        self.assertIn(head, self.report('실적.csv').read_text('utf-8-sig'))

    def pdf_pages(self, path):
        """The text of each page, as another program finds it."""
        text = subprocess.run(['pdftotext', '-layout', str(path), '-'], capture_output=True, text=True, check=True).stdout
        return text.split('\f')[:-1]

    def test_pages(self):
        """Figures, page numbers at the foot, and over each page's first row the head of its table."""
        pages = self.pdf_pages(self.report('실적.pdf'))
        self.assertGreater(len(pages), 2)
        self.assertRegex(pages[0], r'이번 기간 +268 +299 +35\(12%\) +202\(68%\) +59\(20%\)')
        for number, page in enumerate(pages, 1):
            self.assertEqual(re.sub(r'\s', '', page.strip().splitlines()[-1]), f'-{number}-')
        # 25 districts and their head: wherever their rows are, their head is.
        heads = [page for page in pages if '자치구' in page and '대상 동' in page]
        rows = [page for page in pages if re.search(r'^ *(종로구|강동구) ', page, re.M)]
        self.assertTrue(rows)
        self.assertEqual(heads, rows)
        self.assertIn('합계', heads[0])

    def test_fonts_and_date_of_the_pdf(self):
        path = self.report('실적.pdf')
        fonts = subprocess.run(['pdffonts', str(path)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertEqual(font.split()[-5], 'yes', font)
        facts = subprocess.run(['pdfinfo', '-isodates', str(path)], capture_output=True, text=True, check=True).stdout
        self.assertRegex(facts, r'CreationDate: +2021-04-05')
        self.assertRegex(facts, r'Title: +행정심판 및 법률서비스 실적')
        self.assertRegex(facts, r'Page size: .*A4')

    def test_xml(self):
        path = self.report('실적.xml')
        schema = SOURCE / 'data' / 'haetae-document.xsd'
        subprocess.run(['xmllint', '--noout', '--schema', str(schema), str(path)], capture_output=True, check=True)
        table = ElementTree.parse(path).find('./body/table')
        now = next(row for row in table.iter('row') if row[0].text == '이번 기간')
        figures = [(cell.get('kind'), float(cell.get('value'))) for cell in now[1:4]]
        self.assertEqual(figures, [('count', 268), ('count', 299), ('count-share', 35)])
        self.assertAlmostEqual(float(now[3].get('share')), 35 / 299)

    def test_refusals(self):
        out = self.folder / 'x.doc'
        self.assertIn('.xlsx', self.refused(2, 'report', self.file, 'monthly', '--period', '2021-03', '-o', out))
        self.assertIn('monthly', self.refused(2, 'report', self.file, 'weekly', '--period', '2021', '-o', out))
        self.refused(2, 'report', self.file, 'monthly', '-o', self.folder / 'x.csv')
        self.refused(1, 'report', self.file, 'monthly', '--period', '2030', '-o', self.folder / 'x.csv', '--today', '2021-04-05')
        self.assertEqual(list(self.folder.glob('x.*')), [])


class WorkReport(Exchange):
    """The page that the office reports: every figure of the published page, from the records."""

    PUBLISHED = [
        "위원 43명(정원 50명, 외부위원 38명·내부위원 5명), 연 24회 개최", '276,198천원', '268', '299', '35(12%)', '202(68%)', '59(20%)', '3(1%)',
        "110일('19) → 104일('20) → 82일('21. 4. 5.)", "33%('19) → 36%('20) → 58%('21. 4. 5.)",
        "424개 동 중 178개 동(42%)('20. 12. 31.) → 284개 동(67%)('21. 4. 5.)", '340개 동(80%)',
        '3월 재위촉 132명', '5월 신규 위촉 202명(예정)', '23개 자치구 153개 동', '931백만원', '2021년 발굴 35건',
        '미회신 248건, 그중 120건 재건의', '3건을 14개 시·도에 발송']

    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def report(self, name, *when):
        out = self.folder / name
        self.ok('report', self.file, 'work-report', *(when or ('--on', '2021-04-05')), '-o', out, '--today', '2021-04-05')
        return out

    def test_published_page(self):
        text = ' '.join(subprocess.run(['pdftotext', '-layout', self.report('보고.pdf'), '-'], capture_output=True, text=True,
                                       check=True).stdout.split())
        for figure in self.PUBLISHED:
            self.assertIn(figure, text)
        self.assertIn('주요 업무 보고', text)

    def test_as_of_a_past_day_and_formats(self):
        for ending in ('csv', 'pdf', 'xlsx', 'xml'):
            self.assertEqual(self.report('하나.' + ending).read_bytes(), self.report('둘.' + ending).read_bytes())
        past = self.report('과거.csv', '--period', '2020').read_text('utf-8-sig')
        self.assertIn("104일('20. 12. 31.)", past)
        self.refused(1, 'report', self.file, 'work-report', '--period', '2021-05', '-o', self.folder / 'x.pdf', '--today', '2021-04-05')


if __name__ == '__main__':
    unittest.main()
