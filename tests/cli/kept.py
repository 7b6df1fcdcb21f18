"""A kept report stays what it was; what changed since names the cases behind each difference."""
import sqlite3
import subprocess
import unittest

from support import SOURCE, Case

HEADS = '사건번호,접수일,피청구인,사건명,청구인,재결결과,재결일\n'


class Kept(Case):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def keep(self, report='monthly', period='2021-Q1'):
        return int(self.ok('keep', self.file, report, '--period', period, '--today', '2021-04-05', '--clerk', '김서기',
                           '--note', '의회 보고'))

    def add(self, *rows):
        source = self.folder / 'late.csv'
        source.write_text(HEADS + '\n'.join(rows) + '\n', encoding='utf-8')
        self.ok('import', self.file, 'appeals', source)

    def changes(self, number):
        answer = self.json('kept', self.file, number)
        return answer['cases'], {figure['figure']: (figure['then'], figure['now'], [
            ('' if case['then'] else '+') + ('' if case['now'] else '-') + case['case_number'] for case in figure['cases']])
            for figure in answer['figures']}

    def test_it_is_listed_as_it_was_kept(self):
        number = self.keep()
        (kept,) = self.json('kept', self.file)
        self.assertEqual((number, 'monthly', '2021-01-01', '2021-03-31', '2021-04-05', '김서기', '의회 보고'), tuple(
            kept[key] for key in ('id', 'report', 'from', 'to', 'kept_on', 'kept_by', 'note')))
        self.assertRegex(kept['journal_head'], '^[0-9a-f]{64}$')
        original = self.ok('kept', self.file, number, '--original')
        source = self.folder / 'kept.xml'
        source.write_text(original, encoding='utf-8')
        done = subprocess.run(['xmllint', '--noout', '--schema', SOURCE / 'data/haetae-document.xsd', source],
                              capture_output=True, text=True)
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertIn(kept['journal_head'][:12], original)

    def test_figures_are_those_of_the_statistics(self):
        _, figures = self.changes(self.keep())
        stats = self.json('stats', self.file, '--period', '2021-Q1', '--as-of', '2021-03-31')
        self.assertEqual((stats['received'], stats['received'], []), figures['received'])
        self.assertEqual((stats['ruled'], stats['ruled'], []), figures['ruled'])
        self.assertEqual(stats['days']['mean'], figures['mean_days'][0])
        self.assertEqual(stats['pending']['total'], figures['pending'][0])

    def test_each_difference_names_its_cases(self):
        number = self.keep()
        n, figures = self.changes(number)
        self.assertEqual((0, []), (n, [case for figure in figures.values() for case in figure[2]]))
        rejected = figures['rejected'][0]
        self.add('2021-7001,2021-02-01,종로구청장,늦게 입력한 사건,홍길동,기각,2021-03-20',
                 '2021-7002,2021-03-02,종로구청장,계류 사건,홍길동,,', '2021-7003,2021-04-02,종로구청장,다음 달 사건,홍길동,,')
        n, figures = self.changes(number)
        self.assertEqual(2, n)
        self.assertEqual((rejected, rejected + 1, ['+2021-7001']), figures['rejected'])
        self.assertEqual(['+2021-7002'], figures['pending'][2])
        self.assertEqual(['+2021-7001', '+2021-7002'], figures['received'][2])
        # A ruling corrected afterwards leaves one outcome and comes to another.
        self.add('2021-7001,2021-02-01,종로구청장,늦게 입력한 사건,홍길동,각하,2021-03-21')
        second = self.keep()
        self.add('2021-7001,2021-02-01,종로구청장,늦게 입력한 사건,홍길동,기각,2021-03-22')
        n, figures = self.changes(second)
        self.assertEqual((1, ['-2021-7001'], ['+2021-7001'], ['2021-7001']),
                         (n, figures['dismissed'][2], figures['rejected'][2], figures['mean_days'][2]))
        self.ok('delete', self.file, 'appeals', '2021-7001')
        self.assertEqual(['-2021-7001'], self.changes(second)[1]['dismissed'][2])

    def test_what_changed_is_a_paper_too(self):
        number = self.keep()
        self.add('2021-7001,2021-02-01,종로구청장,늦게 입력한 사건,홍길동,기각,2021-03-20')
        for ending in ('pdf', 'xlsx', 'hwpx', 'csv', 'xml'):
            self.ok('kept', self.file, number, '-o', self.folder / f'changes.{ending}')
        text = subprocess.run(['pdftotext', self.folder / 'changes.pdf', '-'], capture_output=True, text=True).stdout
        self.assertIn('2021-7001', text)
        self.assertIn('보관한 보고서와 달라진 점', text)

    def test_the_original_is_the_paper_that_was_made(self):
        for number, (report, period) in enumerate((('monthly', '2021-03'), ('yearly', '2020'), ('outlook', '2021-Q1'),
                                                   ('work-report', '2021-04'), ('registers', '2021-03'), ('proposals', '2021'))):
            made, kept = self.folder / f'made{number}', self.folder / f'kept{number}'
            asked = (self.file, report, '--period', period, '--today', '2021-04-05', '--definitions')
            endings = ('xlsx', 'hwpx', 'pdf', 'csv', 'xml')
            for ending in endings:
                self.ok('report', *asked, '-o', made.with_suffix('.' + ending))
            name = int(self.ok('keep', *asked))
            self.add(f'2021-700{number},2021-02-01,종로구청장,늦게 입력한 사건,홍길동,기각,2021-03-20')
            for ending in endings:
                self.ok('kept', self.file, name, '--original', '-o', kept.with_suffix('.' + ending))
                with self.subTest(report=report, ending=ending):
                    self.assertEqual(made.with_suffix('.' + ending).read_bytes(), kept.with_suffix('.' + ending).read_bytes())

    def test_a_damaged_original_is_refused_with_a_sentence(self):
        number = self.keep()
        with sqlite3.connect(self.file) as office:
            office.execute("update kept_report set document = replace(document, 'kind=\"count\"', 'kind=\"song\"')")
        self.assertIn('kept report', self.refused(3, 'kept', self.file, number, '--original', '-o', self.folder / 'out.pdf'))
        self.assertFalse((self.folder / 'out.pdf').exists())

    def test_it_is_one_step_and_refusals_keep_nothing(self):
        self.keep('work-report', '2021-04')
        self.assertEqual(1, len(self.json('kept', self.file)))
        self.ok('undo', self.file)
        self.assertEqual([], self.json('kept', self.file))
        self.refused(2, 'keep', self.file, 'no-report', '--period', '2021-03')
        self.refused(2, 'keep', self.file, 'monthly')
        self.refused(1, 'kept', self.file, '77')
        self.refused(2, 'kept', self.file, 'seven')
        self.ok('check', self.file)


if __name__ == '__main__':
    unittest.main()
