"""The further columns of appeals: the notice of the period, the extension, oral hearing, e-service and the parties,
under Korean and English headers, in CP949, mapped, masked, and back again."""
import csv
import io
import unittest

from exchange import HEADERS, Exchange

KOREAN = ['고지여부', '고지기간', '고지내용', '이의신청결과통지일', '연장결정일', '연장통지일', '구술심리신청일', '심리기일통지일', '전자송달통지일',
          '공동청구인', '선정대표자', '대리인', '참가인']
ENGLISH = ['period_notice', 'notified_days', 'notice_text', 'objection_result_on', 'extension_decided_on', 'extension_notified_on',
           'oral_requested_on', 'hearing_notified_on', 'e_notified_on', 'further_appellants', 'representatives', 'agents', 'participants']
CASE = ['1', '2021-03-02', '중구', '제목', '홍길동']
FULL = ['장기고지', '120', '120일 안에 청구할 수 있습니다', '2021-02-10', '2021-04-20', '2021-04-21', '2021-04-01', '2021-04-02', '2021-05-10',
        '이시험; 박시험', '홍길동; 이시험', '김변호(법무법인 가람); 최변호', '나참가']
ENDING = [('심리기일', '2021-04-12'), ('재결결과', '기각'), ('재결일', '2021-05-03')]


class Columns(Exchange):
    def source(self, headers, cells, name='사건.csv', encoding='utf-8'):
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerows([HEADERS.split(',') + list(headers), CASE + list(cells)])
        path = self.folder / name
        path.write_bytes(text.getvalue().encode(encoding))
        return path

    def exported(self, *more):
        out = self.folder / 'out.csv'
        self.ok('export', self.file, 'appeals', '-o', out, *more)
        with out.open(encoding='utf-8-sig') as table:
            return list(csv.DictReader(table))

    def test_there_and_back(self):
        for headers, encoding in ((KOREAN, 'utf-8'), (ENGLISH, 'utf-8'), (KOREAN, 'cp949')):
            self.file.unlink(missing_ok=True)
            self.new_office()
            path = self.source(headers + [word for word, _ in ENDING], FULL + [cell for _, cell in ENDING], encoding=encoding)
            self.assertEqual(self.summary('appeals', path), (1, 0, 0, 0))
            self.ok('import', self.file, 'appeals', path)
            row = self.exported('--full-names', '--purpose', '시험')[0]
            self.assertEqual([row[word] for word in KOREAN], FULL)
            self.assertEqual(row['연장'], 'Y')  # told by its days
            self.assertEqual(self.summary('appeals', path), (0, 0, 1, 0))
            self.assertEqual(self.summary('appeals', self.folder / 'out.csv'), (0, 0, 1, 0))

    def test_columns_stand_after_the_fixed_ones(self):
        self.new_office()
        self.ok('import', self.file, 'appeals', self.source([], []))
        self.exported()
        header = (self.folder / 'out.csv').read_text(encoding='utf-8-sig').splitlines()[0].split(',')
        self.assertEqual(header[header.index('비고') + 1:], KOREAN)

    def test_names_are_masked_and_masked_ones_keep_the_names(self):
        self.new_office()
        self.ok('import', self.file, 'appeals', self.source(KOREAN[9:], FULL[9:]))
        row = self.exported()[0]
        for word in KOREAN[9:]:
            self.assertIn('○', row[word])
        for name in ('이시험', '박시험', '홍길동', '김변호', '최변호', '나참가'):
            self.assertNotIn(name, ' '.join(row.values()))
        self.assertEqual(self.summary('appeals', self.folder / 'out.csv'), (0, 0, 1, 0))

    def test_columns_that_are_missing_leave_the_case_alone(self):
        self.new_office()
        self.ok('import', self.file, 'appeals', self.source(KOREAN[:4] + KOREAN[9:], FULL[:4] + FULL[9:]))
        self.assertEqual(self.summary('appeals', self.source(['비고'], ['한 줄'])), (0, 1, 0, 0))
        self.ok('import', self.file, 'appeals', self.source(['비고'], ['한 줄']))
        row = self.exported('--full-names', '--purpose', '시험')[0]
        self.assertEqual([row[word] for word in KOREAN[:4] + KOREAN[9:]], FULL[:4] + FULL[9:])
        self.ok('import', self.file, 'appeals', self.source(['선정대표자', '공동청구인'], ['', '박시험']))
        row = self.exported('--full-names', '--purpose', '시험')[0]
        self.assertEqual((row['공동청구인'], row['선정대표자'], row['참가인']), ('박시험', '', '나참가'))

    def test_mapped(self):
        self.new_office()
        self.ok('import', self.file, 'appeals', self.source(['변호사', '알림'], ['김변호', '미고지']), '--map', '변호사=agents', '--map',
                '알림=period_notice')
        row = self.exported('--full-names', '--purpose', '시험')[0]
        self.assertEqual((row['대리인'], row['고지여부']), ('김변호', '미고지'))

    def test_each_fault(self):
        """Header, cell, and what is said of it: the field, or the article."""
        self.new_office()
        for headers, cells, said in (
                (['고지여부'], ['글쎄'], 'period_notice'),
                (['고지여부', '고지기간'], ['장기고지', '60'], '§27⑤'),
                (['고지여부', '고지기간'], ['고지', '120'], 'notified_days'),
                (['고지기간'], ['백일'], 'notified_days'),
                (['처분일', '이의신청결과통지일'], ['2021-02-10', '2021-02-09'], 'objection_result_on'),
                (['연장결정일'], ['2021-03-01'], 'extension_decided_on'),
                (['연장결정일', '연장통지일'], ['2021-04-20', '2021-04-19'], '§45②'),
                (['연장', '연장결정일'], ['N', '2021-04-20'], '§45①'),
                (['구술심리신청일'], ['2021-03-01'], 'oral_requested_on'),
                (['전자송달통지일'], ['2021-05-10'], '§54'),
                (['선정대표자'], ['나모름'], '§15①'),
                (['공동청구인', '선정대표자'], ['가시험; 나시험; 다시험', '가시험; 나시험; 다시험; 홍길동'], '§15①'),
                (['공동청구인'], ['홍길동'], '홍길동')):
            self.assertIn(said, self.refused(1, 'import', self.file, 'appeals', self.source(headers, cells)), cells)
        self.assertEqual(self.exported(), [])


if __name__ == '__main__':
    unittest.main()
