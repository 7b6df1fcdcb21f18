"""HWPX documents against ones of other programs: the same package, and no element that those do not have. The samples are no
part of the project; where they are not there, what can be told of a package by itself is still checked."""
import sys
import unittest
import zipfile
from xml.etree import ElementTree

from support import SOURCE, Case

SAMPLES = sorted((SOURCE.parent / 'shared/data/hwpx-samples').glob('*.hwpx'))
REPORTS = ('monthly', 'work-report', 'registers', 'allowances')
CORE = '{http://www.hancom.co.kr/hwpml/2011/core}'
PARAGRAPH = '{http://www.hancom.co.kr/hwpml/2011/paragraph}'
# A picture and the number of the page (KS X 6101), which no sample has.
BESIDES = {PARAGRAPH + name for name in (
    'pageNum', 'pic', 'shapeComment', 'orgSz', 'curSz', 'flip', 'rotationInfo', 'renderingInfo', 'imgRect', 'imgClip', 'imgDim',
    'effects')} | {CORE + name for name in ('img', 'pt0', 'pt1', 'pt2', 'pt3', 'transMatrix', 'scaMatrix', 'rotMatrix')}


def part_of(name):
    return 'section' if name.startswith('Contents/section') else name


def elements(path):
    """Part → names of the elements in it."""
    found = {}
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith(('.xml', '.hpf')):
                found.setdefault(part_of(name), set()).update(
                    element.tag for element in ElementTree.fromstring(package.read(name)).iter())
    return found


class HwpxSamples(Case):
    def make_reports(self):
        self.ok('sample', self.file, '--quiet')
        for report in REPORTS:
            out = self.folder / f'{report}.hwpx'
            self.ok('report', self.file, report, '--period', '2021-03', '--today', '2021-04-05', '-o', out)
            yield out

    def test_packages_are_made_as_those_of_others(self):
        for path in [*self.make_reports(), *SAMPLES]:
            with self.subTest(path.name), zipfile.ZipFile(path) as package:
                first = package.infolist()[0]
                self.assertEqual(('mimetype', zipfile.ZIP_STORED), (first.filename, first.compress_type))
                self.assertEqual(b'application/hwp+zip', package.read('mimetype'))
                for part in ('version.xml', 'Contents/header.xml', 'Contents/section0.xml', 'Contents/content.hpf',
                             'META-INF/container.xml'):
                    self.assertIn(part, package.namelist())

    def test_no_element_is_our_own(self):
        known = {}
        for sample in SAMPLES:
            for part, names in elements(sample).items():
                known.setdefault(part, set()).update(names)
        for path in self.make_reports():
            for part, names in elements(path).items():
                self.assertGreater(len(names), 0, (path.name, part))
                if SAMPLES:
                    self.assertEqual(set(), names - known[part] - BESIDES, (path.name, part))
        if not SAMPLES:
            print('not run: the samples are not there', file=sys.stderr)


if __name__ == '__main__':
    unittest.main()
