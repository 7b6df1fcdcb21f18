"""Partners that stand twice in the file: found, made one, parted again."""
import json
import unittest

from exchange import Exchange
from support import run


class People(Exchange):
    def test_two_records_become_one(self):
        self.new_office()
        self.ok('import', self.file, 'partners', self.write('명단.csv', (
            '성명,구분,위촉일,만료일,전화,소속\n'
            '이율,공익변호사단,2019-03-11,2021-03-10,010-1234-5678,법무법인 하나\n'
            '이 률,공익변호사단,2021-03-11,2023-03-10,+82 10 1234 5678,\n'
            '박다른,위원,2021-03-11,2023-03-10,02-111-2222,\n')))
        again = run('import', self.file, 'partners', self.write('또.csv', (
            '성명,구분,위촉일,전화\n이율,마을변호사,2021-05-03,010-1234-5678\n'
            '박다른 변호사,마을변호사,2021-05-03,02-111-2222\n')), '--dry-run')
        self.assertIn('1 new person may stand', again.stderr)
        pairs = json.loads(self.ok('duplicates', self.file, '--format', 'json'))['pairs']
        self.assertEqual([(pair['sureness'], pair['a']['name'], pair['b']['name']) for pair in pairs],
                         [('sure', '이율', '이 률')])
        self.assertIn('same telephone', pairs[0]['reason'])
        self.assertIn('sure,1,이율,법무법인 하나,2,이 률,', self.ok('duplicates', self.file, '--format', 'csv'))
        before = self.print('partners')
        self.ok('merge', self.file, '--keep', str(pairs[0]['a']['id']), '--from', '이 률')
        self.assertEqual(self.ok('duplicates', self.file), '')
        self.assertEqual([line.split(',')[:4] for line in self.print('partners')[2:]], [
            ['이율', '공익변호사단', '2019-03-11', '2021-03-10'],
            ['이율', '공익변호사단', '2021-03-11', '2023-03-10']])
        self.ok('undo', self.file)
        self.assertEqual(self.print('partners'), before)

    def test_what_is_unclear_is_refused(self):
        self.new_office()
        self.ok('import', self.file, 'partners', self.write('명단.csv', (
            '성명,구분,위촉일,만료일,전화\n'
            '이율,위원,2019-03-11,2021-03-10,02-111-2222\n'
            '이율,위원,2020-03-11,2022-03-10,02-333-4444\n')))
        for arguments, code, word in ((('--keep', '이율', '--from', '2'), 1, '이율'),
                                      (('--keep', '1', '--from', '3'), 1, ''),
                                      (('--keep', '1', '--from', '아무개'), 1, '아무개'),
                                      (('--keep', '1', '--from', '1'), 1, ''),
                                      (('--keep', '1', '--from', '2'), 1, '2020. 3. 11.'),
                                      (('--keep', '1'), 2, '--from')):
            digest = self.digest()
            done = run('merge', self.file, *arguments)
            self.assertEqual(done.returncode, code, done.stderr)
            self.assertIn(word, done.stderr)
            self.assertEqual(self.digest(), digest)


if __name__ == '__main__':
    unittest.main()
