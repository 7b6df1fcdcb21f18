"""The calendar file, read back by the letter of RFC 5545: lines and folding, escapes, components, what must be there
and once only; its meetings and deadlines are those of the office, and it names nobody who is not to be named."""
import csv
import io
import re
import sqlite3
import unittest
from datetime import date, datetime, timedelta

from exchange import Exchange
from support import run

PEOPLE = '성명,구분,위촉일,만료일,외부,소속\n' + ''.join(
    f'{name},위원,2020-01-02,2022-01-01,{"N" if i == 0 else "Y"},\n'
    for i, name in enumerate(['김위원장', '이시험', '박시험', '최시험', '정시험', '강시험', '조시험', '윤시험', '장시험']))
MEMBERS = '이시험; 박시험; 최시험; 정시험; 강시험; 조시험; 윤시험; 장시험'
TITLE = '쉼표, 쌍반점; 역사선 \\ 이 든 아주 긴 사건명으로 줄이 일흔다섯 옥텟을 넘어 접히는 영업정지 6개월 및 과징금 부과처분 취소청구'
CASES = '사건번호,접수일,피청구인접수일,피청구인,사건명,청구인,재결결과,재결일,주심\n' + ''.join([
    '2021-0001,2021-01-11,2021-01-13,종로구,영업정지 취소,홍길동,기각,2021-03-22,이시험\n',
    f'2021-0003,2021-02-15,2021-02-16,중구,"{TITLE}",임꺽정,,,박시험\n',
    '2021-0004,2021-03-16,,중구,영업정지 취소,전우치,,,\n'])
HEAD = '심리기일,회차,시작,장소,위원수,상태,위원장,위원,안건,비고\n'
MEETINGS = (HEAD + f'2021-03-22,6,14:00,회의실,9,개최,김위원장,{MEMBERS},2021-0001,\n'
            + f'2021-04-12,7,14:30,"별관, 5층; 대회의실",9,예정,김위원장,{MEMBERS},2021-0003; 2021-0004,위원 장시험 지각\n'
            + '2021-04-26,8,,,9,취소,,,,\n')
TEXTS = {'SUMMARY', 'DESCRIPTION', 'LOCATION', 'X-WR-CALNAME', 'TZNAME', 'UID', 'TZID', 'PRODID'}
UTC = re.compile(r'\d{8}T\d{6}Z')


def unfold(data):
    """The content lines, each checked: CRLF, at most 75 octets, no letter cut in two, no control characters."""
    assert data.endswith(b'\r\n')
    lines = []
    for raw in data[:-2].split(b'\r\n'):
        assert b'\n' not in raw and b'\r' not in raw, raw
        assert len(raw) <= 75, raw
        text = raw.decode('utf-8')
        assert not re.search('[\x00-\x08\x0a-\x1f\x7f]', text), raw
        if text.startswith((' ', '\t')):
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def unescape(text):
    """A TEXT value: no bare comma, semicolon or backslash stands in it."""
    assert not re.search(r'(?<!\\)(?:\\\\)*[,;]', text), text
    assert re.fullmatch(r'(?:[^\\]|\\[\\;,nN])*', text), text
    return re.sub(r'\\(.)', lambda found: '\n' if found[1] in 'nN' else found[1], text)


def parse(data):
    """The one VCALENDAR as {'name', 'properties': [(name, parameters, value)], 'parts'}."""
    stack, roots = [], []
    for line in unfold(data):
        found = re.fullmatch(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]+))*):(.*)', line)
        assert found, line
        name, value = found[1], found[3]
        parameters = dict(part.split('=', 1) for part in found[2].split(';')[1:])
        if name == 'BEGIN':
            part = {'name': value, 'properties': [], 'parts': []}
            (stack[-1]['parts'] if stack else roots).append(part)
            stack.append(part)
        elif name == 'END':
            assert stack.pop()['name'] == value, line
        else:
            stack[-1]['properties'].append((name, parameters, unescape(value) if name in TEXTS else value))
    assert not stack and len(roots) == 1 and roots[0]['name'] == 'VCALENDAR'
    return roots[0]


def once(part, name):
    found = [(parameters, value) for key, parameters, value in part['properties'] if key == name]
    assert len(found) == 1, (part['name'], name, found)
    return found[0]


def value(part, name):
    return once(part, name)[1]


def texts(part):
    return [text for name, _, text in part['properties'] if name in TEXTS] + [text for inner in part['parts'] for text in texts(inner)]


