"""Imports: every dress, every fault by its line, all or nothing, and updates by key."""
import unittest

from exchange import HEADERS, Exchange
from support import run


def appeals(n, change=None):
    """A file of n cases; change(number) gives other values for the row of that line."""
    lines = [HEADERS]
    for line in range(2, n + 2):
        row = {'number': f'2021-{line:04d}', 'day': '2021-03-02', 'agency': '종로구', 'title': '영업정지 취소', 'name': '홍길동'}
        row.update((change or {}).get(line, {}))
        lines.append(','.join(row.values()))
    return '\r\n'.join(lines) + '\r\n'


class Refusals(Exchange):
    def test_lines_of_faults_and_untouched_file(self):
        self.new_office()
        before, beside = self.digest(), set(self.folder.iterdir())
        text = appeals(12, {7: {'day': '2021-13-40'}, 9: {'agency': '종노구청장'}})
        source = self.write('접수.csv', text, 'cp949')
        said = self.refused(1, 'import', self.file, 'appeals', source)
        self.assertIn('Line 7, received_on (접수일): “2021-13-40”', said)
        self.assertIn('Line 9, agency (피청구인): The agency “종노구청장”', said)
        self.assertIn('종로구청장', said.split('Line 9')[1])
        self.assertNotIn('Line 8', said)
        self.assertEqual(self.digest(), before)
        self.assertEqual(set(self.folder.iterdir()), beside | {source})

    def test_korean(self):
        self.new_office()
        source = self.write('접수.csv', appeals(3, {3: {'day': '어제'}}))
        done = run('import', self.file, 'appeals', source, LANGUAGE='ko')
        self.assertEqual((done.returncode, done.stdout), (1, '2 new, 0 changed, 0 same, 1 faulty\n'))
        self.assertIn('3행 접수일(received_on): “어제”은(는) 날짜가 아닙니다.', done.stderr)
        self.assertIn('잘못된 행이 1개 있습니다.', done.stderr)
        self.assertIn('1 row is faulty', self.refused(1, 'import', self.file, 'appeals', source))

    def test_each_fault(self):
        self.new_office()
        head = '사건번호,접수일,피청구인,사건명,청구인,심판종류,재결결과,재결일,사정재결,연장,보정시작,보정종료\n'
        rows = [
            (',2021-03-02,중구,제목,홍길동,,,,,,,', 'case_number'),
            ('1,,중구,제목,홍길동,,,,,,,', 'received_on'),
            ('1,2021-02-29,중구,제목,홍길동,,,,,,,', 'received_on'),
            ('1,0021-03-02,중구,제목,홍길동,,,,,,,', 'received_on'),
            ('1,2021-03-02,중구,제목,홍길동,형사,,,,,,', 'type'),
            ('1,2021-03-02,중구,제목,홍길동,,유죄,2021-04-01,,,,', 'outcome'),
            ('1,2021-03-02,중구,제목,홍길동,,기각,,,,,', 'ruled_on'),
            ('1,2021-03-02,중구,제목,홍길동,,기각,2021-03-01,,,,', 'ruled_on'),
            ('1,2021-03-02,중구,제목,홍길동,무효확인,기각,2021-04-01,Y,,,', 'circumstances'),
            ('1,2021-03-02,중구,제목,홍길동,,,,,글쎄,,', 'extended'),
            ('1,2021-03-02,중구,제목,홍길동,,,,,,2021-03-09,2021-03-05', 'correction_to'),
            ('1,2021-03-02,중구,쉼표, 있는 제목,홍길동,,,,,,,', 'type'),
            ('1,2021-03-02,중구,제목,홍길동,,,,,,,,셋째 쉼표', 'cells'),
        ]
        for row, field in rows:
            source = self.write('접수.csv', head + row + '\n')
            said = self.refused(1, 'import', self.file, 'appeals', source)
            self.assertIn('Line 2', said)
            self.assertIn(field, said, row)
        self.assertEqual(len(self.print('appeals')), 1)

    def test_line_of_a_text_that_is_none(self):
        self.new_office()
        head = (HEADERS + '\n1,2021-03-02,중구,제목,홍길동\n').encode()
        for row in (b'2,2021-03-02,\xff\xfe,a,b\n', b'2,2021-03-02,a\0b,a,b\n'):
            source = self.folder / '섞인.csv'
            source.write_bytes(head + row)
            self.assertIn('Line 3 ', self.refused(3, 'import', self.file, 'appeals', source))
            self.assertIn('Line 3 ', self.refused(3, 'import', self.file, 'appeals', source, '--encoding', 'utf-8'))
        said = self.refused(3, 'import', self.file, 'appeals', source, '--encoding', 'cp949')
        self.assertIn('CP949', said)
        self.assertNotIn('neither', said)

    def test_same_key_twice(self):
        self.new_office()
        source = self.write('접수.csv', appeals(4, {5: {'number': '2021-0003'}}))
        said = self.refused(1, 'import', self.file, 'appeals', source)
        self.assertIn('Line 5', said)
        self.assertIn('line 3', said)

    def test_headers(self):
        self.new_office()
        said = self.refused(1, 'import', self.file, 'appeals', self.write('접수.csv', '사건번호,접수일\n1,2021-03-02\n'))
        for header in ('피청구인', '사건명', '청구인'):
            self.assertIn(header, said)
        self.refused(1, 'import', self.file, 'appeals', self.write('빈.csv', ''))
        self.refused(3, 'import', self.file, 'appeals', self.folder / '없는.csv')
        self.refused(3, 'import', self.file, 'appeals', self.write('그림.csv', '\x89PNG\0\0'))
        self.refused(2, 'import', self.file, 'hats', self.folder / '없는.csv')
        self.assertIn('schedules', self.refused(2, 'import', self.file, 'hats', 'x'))


