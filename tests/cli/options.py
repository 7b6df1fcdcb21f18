"""How haetae-cli is spoken to: the list of verbs, options before and after a verb, languages, wrong command lines."""
import json
import os
import subprocess
import unittest

from support import CLI, Case, run

VERBS = ['new', 'sample', 'chart', 'delete', 'deadline', 'stats', 'coverage', 'sessions', 'allowances', 'due', 'journal', 'undo', 'redo', 'check', 'backup', 'restore']


class Options(Case):
    def test_help_lists_every_verb_with_a_line(self):
        lines = {line.split()[0]: line for line in self.ok('--help').splitlines() if line.startswith('  ') and line.split()}
        for verb in VERBS:
            self.assertGreater(len(lines[verb].split()), 2, verb)
            self.assertIn('haetae-cli', self.ok(verb, '--help'))

    def test_alone_it_lists_the_verbs_and_wants_one(self):
        done = run()
        self.assertEqual(done.returncode, 2)
        for verb in VERBS:
            self.assertIn(f'  {verb} ', done.stdout)

    def test_version(self):
        self.assertRegex(self.ok('--version'), r'^haetae-cli \d+\.\d+')

    def test_wrong_command_lines(self):
        for arguments in (['judge'], ['--nonsense'], ['new'], ['new', 'a', 'b'], ['stats', self.file], ['stats', self.file, '--period', '2021-13'],
                          ['stats', self.file, '--period', '2021', '--by', 'colour'], ['stats', self.file, '--period', '2021', '--format', 'xml'],
                          ['coverage', self.file, '--by', 'street'], ['coverage', self.file, '--on', '2021-02-29'],
                          ['journal', self.file, '--last', '0'], ['due', self.file, '--within', 'soon'], ['due', self.file, '--within', '-1'],
                          ['--today', 'tomorrow', 'due', self.file], ['sample', self.file, '--cases', '-5'], ['backup', self.file]):
            self.refused(2, *arguments)
            self.assertFalse(self.file.exists())

    def test_options_before_and_after_the_verb(self):
        self.new_office()
        said = {run(*arguments).stdout for arguments in (
            ['--today', '2021-04-05', 'stats', self.file, '--period', '2021', '--format', 'json'],
            ['stats', '--today', '2021-04-05', self.file, '--period', '2021', '--format', 'json'],
            ['stats', self.file, '--format=json', '--period=2021', '--today=2021-04-05'])}
        self.assertEqual(len(said), 1)
        self.assertEqual(json.loads(said.pop())['as_of'], '2021-04-05')
        self.assertEqual(self.json('coverage', self.file, '--today', '2020-12-31')['on'], '2020-12-31')

    def test_quiet_says_nothing(self):
        done = run('--quiet', 'new', self.file)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, '', ''))
        done = run('new', self.folder / 'loud.haetae')
        self.assertIn('loud.haetae', done.stderr)
        self.assertEqual(done.stdout, '')

    def test_korean_and_the_plain_locale(self):
        done = run('stats', self.folder / 'x', '--period', '2021', LANGUAGE='ko')
        self.assertRegex(done.stderr, '[가-힣]')
        for locale in ('C', 'POSIX', 'C.UTF-8'):
            done = run('deadline', 'ruling', '--from', '2021-03-02', '--format', 'json', LC_ALL=locale)
            self.assertEqual(json.loads(done.stdout)['article'], '행정심판법 §45①', locale)

    def test_no_display_is_needed(self):
        environment = {key: value for key, value in os.environ.items() if key not in ('DISPLAY', 'WAYLAND_DISPLAY', 'HOME')}
        self.assertEqual(subprocess.run([CLI, 'new', self.file, '--quiet'], env=environment).returncode, 0)

    def test_a_full_disk_is_an_error(self):
        self.new_office()
        with open('/dev/full', 'w') as full:
            done = subprocess.run([CLI, 'coverage', self.file], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 3)
        self.assertTrue(done.stderr)

    def test_figures_of_an_empty_office(self):
        self.new_office()
        found = self.json('stats', self.file, '--period', '2021', '--as-of', '2021-12-31', '--by', 'month')
        self.assertEqual((found['received'], found['ruled'], found['withdrawn'], found['pending']['total']), (0, 0, 0, 0))
        self.assertEqual([found['days'][key] for key in ('mean', 'median', 'p90', 'within_60', 'within_90')], [None] * 5)
        self.assertEqual((found['kaplan_meier']['median'], found['clearance'], found['lead_reviewer_share']), (None, None, None))
        coverage = self.json('coverage', self.file, '--on', '2021-04-05')
        self.assertEqual((coverage['base'], coverage['covered'], coverage['share'], coverage['gap']), (424, 0, 0, 340))
        self.assertIsNone(coverage['reached_on'])


if __name__ == '__main__':
    unittest.main()
