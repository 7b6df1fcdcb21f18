"""Suggestions of lawyers: each covers a dong that was not, within the lawyer's limit and term, and nothing is stored before
they are accepted as one step."""
import collections
import unittest

from support import Case

DAY = '2021-04-05'


class Suggest(Case):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet')

    def suggest(self, *options):
        return self.json('suggest', self.file, '--on', DAY, *options)

    def covered(self):
        return self.json('coverage', self.file, '--on', DAY)['covered']

    def test_accepted_they_cover_what_they_promise(self):
        suggestions = self.suggest()
        before = self.covered()
        self.assertEqual(284, before)
        self.assertGreater(len(suggestions), 0)
        self.assertEqual(len(suggestions), len({(one['district'], one['dong']) for one in suggestions}))
        self.suggest('--accept')
        self.assertEqual(before + len(suggestions), self.covered())
        self.ok('undo', self.file)
        self.assertEqual(before, self.covered())
        self.assertEqual(suggestions, self.suggest())

    def test_nobody_gets_more_than_the_limit_or_two_places_at_once(self):
        days = collections.Counter()
        slots = set()
        for one in self.suggest():
            weeks = one['weeks'].split(',')
            days[one['partner']] += len(weeks)
            self.assertLessEqual(days[one['partner']], one['limit'])
            self.assertIn(one['weekday'], '월화수목금')
            self.assertTrue(one['reason'])
            for week in weeks:
                slot = (one['partner'], one['weekday'], week)
                self.assertNotIn(slot, slots)
                slots.add(slot)

    def test_nobody_is_offered_when_every_term_is_over(self):
        self.assertEqual([], self.json('suggest', self.file, '--on', '2035-01-01'))

    def test_the_same_question_has_the_same_answer(self):
        self.assertEqual(self.ok('suggest', self.file, '--on', DAY, '--format', 'csv'),
                         self.ok('suggest', self.file, '--on', DAY, '--format', 'csv'))
        self.refused(2, 'suggest', self.file, '--on', 'tomorrow')


if __name__ == '__main__':
    unittest.main()