class Imports(Exchange):
    def test_dresses(self):
        base = HEADERS + ',비고\n2021-0001,2021. 3. 2.,종로구,"영업정지, 취소",홍길동,"두\n줄"\n'
        tabs = base.replace('"영업정지, 취소"', '영업정지; 취소').replace(',', '\t').replace(';', ',')
        dresses = [(base, 'utf-8'), (base, 'utf-8-sig'), (base, 'cp949'), (tabs, 'utf-16'), (tabs, 'cp949'),
                   (base.replace('\n', '\r\n'), 'cp949')]
        for number, (text, encoding) in enumerate(dresses):
            self.file = self.folder / f'{number}.haetae'
            self.new_office()
            self.assertEqual(self.summary('appeals', self.write('접수.csv', text, encoding)), (1, 0, 0, 0))
            record = self.json('export', self.file, 'appeals')[0]
            self.assertEqual((record['received_on'], record['agency'], record['title'], record['note']),
                             ('2021-03-02', '종로구청장', '영업정지, 취소', '두\n줄'), encoding)

    def test_headers_in_english_with_blanks_and_mapped(self):
        self.new_office()
        text = 'Case Number,RECEIVED_ON,누구에게,Title,청 구 인,기분\n1,20210302,종로구청장,제목,홍길동,좋음\n'
        source = self.write('접수.csv', text)
        done = run('import', self.file, 'appeals', source, '--map', '누구에게=agency')
        self.assertEqual((done.returncode, done.stdout), (0, '1 new, 0 changed, 0 same, 0 faulty\n'), done.stderr)
        self.assertIn('기분', done.stderr)
        self.assertIn('case_number', self.refused(1, 'import', self.file, 'appeals', source, '--map', '기분=mood'))
        self.refused(1, 'import', self.file, 'appeals', source, '--map', '없는=agency')

    def test_update_by_key(self):
        self.new_office()
        source = self.write('접수.csv', HEADERS + ',주심,비고\n1,2021-03-02,중구,제목,홍길동,김주심,메모\n2,2021-03-03,중구,제목,홍길동,,\n')
        self.assertEqual(self.summary('appeals', source), (2, 0, 0, 0))
        self.assertEqual(self.summary('appeals', source), (0, 0, 2, 0))
        ruling = self.write('재결.csv', HEADERS + ',재결결과,재결일,비고\n1,2021-03-02,중구,제목,홍길동,기각,2021-04-01,\n')
        before = self.digest()
        self.assertEqual(self.summary('appeals', ruling, '--dry-run'), (0, 1, 0, 0))
        self.assertEqual(self.digest(), before)
        self.assertEqual(self.summary('appeals', ruling), (0, 1, 0, 0))
        record = self.json('export', self.file, 'appeals')[0]
        # A column the file does not have stays; an empty cell empties.
        self.assertEqual((record['outcome'], record['ruled_on'], record['lead_reviewer'], record['note']),
                         ('기각', '2021-04-01', '김주심', ''))
        self.ok('undo', self.file)
        record = self.json('export', self.file, 'appeals')[0]
        self.assertEqual((record['outcome'], record['note']), ('', '메모'))

    def test_skip_faulty(self):
        self.new_office()
        source = self.write('접수.csv', appeals(6, {4: {'day': '=어제'}}), 'cp949')
        self.assertEqual(self.summary('appeals', source, '--skip-faulty'), (5, 0, 0, 1))
        faulty = (self.folder / '접수.csv.faulty.csv').read_bytes().decode('cp949').splitlines()
        self.assertEqual(len(faulty), 2)
        self.assertTrue(faulty[1].startswith("2021-0004,'=어제,종로구,"))
        mended = self.write('고침.csv', faulty[0] + '\n' + faulty[1].replace("'=어제", '2021-03-09') + '\n')
        self.assertEqual(self.summary('appeals', mended), (1, 0, 0, 0))

    def test_add_agencies(self):
        self.new_office()
        source = self.write('접수.csv', appeals(2, {2: {'agency': '강남구보건소장'}}))
        self.assertEqual(self.summary('appeals', source)[3], 1)
        self.assertEqual(self.summary('appeals', source, '--add-agencies'), (2, 0, 0, 0))
        self.assertIn('강남구보건소장,강남구', self.print('agencies'))

    def test_corrections(self):
        self.new_office()
        source = self.write('접수.csv', HEADERS + ',보정시작,보정종료\n1,2021-03-02,중구,제목,홍길동,2021-03-05;2021-03-20,2021-03-09;\n')
        self.assertEqual(self.summary('appeals', source), (1, 0, 0, 0))
        self.assertEqual(self.summary('appeals', source), (0, 0, 1, 0))
        source = self.write('접수.csv', HEADERS + ',보정시작,보정종료\n1,2021-03-02,중구,제목,홍길동,2021-03-05,2021-03-10\n')
        self.assertEqual(self.summary('appeals', source), (0, 1, 0, 0))
        self.assertIn('2021-03-05,2021-03-10', self.print('appeals')[1])

    def test_hub_xml(self):
        self.new_office()
        self.summary('appeals', self.write('접수.csv', appeals(2)))
        ruling = ('<item><incdntNb>{}</incdntNb><incdntNm>영업정지 취소</incdntNm><adjdcResultNm>기각</adjdcResultNm>'
                  '<dspsofcNm>서울특별시 종로구청장</dspsofcNm><adjdcDe>20210420</adjdcDe></item>\n')
        wrap = '<?xml version="1.0" encoding="UTF-8"?>\n<response><body>{}</body></response>'
        self.assertEqual(self.summary('appeals', self.write('재결.xml', wrap.format(ruling.format('2021-0002')))), (0, 1, 0, 0))
        self.assertEqual(self.json('export', self.file, 'appeals')[0]['ruled_on'], '2021-04-20')
        self.assertIn('2021-9999', self.refused(1, 'import', self.file, 'appeals',
                                               self.write('재결.xml', wrap.format(ruling.format('2021-9999')))))
        self.assertIn('appeals', self.refused(1, 'import', self.file, 'partners', self.write('재결.xml', wrap.format(ruling.format('2021-0002')))))
        self.refused(3, 'import', self.file, 'appeals', self.write('재결.xml', wrap.format('')))
        entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + wrap.format(ruling.format('&a;')).split('\n', 1)[1]
        self.refused(3, 'import', self.file, 'appeals', self.write('재결.xml', entity))

    def test_many(self):
        self.new_office()
        self.assertEqual(self.summary('appeals', self.write('접수.csv', appeals(20000))), (20000, 0, 0, 0))
        self.assertEqual(self.ok('check', self.file).count('\n'), 1)
        self.assertEqual(len(self.print('appeals')), 20001)


