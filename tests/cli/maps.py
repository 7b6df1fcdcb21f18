"""Maps of the dongs from the command line: a boundary file loaded, undone and drawn, by outlines and by tiles."""
import json
import struct
import subprocess
import unittest
import xml.etree.ElementTree
from support import SOURCE, Case

TODAY = ('--today', '2021-04-05')
# The city's own file, which is no part of the project.
CITY = SOURCE.parent / 'shared/data/seoul_dongs_boundaries.geojson'


def square(code, district, dong, west, south):
    east, north = west + 0.01, south + 0.01
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {'type': 'Feature', 'properties': {'code': code, 'gu': district, 'dong': dong},
            'geometry': {'type': 'Polygon', 'coordinates': [ring]}}


class Maps(Case):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def boundaries(self, *features, **members):
        path = self.folder / '경계.geojson'
        path.write_text(json.dumps({'type': 'FeatureCollection', **members, 'features': features}), encoding='utf-8')
        return path

    def small(self, **members):
        return self.boundaries(square('1111053000', '종로구', '사직동', 126.96, 37.57),
                               square('1111054000', '종로구', '삼청동', 126.97, 37.57),
                               square('1114052000', '중구', '소공동', 126.96, 37.56), **members)

    def draw(self, name, *options):
        """Draws the map twice; both files must be equal, the bytes of one are given."""
        first, second = self.folder / name, self.folder / f'again-{name}'
        for path in (first, second):
            self.ok('coverage', self.file, '--on', '2021-04-05', '--map', path, *options)
        self.assertEqual(first.read_bytes(), second.read_bytes(), name)
        return first

    def text(self, pdf):
        return subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True, capture_output=True, text=True).stdout

    def check_pictures(self, *options):
        png = self.draw('map.png', *options).read_bytes()
        self.assertEqual((png[:8], struct.unpack('>II', png[16:24])), (b'\x89PNG\r\n\x1a\n', (2880, 2160)))
        root = xml.etree.ElementTree.parse(self.draw('map.svg', *options)).getroot()
        self.assertEqual(root.tag, '{http://www.w3.org/2000/svg}svg')
        return self.text(self.draw('map.pdf', *options))

    def test_a_file_is_matched_loaded_and_undone(self):
        path = self.boundaries(square('1111053000', '종로구', '사직동', 126.96, 37.57),
                               square('1111099999', '종로구', '없는동', 126.97, 37.57),
                               square('2635051000', '해운대구', '우1동', 129.16, 35.16))
        said = self.ok(*TODAY, 'import', self.file, 'boundaries', path, '--dry-run')
        self.assertIn('종로구 없는동', said)
        self.assertEqual(said, self.ok(*TODAY, 'import', self.file, 'boundaries', path))
        self.assertEqual(len(said.splitlines()), 4)
        self.ok('check', self.file)
        self.ok('undo', self.file)
        self.assertEqual(self.draw('undone.png').read_bytes(), self.draw('tiles.png', '--tiles').read_bytes())

    def test_bad_files_change_nothing(self):
        bad = self.boundaries(square('1', '종로구', '사직동', 126.96, 37.57), {'type': 'Feature'})
        before = self.ok('journal', self.file)
        self.assertIn('2', self.refused(3, 'import', self.file, 'boundaries', bad))
        bad.write_text('{"features": [', encoding='utf-8')
        self.refused(3, 'import', self.file, 'boundaries', bad)
        self.refused(3, 'import', self.file, 'boundaries', self.folder / 'none.geojson')
        far = self.boundaries(square('2635051000', '해운대구', '우1동', 129.16, 35.16))
        self.refused(1, 'import', self.file, 'boundaries', far)
        self.assertEqual(before, self.ok('journal', self.file))

    def test_both_maps_are_pictures(self):
        tiles = self.check_pictures()
        for word in ('도봉구', '13/14', '284', '122'):
            self.assertIn(word, tiles)
        self.ok(*TODAY, 'import', self.file, 'boundaries', self.small())
        outlines = self.check_pictures()
        self.assertIn('종로구', outlines)
        self.assertNotIn('도봉구', outlines)
        self.assertIn('도봉구', self.check_pictures('--tiles'))
        self.refused(2, 'coverage', self.file, '--map', self.folder / 'map.gif')

    def test_whose_data_they_are(self):
        self.ok(*TODAY, 'import', self.file, 'boundaries', self.small(source='통계청 SGIS', license='CC BY 4.0'))
        self.assertIn('통계청 SGIS, CC BY 4.0', self.check_pictures())
        self.assertNotIn('통계청', self.check_pictures('--tiles'))
        long = '본 데이터는 통계지리정보서비스에서 개방한 행정동 경계를 가공한 것이며, CC BY 4.0으로 배포됩니다. ' * 3
        self.ok(*TODAY, 'import', self.file, 'boundaries', self.small(source='통계청 SGIS'), '--attribution', long)
        squeezed = ''.join(self.check_pictures().split())
        self.assertIn(''.join(long.split())[:200], squeezed)
        self.ok('undo', self.file)
        self.assertIn('통계청 SGIS, CC BY 4.0', self.check_pictures())
        self.ok(*TODAY, 'import', self.file, 'boundaries', self.small())
        self.assertNotIn('통계청', self.check_pictures())

    def test_the_city(self):
        if not CITY.exists():
            print('# not run: the boundaries of the city are not on this machine')
            return
        said = self.ok(*TODAY, 'import', self.file, 'boundaries', CITY)
        self.assertIn('425', said)
        self.assertEqual(len(said.splitlines()), 1)
        words = self.check_pictures()
        for district in self.json('coverage', self.file, '--on', '2021-04-05')['districts']:
            self.assertIn(district['district'], words)


if __name__ == '__main__':
    unittest.main()
