"""The list of dongs is dated: each change counts from its own day on, 둔촌1동 only since its office holds consultations, and a
day of consultation stays with the dong that it was given to."""
import unittest

from support import Case

# The day, the dongs that hold consultations, and which of the four dongs below are covered on it.
DAYS = [
    ('2020-01-01', 424, {'상일동', '일원2동', '용신동'}),
    ('2021-06-30', 424, {'상일동', '일원2동', '용신동'}),
    ('2021-07-01', 425, {'일원2동', '용신동'}),
    ('2022-12-22', 425, {'일원2동', '용신동'}),
    ('2022-12-23', 425, {'용신동'}),
    ('2024-11-24', 425, {'용신동'}),
    ('2024-11-25', 426, {'용신동', '둔촌1동'}),
    ('2025-06-30', 426, {'용신동', '둔촌1동'}),
    ('2025-07-01', 427, {'둔촌1동'}),
]
NEW = {'2021-07-01': {'상일제1동', '상일제2동'}, '2022-12-23': {'개포3동'}, '2025-07-01': {'신설동', '용두동'}}
OLD = {'2021-07-01': {'상일동'}, '2022-12-23': {'일원2동'}, '2025-07-01': {'용신동'}}
SCHEDULES = '''자치구,동,요일,주차,시행일
강동구,상일동,월,"1,3",2020-01-01
강남구,일원2동,화,"1,3",2020-01-01
동대문구,용신동,수,"1,3",2020-01-01
강동구,둔촌1동,목,"1,3",2020-01-01
'''


class DongListTest(Case):
    def setUp(self):
        super().setUp()
        self.ok('new', self.file)
        source = self.folder / 'schedules.csv'
        source.write_text(SCHEDULES, encoding='utf-8')
        self.ok('import', self.file, 'schedules', source)

    def dongs(self, day):
        return self.json('coverage', self.file, '--on', day, '--by', 'dong')['dongs']

    def test_base_and_covered_dongs_of_each_day(self):
        for day, base, covered in DAYS:
            dongs = self.dongs(day)
            self.assertEqual((len(dongs), {dong['dong'] for dong in dongs if dong['days'] >= 2}), (base, covered), day)

    def test_each_change_begins_on_its_day(self):
        for (before, *_), (day, *_) in zip(DAYS, DAYS[1:]):
            earlier, later = ({dong['dong'] for dong in self.dongs(each)} for each in (before, day))
            self.assertEqual(later - earlier, NEW.get(day, {'둔촌1동'} if day == '2024-11-25' else set()), day)
            self.assertEqual(earlier - later, OLD.get(day, set()), day)

    def test_days_given_to_the_new_dongs_leave_the_past_alone(self):
        past = self.dongs('2021-06-30')
        source = self.folder / 'new.csv'
        source.write_text('자치구,동,요일,주차,시행일\n강동구,상일제1동,월,"1,3",2021-07-01\n강동구,상일1동,화,2,2021-07-01\n',
                          encoding='utf-8')
        self.ok('import', self.file, 'schedules', source)
        self.assertEqual(self.dongs('2021-06-30'), past)
        days = {dong['dong']: dong['days'] for dong in self.dongs('2021-07-01')}
        self.assertEqual((days['상일제1동'], days['상일제2동']), (3, 0))


if __name__ == '__main__':
    unittest.main()