class Kinds(Exchange):
    def test_schedules(self):
        self.new_office()
        head = '자치구,동,성명,요일,주차,시작,종료,시행일,종료일\n'
        source = self.write('일정.csv', head + '종로구,종로1.2.3.4가동,김변호,화,"1,3",14:00,16:00,2021-01-01,\n'
                            '중구,제신당5동,김변호,수,매주,10시,12시,2021-01-01,\n')
        self.write('고친.csv', source.read_text().replace('제신당5동', '신당 제5동'))
        self.assertIn('Line 3, dong (동)', self.refused(1, 'import', self.file, 'schedules', source))
        source = self.folder / '고친.csv'
        done = run('import', self.file, 'schedules', source)
        self.assertEqual(done.stdout, '2 new, 0 changed, 0 same, 0 faulty\n', done.stderr)
        self.assertIn('1 (김변호)', done.stderr)
        self.assertEqual(self.summary('schedules', source), (0, 0, 2, 0))
        ended = self.write('끝.csv', head + '종로구,종로1·2·3·4가동,김변호,화,"1,3",14:00,16:00,2021-01-01,2021-06-30\n')
        self.assertEqual(self.summary('schedules', ended), (0, 1, 0, 0))
        self.assertEqual(self.print('schedules')[1], '종로구,종로1·2·3·4가동,김변호,화,"1,3",14:00,16:00,2021-01-01,2021-06-30,마을변호사')
        elsewhere = self.write('일정.csv', head + '강남구,낙성대동,,화,매주,,,2021-01-01,\n강동구,상일제1동,,화,매주,,,2021-01-01,\n')
        said = self.refused(1, 'import', self.file, 'schedules', elsewhere)
        self.assertIn('관악구', said)
        self.assertIn('2021-01-01', said)

    def test_consultations_are_counted(self):
        self.new_office()
        head = '상담일,자치구,동,성명,방식,분야,인원,시간,만족도\n'
        row = '2021-03-02,종로구,사직동,,방문,민사,1,30,5\n'
        source = self.write('상담.csv', head + row + row + '2021-03-03,종로구,사직동,,전화,가사,,,\n')
        self.assertEqual(self.summary('consultations', source), (3, 0, 0, 0))
        self.assertEqual(self.summary('consultations', source), (0, 0, 3, 0))
        self.assertEqual(self.summary('consultations', self.write('상담.csv', head + row * 3)), (1, 0, 2, 0))
        self.assertIn('satisfaction', self.refused(1, 'import', self.file, 'consultations',
                                                   self.write('상담.csv', head + row.replace(',5\n', ',6\n'))))

    def test_partners(self):
        self.new_office()
        head = '성명,구분,위촉일,만료일,외부,소속,자치구,전화\n'
        source = self.write('명단.csv', head + '김변호,마을변호사,2019-01-01,2020-12-31,,법무법인 하나,종로구,02-1\n'
                            '김변호,마을변호사,2021-01-01,2022-12-31,,법무법인 하나,종로구,02-1\n'
                            '김변호,위원,2021-01-01,,Y,법무법인 둘,,02-2\n')
        self.assertEqual(self.summary('partners', source), (3, 0, 0, 0))
        self.assertEqual(self.summary('partners', source), (0, 0, 3, 0))
        changed = self.write('명단.csv', head + '김변호,마을변호사,2021-01-01,2022-12-31,,법무법인 하나,종로구,02-9\n')
        self.assertEqual(self.summary('partners', changed), (0, 1, 0, 0))
        self.assertEqual(sorted(line.split(',')[7] for line in self.print('partners')[1:]), ['02-2', '02-9', '02-9'])
        roles = self.write('위촉.csv', '성명,구분,위촉일,해촉일\n김변호,마을변호사,2021-01-01,2021-06-01\n')
        self.assertEqual(self.summary('roles', roles), (0, 1, 0, 0))
        alone = self.write('명단.csv', '성명,구분,위촉일,전화\n이대기,,,02-3\n')
        self.assertEqual(self.summary('partners', alone), (1, 0, 0, 0))
        self.assertEqual(self.summary('partners', alone), (0, 0, 1, 0))
        self.assertIn('이대기,,,,,,,02-3,,,,,', self.print('partners'))
        unknown = self.write('위촉.csv', '성명,구분,위촉일\n박모름,위원,2021-01-01\n')
        self.assertIn('박모름', self.refused(1, 'import', self.file, 'roles', unknown))

    def test_lists_as_offices_write_them(self):
        self.new_office()
        head = '성명,구분,위촉일,만료일,전화,거주자치구,월상담한도\n'
        source = self.write('명단.csv', head + "김변호,마을변호사,'21. 4. 5.,2023년 4월 4일,010.1234.5678,마포구,3\n"
                            '이변호,마을변호사,44291,23.4.4.,+82-2-123-4567,,\n')
        self.assertEqual(self.summary('partners', source), (2, 0, 0, 0))
        self.assertEqual(self.print('partners')[1:], [
            '김변호,마을변호사,2021-04-05,2023-04-04,N,,,010-1234-5678,,,,마포구,3',
            '이변호,마을변호사,2021-04-05,2023-04-04,N,,,02-123-4567,,,,,'])
        again = self.write('명단.csv', head + '김변호,마을변호사,2021-04-05,2023-04-04,01012345678,마포구,3\n')
        self.assertEqual(self.summary('partners', again), (0, 0, 1, 0))
        self.assertIn('4/5/21', self.refused(1, 'import', self.file, 'partners',
                                             self.write('명단.csv', head + '김변호,마을변호사,4/5/21,,,,\n')))
        roles = self.write('위촉.csv', '성명,구분,위촉일,해촉일,해촉사유\n김변호,마을변호사,21.4.5,21.9.1,이사\n')
        self.assertEqual(self.summary('roles', roles), (0, 1, 0, 0))
        self.assertEqual(self.summary('roles', roles), (0, 0, 1, 0))
        self.assertIn('김변호,마을변호사,2021-04-05,2023-04-04,2021-09-01,N,,,010-1234-5678,이사', self.print('roles'))
        undated = self.write('위촉.csv', '성명,구분,위촉일,해촉사유\n이변호,마을변호사,21.4.5,이사\n')
        self.assertIn('release_reason', self.refused(1, 'import', self.file, 'roles', undated))

    def test_absences(self):
        self.new_office()
        self.ok('import', self.file, 'partners', self.write('명단.csv', '성명,구분,위촉일\n김변호,마을변호사,2021-01-01\n'))
        head = '성명,시작일,종료일,사유\n'
        source = self.write('부재.csv', head + '김변호,2021-05-01,2021-05-09,연수\n김변호,21.8.1.,,육아휴직\n')
        self.assertEqual(self.summary('absences', source), (2, 0, 0, 0))
        self.assertEqual(self.summary('absences', source), (0, 0, 2, 0))
        changed = self.write('부재.csv', head + '김변호,2021-08-01,2022-01-31,육아휴직\n')
        self.assertEqual(self.summary('absences', changed), (0, 1, 0, 0))
        self.assertEqual(self.print('absences')[1:], ['김변호,2021-05-01,2021-05-09,연수,,,',
                                                      '김변호,2021-08-01,2022-01-31,육아휴직,,,'])
        for row, field in (('김변호,2021-05-09,,', 'from_day'), ('김변호,2021-06-02,2021-06-01,', 'to_day'),
                           ('박모름,2021-06-02,,', '박모름')):
            self.assertIn(field, self.refused(1, 'import', self.file, 'absences', self.write('부재.csv', head + row + '\n')))

    def test_the_office_itself(self):
        self.new_office()
        dongs = self.write('동.csv', '자치구,동,시작일,종료일\n강동구,새로운동,2026-01-01,\n')
        self.assertEqual(self.summary('dongs', dongs), (1, 0, 0, 0))
        self.assertIn('강동구,새로운동,,2026-01-01,,', self.print('dongs'))
        self.refused(1, 'import', self.file, 'dongs', self.write('동.csv', '자치구,동,시작일,종료일\n강동구,새로운동,2027-01-01,\n'))
        targets = self.write('목표.csv', '지표,기준일,목표,모수\ncovered_dongs,2022-12-31,400,426\n')
        self.assertEqual(self.summary('targets', targets), (1, 0, 0, 0))
        holidays = self.write('휴일.csv', '날짜,이름,구분\n2021-08-16,대체공휴일,\n2021-05-19,부처님 오신 날,제외\n')
        self.assertEqual(self.summary('holidays', holidays), (2, 0, 0, 0))
        self.assertEqual(self.print('holidays')[1:], ['2021-05-19,부처님 오신 날,제외', '2021-08-16,대체공휴일,휴일'])
    def test_holidays_tell_what_they_move(self):
        self.new_office()
        self.ok('import', self.file, 'appeals', self.write('접수.csv', (
            '사건번호,접수일,피청구인,종류,사건명,청구인,연장\n'
            '2021-0001,2021-03-05,종로구청장,취소,영업정지처분 취소청구,홍길동,\n'
            '2021-0002,2021-03-05,종로구청장,취소,영업정지처분 취소청구,성춘향,Y\n')))
        holidays = self.write('휴일.csv', '날짜,이름,구분\n2021-05-04,임시공휴일,\n')
        moved = ['1 open deadline moves:', '2021-0001 Ruling period: 2021-05-04 → 2021-05-06']
        arguments = ('import', self.file, 'holidays', holidays, '--today', '2021-04-05')
        self.assertEqual(run(*arguments, '--dry-run').stderr.splitlines(), moved)
        self.assertEqual(run(*arguments).stderr.splitlines(), moved)
        self.assertEqual(run(*arguments).stderr, '')
        due = self.json('due', self.file, '--today', '2021-04-05', '--within', '60')
        self.assertIn('2021-05-06', str(due))
        self.ok('undo', self.file)
        self.assertIn('2021-05-04', str(self.json('due', self.file, '--today', '2021-04-05', '--within', '60')))

    def test_agencies(self):
        self.new_office()
        agencies = self.write('기관.csv', '기관명,자치구\n서울특별시교육감,\n종로구청장,종로구\n')
        counts = self.summary('agencies', agencies)
        self.assertEqual(counts[0] + counts[2], 2)


if __name__ == '__main__':
    unittest.main()