def day(event, name='DTSTART'):
    """A date, or a datetime in Seoul."""
    parameters, text = once(event, name)
    if parameters == {'VALUE': 'DATE'}:
        return datetime.strptime(text, '%Y%m%d').date()
    assert parameters == {'TZID': 'Asia/Seoul'}, parameters
    return datetime.strptime(text, '%Y%m%dT%H%M%S')


class Calendar(Exchange):
    def office(self):
        self.new_office()
        for kind, text in ('partners', PEOPLE), ('appeals', CASES), ('hearings', MEETINGS):
            self.ok('import', self.file, kind, self.write(f'{kind}.csv', text), '--quiet')

    def write_calendar(self, *more, today='2021-04-01'):
        out = self.folder / '기일.ics'
        self.ok('calendar', self.file, '--today', today, '-o', out, *more)
        return out.read_bytes()

    def events(self, *more, **when):
        calendar = parse(self.write_calendar(*more, **when))
        self.assertEqual((value(calendar, 'VERSION'), value(calendar, 'METHOD')), ('2.0', 'PUBLISH'))
        self.assertTrue(value(calendar, 'PRODID'))
        self.zone_is_seoul(calendar['parts'][0])
        events = {value(event, 'UID'): event for event in calendar['parts'][1:]}
        self.assertEqual(len(events), len(calendar['parts']) - 1)
        for event in events.values():
            self.event_is_whole(event)
        return events

    def zone_is_seoul(self, zone):
        self.assertEqual((zone['name'], value(zone, 'TZID')), ('VTIMEZONE', 'Asia/Seoul'))
        standard, = zone['parts']
        self.assertEqual((standard['name'], value(standard, 'TZOFFSETFROM'), value(standard, 'TZOFFSETTO')), ('STANDARD', '+0900', '+0900'))
        self.assertRegex(value(standard, 'DTSTART'), r'^\d{8}T\d{6}$')

    def event_is_whole(self, event):
        self.assertEqual(event['name'], 'VEVENT')
        self.assertRegex(value(event, 'DTSTAMP'), UTC)
        self.assertIn(value(event, 'STATUS'), ('CONFIRMED', 'CANCELLED'))
        self.assertTrue(value(event, 'SUMMARY'))
        start, end = day(event), day(event, 'DTEND')
        self.assertIs(type(start), type(end))
        self.assertGreater(end, start)
        if type(start) is date:
            self.assertEqual(end - start, timedelta(days=1))
        for alarm in event['parts']:
            self.assertEqual((alarm['name'], value(alarm, 'ACTION')), ('VALARM', 'DISPLAY'))
            self.assertEqual(value(alarm, 'DESCRIPTION'), value(event, 'SUMMARY'))
            self.assertRegex(value(alarm, 'TRIGGER'), r'^-P(\d+D)?(T\d+H)?$')

    def due(self, today='2021-04-01'):
        found = self.json('due', self.file, '--today', today, '--within', '395')
        return sorted((item['due'], item['case_number']) for item in found['deadlines'])

    def test_meetings(self):
        self.office()
        events = self.events()
        by_name = {value(event, 'SUMMARY'): event for event in events.values()}
        meeting = by_name['제7회 행정심판위원회']
        self.assertEqual((day(meeting), day(meeting, 'DTEND')), (datetime(2021, 4, 12, 14, 30), datetime(2021, 4, 12, 16, 30)))
        self.assertEqual(value(meeting, 'LOCATION'), '별관, 5층; 대회의실')
        self.assertEqual(value(meeting, 'DESCRIPTION'), f'안건 2건\n1. 2021-0003 {TITLE}\n2. 2021-0004 영업정지 취소')
        cancelled = by_name['제8회 행정심판위원회']
        self.assertEqual((day(cancelled), value(cancelled, 'STATUS'), cancelled['parts']), (date(2021, 4, 26), 'CANCELLED', []))
        self.assertNotIn('제6회 행정심판위원회', by_name, 'a meeting before the month')
        convening = by_name['[기한] 제7회 행정심판위원회 위원 회의 소집 통지']
        self.assertEqual(day(convening), date(2021, 4, 7))
        self.assertEqual([value(alarm, 'TRIGGER') for alarm in meeting['parts'] + convening['parts']], ['-P1D', '-P2DT15H'])
        self.assertEqual(day(by_name['[기한] 2021년 상반기 행정소송 현황 보고']), date(2021, 7, 15))

    def test_deadlines_are_those_that_are_due(self):
        self.office()
        found = sorted((str(day(event)), value(event, 'SUMMARY').split()[1]) for event in self.events().values()
                       if value(event, 'SUMMARY').startswith('[기한] 2021-'))
        self.assertEqual(found, self.due())
        self.assertGreater(len(found), 2)

    def test_the_sample_too(self):
        self.ok('sample', self.file)
        events = self.events(today='2021-04-05')
        meetings = [event for event in events.values() if value(event, 'UID').startswith('hearing-')]
        table = list(csv.DictReader(io.StringIO(self.ok('export', self.file, 'hearings').lstrip('\ufeff'))))
        self.assertEqual(sorted(str(day(event))[:10] for event in meetings),
                         sorted(row['심리기일'] for row in table if '2021-04-01' <= row['심리기일'] <= '2022-04-30'))
        self.assertGreater(len(meetings), 0)
        found = sorted((str(day(event)), value(event, 'SUMMARY').split()[1]) for event in events.values()
                       if re.match(r'\[기한\] \d{4}-', value(event, 'SUMMARY')))
        self.assertEqual(found, self.due('2021-04-05'))

    def test_same_office_same_bytes(self):
        self.office()
        self.assertEqual(self.write_calendar(), self.write_calendar())

    def test_two_offices_have_no_event_in_common(self):
        self.office()
        first = set(self.events())
        self.ok('backup', self.file, self.folder / 'backup')
        with self.subTest('each is one of its office'):
            self.assertEqual(len({uid.partition('@')[2] for uid in first}), 1)
        self.file.unlink()
        self.office()
        second = set(self.events())
        self.assertEqual({uid.partition('@')[0] for uid in first}, {uid.partition('@')[0] for uid in second})
        self.assertFalse(first & second)
        self.file.unlink()
        self.ok('restore', self.folder / 'backup', self.file)
        self.assertEqual(set(self.events()), first)

    def test_an_office_made_before_they_were_told_apart(self):
        self.office()
        with sqlite3.connect(self.file) as db:
            db.execute("DELETE FROM setting WHERE key = 'office_id'")
        db.close()
        self.ok('import', self.file, 'partners', self.write('more.csv', '성명,구분,위촉일\n나중이,마을변호사,2021-03-01\n'), '--quiet')
        events = set(self.events())
        self.assertTrue(all(re.search(r'@[0-9a-f-]{36}\.haetae$', uid) for uid in events), events)
        self.assertEqual(set(self.events()), events)

    def test_a_moved_meeting_stays_the_same_event(self):
        self.office()
        before = self.events()
        with sqlite3.connect(self.file) as db:
            db.execute("UPDATE hearing SET day = '2021-04-13', start = '' WHERE number = 7")
        db.close()
        after = self.events()
        self.assertEqual(set(after), set(before))
        moved = [uid for uid in after if uid.startswith('hearing-') and day(after[uid]) != day(before[uid])]
        self.assertEqual([day(after[uid]) for uid in moved], [date(2021, 4, 13)])

    def test_nobody_is_named(self):
        self.office()
        words = '\n'.join(text for event in self.events().values() for text in texts(event))
        for name in ['김위원장', '지각', *MEMBERS.split('; '), '홍길동', '임꺽정', '전우치']:
            self.assertNotIn(name, words)

    def test_names_for_a_purpose(self):
        self.office()
        out = self.folder / '이름.ics'
        self.refused(1, 'calendar', self.file, '-o', out, '--full-names')
        self.assertFalse(out.exists())
        events = self.events('--full-names', '--purpose', '기일 통지')
        words = '\n'.join(text for event in events.values() for text in texts(event))
        self.assertIn('임꺽정', words)
        for name in ['김위원장', *MEMBERS.split('; ')]:
            self.assertNotIn(name, words, 'a commissioner, even then')
        self.assertIn('기일 통지', self.ok('journal', self.file, '--last', '1'))
        alarms = '\n'.join(text for event in events.values() for alarm in event['parts'] for text in texts(alarm))
        self.assertNotIn('임꺽정', alarms)

    def test_options(self):
        self.office()
        self.assertFalse(any(event['parts'] for event in self.events('--no-alarms').values()))
        march = self.events('--period', '2021-03')
        self.assertIn('제6회 행정심판위원회', {value(event, 'SUMMARY') for event in march.values()})
        self.assertNotIn('제7회 행정심판위원회', {value(event, 'SUMMARY') for event in march.values()})
        self.refused(2, 'calendar', self.file, '--period', '2021-13')
        self.refused(3, 'calendar', self.folder / '없음.haetae')
        done = run('calendar', self.file, '--today', '2021-04-01')
        self.assertTrue(done.stdout.startswith('BEGIN:VCALENDAR'))


if __name__ == '__main__':
    unittest.main()
