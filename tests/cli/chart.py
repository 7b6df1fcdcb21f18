"""Charts of the statistics as pictures and in the monthly report: drawn without a display, the same bytes twice, native in a
workbook, whose charts refer to the figures on its last sheet."""
import os
import re
import struct
import subprocess
import unittest
import zipfile
import zlib
from xml.etree import ElementTree

from exchange import Exchange
from support import CLI

CHARTS = ['days', 'outcomes', 'histogram', 'survival', 'ageing', 'coverage']
CHART = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'
SHEET = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'


def look_at(png):
    """How much there is in the picture (different bytes in its lines; next to none in a blank one), and its size."""
    width, height, depth, kind = struct.unpack('>IIBB', png[16:26])
    assert (depth, kind) == (8, 2), (depth, kind)
    place, packed = 8, b''
    while place < len(png):
        length, name = struct.unpack('>I4s', png[place:place + 8])
        if name == b'IDAT':
            packed += png[place + 8:place + 8 + length]
        place += 12 + length
    return len(set(zlib.decompress(packed))), width, height


class Pictures(Exchange):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def chart(self, name, chart, period='2021-03'):
        out = self.folder / name
        self.ok('chart', self.file, chart, '--period', period, '-o', out, '--today', '2021-04-05')
        return out

    def test_every_chart_as_a_picture(self):
        for name in CHARTS:
            variety, width, height = look_at(self.chart('그림.png', name).read_bytes())
            self.assertEqual((width, height), (1920, 960))
            self.assertGreater(variety, 30, name)

    def test_same_bytes_without_a_display(self):
        for ending in ('png', 'svg', 'pdf'):
            self.assertEqual(self.chart('하나.' + ending, 'days').read_bytes(), self.chart('둘.' + ending, 'days').read_bytes())
        out = self.folder / '셋.png'
        environment = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
        subprocess.run([CLI, 'chart', self.file, 'days', '--period', '2021-03', '--today', '2021-04-05', '-o', out], check=True,
                       env=environment, capture_output=True)
        self.assertEqual(out.read_bytes(), (self.folder / '하나.png').read_bytes())

    def test_words(self):
        pdf = self.chart('그림.pdf', 'survival')
        text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
        for word in ('접수 후 날수별 재결된 사건의 비율', '최근 1년에 접수', '90일(연장기한)', '100%', '0%'):
            self.assertIn(word, text)
        svg = ElementTree.parse(self.chart('그림.svg', 'days')).getroot()
        self.assertGreater(len(svg.findall('.//{http://www.w3.org/2000/svg}use')), 40)  # letters

    def test_no_gtk_until_a_chart_is_drawn(self):
        needed = subprocess.run(['ldd', CLI], capture_output=True, text=True, check=True).stdout
        self.assertNotRegex(needed, r'libgtk|libgdk-3|libgoffice')

    def test_refusals(self):
        self.assertIn('.svg', self.refused(2, 'chart', self.file, 'days', '--period', '2021-03', '-o', self.folder / 'x.doc'))
        self.assertIn('survival', self.refused(2, 'chart', self.file, 'nights', '--period', '2021-03', '-o', self.folder / 'x.png'))
        self.refused(2, 'chart', self.file, 'days', '-o', self.folder / 'x.png')
        self.refused(1, 'chart', self.file, 'days', '--period', '2030', '-o', self.folder / 'x.png', '--today', '2021-04-05')
        self.assertEqual(list(self.folder.glob('x.*')), [])

    def test_an_office_without_cases(self):
        empty = self.folder / '빈.haetae'
        self.ok('new', empty, '--quiet')
        for name in CHARTS:
            out = self.folder / '빈.png'
            self.ok('chart', empty, name, '--period', '2021-03', '-o', out, '--today', '2021-04-05')
            self.assertGreater(look_at(out.read_bytes())[0], 2, name)

    def test_a_missing_module_is_told(self):
        done = subprocess.run([CLI, 'chart', self.file, 'days', '--period', '2021-03', '--today', '2021-04-05', '-o',
                               self.folder / 'x.png'], env={**os.environ, 'HAETAE_CHARTS': '/nowhere.so'}, capture_output=True, text=True)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn('haetae-charts', done.stderr)
        self.assertFalse((self.folder / 'x.png').exists())


