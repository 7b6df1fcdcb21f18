"""Every kind of record of the sample leaves in a file, comes into an empty office and leaves it again as the same bytes: also a
payment whose session turned out not to have been held, with the line that takes it back."""
import unittest

from support import Case

KINDS = ['agencies', 'holidays', 'targets', 'partners', 'roles', 'absences', 'dongs', 'schedules', 'appeals', 'hearings',
         'consultations', 'sessions', 'rates', 'allowances', 'proposals', 'surveys', 'outreach', 'commendations', 'budgets']
TODAY = '2021-04-05'


class RoundTrip(Case):
    def export(self, office, kind, name):
        out = self.folder / name
        self.ok('--today', TODAY, 'export', office, kind, '-o', out, '--full-names', '--purpose', '시험')
        return out

    def test_every_kind_comes_back(self):
        self.ok('sample', self.file, '--quiet')
        other = self.folder / 'other.haetae'
        self.ok('new', other)
        self.commend()
        for kind in KINDS:
            first = self.export(self.file, kind, f'{kind}.csv')
            self.ok('--today', TODAY, 'import', other, kind, first)
            second = self.export(other, kind, f'{kind}-2.csv')
            self.assertEqual(first.read_bytes(), second.read_bytes(), kind)
        self.ok('check', other)

    def commend(self):
        """The sample has commended nobody and nobody is absent."""
        for kind, text in (('partners', '성명,구분,위촉일,자치구\n황보가명,마을변호사,2020-01-01,종로구\n'),
                           ('commendations', '연도,성명,표창\n2020,황보가명,시장 표창\n'),
                           ('absences', '성명,시작일,종료일,사유\n황보가명,2021-03-01,2021-03-31,출장\n')):
            path = self.folder / f'{kind}-in.csv'
            path.write_text(text, encoding='utf-8')
            self.ok('import', self.file, kind, path)


if __name__ == '__main__':
    unittest.main()
