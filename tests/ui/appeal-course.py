"""A case carried from its receipt to the service of its ruling by keyboard alone, with the keys that the help names,
in less time than a clerk may take for it."""
import unicodedata
import xml.etree.ElementTree as ElementTree

from support import ROOT, Program, cli, run, sample, wait_for

TODAY = '2021-06-25'
SECONDS_A_KEY = 0.2
AT_MOST = 120

GTK_KEYS = {'<Primary>': 'ctrl+', '<Alt>': 'alt+', '<Shift>': 'shift+'}


def keys_of_help():
    """The keys that the help's section on a case names, in its order, as xdotool names them."""
    overlay = ElementTree.parse(ROOT / 'ui/help-overlay.ui').getroot()
    section = next(item for item in overlay.iter('object') if item.get('class') == 'GtkShortcutsSection'
                   and any(entry.text == 'receipt-to-service' for entry in item.findall('property')))
    accelerators = [entry.text for entry in section.iter('property') if entry.get('name') == 'accelerator']
    for gtk, tool in GTK_KEYS.items():
        accelerators = [text.replace(gtk, tool) for text in accelerators]
    return accelerators


def strokes(text):
    """The keys that a Korean keyboard needs for a text: a letter each; a doubled vowel or final is two."""
    decomposed = unicodedata.normalize('NFD', text)
    return sum(2 if letter in 'ᅪᅫᅬᅯᅰᅱᅴᆪᆬᆭᆰᆱᆲᆳᆴᆵᆶᆹ' else 1 for letter in decomposed)


class Clerk:
    """The hands of a clerk: presses keys, types, and counts both."""

    def __init__(self, program):
        self.program = program
        self.pressed = 0
        self.used = []

    def press(self, *combos):
        for combo in combos:
            self.program.key(combo)
            self.pressed += 1
            if combo not in self.used:
                self.used.append(combo)

    def focused(self, name):
        entry = self.program.child('text', name)
        wait_for(lambda: entry.focused, what=f'the keyboard in {name}')
        return entry

    def write(self, name, text):
        """Types into the field, which has the keyboard; letter by letter, for a letter that the keyboard of the test
        display lacks is lost now and then while the server learns it."""
        entry = self.focused(name)
        self.program.key('ctrl+a', 'BackSpace')  # a clerk types over what is selected
        for end in range(1, len(text) + 1):
            def arrived():
                if entry.text == text[:end]:
                    return True
                self.program.type(text[end - 1])
                return False
            wait_for(lambda: arrived() or wait_for(lambda: entry.text == text[:end], timeout=2), what=text[:end])
        self.pressed += strokes(text)

    def log(self, step, day, decision=None, until=None):
        """Logs a step in the line: by the initial consonants of its name, then the day."""
        self.write('절차', step)
        self.press('Tab')
        self.write('절차 날짜', day)
        if decision:
            self.press('Tab')
            self.write('결정', decision)
        if until:
            self.press('Tab')
            self.write('보정 종료일', until)
        self.press('Return')


def log_case(clerk):
    clerk.press('ctrl+n')
    number = clerk.focused('사건번호')
    wait_for(lambda: number.text, what='the number offered')
    offered = number.text
    clerk.press('Return')
    clerk.write('접수일', '4.5')
    clerk.press('Return', 'Return')  # the agency has nothing yet
    clerk.write('피청구인', '종로')
    clerk.press('Return', 'Return', 'Return')  # kind and field
    clerk.write('사건명', '영업정지처분 취소청구')
    clerk.press('Return')
    clerk.write('청구인', '홍시험')
    clerk.press('Return')
    clerk.write('처분일', '3.2')
    clerk.press('Return')
    clerk.write('안 날', '3.5')
    clerk.press('ctrl+s')
    return offered


def steps_shown(program):
    """The steps in the list of the case, from the first: day and name."""
    table = program.child('table', '사건의 절차').queryTable()
    return [(table.getAccessibleAt(row, 0).name, table.getAccessibleAt(row, 1).name) for row in range(table.nRows)]


def logged(program, day, name):
    wait_for(lambda: (day, name) in steps_shown(program), what=f'{name} on {day}')


COURSE = [
    (('ㅍㅊㄱㅇ', '4.6'), {}, ('2021. 4. 6.', '피청구인 접수')),
    (('ㄷㅂㅅ', '4.15'), {}, ('2021. 4. 15.', '답변서 접수')),
    (('ㅂㅈㅇㄱ', '4.19'), {'until': '4.28'}, ('2021. 4. 19.', '보정 요구')),
    (('ㅅㄹㄱㅇ', '5.24'), {}, ('2021. 5. 24.', '심리기일')),
    (('ㅈㄱ', '5.24'), {'decision': 'ㄱㄱ'}, ('2021. 5. 24.', '재결')),
    (('ㅈㄱㅅ', '6.1'), {}, ('2021. 6. 1.', '재결서 송달')),
]


def receipt_to_service():
    office = sample()
    program = Program(office, today=TODAY)
    clerk = Clerk(program)
    number = log_case(clerk)
    program.button('새 사건')
    clerk.press('Return')  # the new case is the selected row
    for typed, more, (day, name) in COURSE:
        clerk.log(*typed, **more)
        logged(program, day, name)
    clerk.press('Escape')
    program.button('새 사건')

    row = next(line for line in cli('export', office, 'appeals', '--format', 'csv').splitlines() if number in line)
    for day in ('2021-04-05', '2021-04-06', '2021-04-15', '2021-04-19', '2021-04-28', '2021-05-24', '2021-06-01'):
        assert day in row, (day, row)
    assert '기각' in row, row
    print(f'{clerk.pressed} keys, {clerk.pressed * SECONDS_A_KEY:.0f} seconds')
    assert clerk.pressed * SECONDS_A_KEY < AT_MOST, clerk.pressed
    assert clerk.used == keys_of_help(), (clerk.used, keys_of_help())
    program.end()


if __name__ == '__main__':
    run(receipt_to_service)