class Reports(Exchange):
    """The charts of the monthly report in each format."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.titles = ['월별 처리기간', '처리기간의 분포', '접수 후 날수별 재결된 사건의 비율', '미결 사건(접수 후 지난 날수별)', '월별 재결 결과']

    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def report(self, ending):
        out = self.folder / ('실적.' + ending)
        self.ok('report', self.file, 'monthly', '--period', '2021-03', '-o', out, '--today', '2021-04-05')
        return out

    def test_titles_in_the_pdf(self):
        text = subprocess.run(['pdftotext', self.report('pdf'), '-'], capture_output=True, text=True, check=True).stdout
        for title in self.titles:
            self.assertIn(title, text)

    def test_tables_in_csv_and_xml(self):
        text = self.report('csv').read_text('utf-8-sig')
        charts = ElementTree.parse(self.report('xml')).findall('./body/chart')
        self.assertEqual([chart.findtext('title') for chart in charts], self.titles)
        for title in self.titles:
            self.assertIn(title, text)
        histogram = next(chart for chart in charts if chart.get('name') == 'histogram')
        self.assertEqual([float(limit.get('value')) for limit in histogram.findall('limit')], [60, 90])
        counts = [float(cell.get('value')) for cell in histogram.iter('cell') if cell.get('kind') == 'decimal']
        stats = self.json('stats', self.file, '--period', '2021-03', '--as-of', '2021-03-31')
        self.assertEqual(sum(counts), stats['ruled'])
        within = [cell for row in histogram.findall('table/row')[1:7] for cell in row if cell.get('kind') == 'decimal']
        self.assertAlmostEqual(sum(float(cell.get('value')) for cell in within) / stats['ruled'], stats['days']['within_60'], 4)

    def test_pictures_in_hwpx(self):
        with zipfile.ZipFile(self.report('hwpx')) as package:
            pictures = [name for name in package.namelist() if name.startswith('BinData/')]
            section = package.read('Contents/section0.xml').decode()
            content = package.read('Contents/content.hpf').decode()
            self.assertEqual(len(pictures), len(self.titles))
            for picture in pictures:
                self.assertIn(f'href="{picture}" media-type="image/png"', content)
                self.assertGreater(look_at(package.read(picture))[0], 30)
        for number, title in enumerate(self.titles, 1):
            self.assertIn(f'binaryItemIDRef="image{number}"', section)
            self.assertIn(f'<hp:shapeComment>{title}</hp:shapeComment>', section)

    def cells_of(self, package, number):
        strings = [''.join(text.itertext()) for text in ElementTree.fromstring(package.read('xl/sharedStrings.xml'))]
        cells = {}
        for cell in ElementTree.fromstring(package.read(f'xl/worksheets/sheet{number}.xml')).iter(SHEET + 'c'):
            value = cell.findtext(SHEET + 'v')
            if value is not None:
                cells[cell.get('r')] = strings[int(value)] if cell.get('t') == 's' else float(value)
        return cells

    def check_range(self, cells, reference):
        """What the chart keeps of the range is what its cells hold."""
        sheet, column, first, last = re.fullmatch(r"'(.+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?",
                                                  reference.findtext(CHART + 'f')).groups()
        self.assertEqual(sheet, '차트 자료')
        kept = {int(point.get('idx')): point.findtext(CHART + 'v') for point in reference.iter(CHART + 'pt')}
        self.assertTrue(kept)
        for i, row in enumerate(range(int(first), int(last or first) + 1)):
            cell = cells.get(f'{column}{row}')
            if cell is None:
                self.assertIn(kept.get(i, ''), ('', None))
            elif isinstance(cell, str):
                self.assertEqual(kept[i], cell)
            else:
                self.assertAlmostEqual(float(kept[i]), cell)

    def test_native_charts_in_the_workbook(self):
        path = self.report('xlsx')
        self.assertTrue(self.read_with_another_program(path))
        with zipfile.ZipFile(path) as package:
            names = [sheet.get('name') for sheet in ElementTree.fromstring(package.read('xl/workbook.xml')).iter(SHEET + 'sheet')]
            charts = sorted(name for name in package.namelist() if name.startswith('xl/charts/chart'))
            self.assertEqual(names[-2:], ['차트', '차트 자료'])
            self.assertEqual(len(charts), len(self.titles))
            self.assertIn('xl/drawings/drawing1.xml', package.namelist())
            self.assertIn('<drawing ', package.read(f'xl/worksheets/sheet{len(names) - 1}.xml').decode())
            cells = self.cells_of(package, len(names))
            for name, title in zip(charts, self.titles):
                root = ElementTree.fromstring(package.read(name))
                self.assertIn(title, ''.join(root.find(f'{CHART}chart/{CHART}title').itertext()))
                self.assertEqual(root.find(f'.//{CHART}valAx[last()]/{CHART}scaling/{CHART}min').get('val'), '0')
                references = [*root.iter(CHART + 'strRef'), *root.iter(CHART + 'numRef')]
                self.assertGreater(len(references), 2)
                for reference in references:
                    self.check_range(cells, reference)


if __name__ == '__main__':
    unittest.main()
