"""A whole office as XML: it fits its schema, and the office made of it is the same, table by table and byte by byte."""
import contextlib
import hashlib
import shutil
import sqlite3
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

from support import SOURCE, Case, run

SCHEMA = SOURCE / 'data/haetae.xsd'
XS = '{http://www.w3.org/2001/XMLSchema}'
ODD = 'bell \x07, line\r\nnext\ttab <&> "quoted" \u2028 해태  '


def tables(file):
    """Every table of records with its rows, as SQLite alone tells of them."""
    with contextlib.closing(sqlite3.connect(file)) as db:
        names = [name for (name,) in db.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")]
        return {name: sorted(db.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}


class OfficeXml(Case):
    def export(self, file, name):
        out = self.folder / name
        self.ok('export', file, 'office', '-o', out, '--full-names', '--purpose', '다른 컴퓨터로 옮김', '--clerk', '김서기')
        return out

    def make_office(self):
        """The sample with what is hard to carry: contents of a file, odd signs, a figure with all its bits."""
        self.ok('sample', self.file, '--quiet')
        content = bytes(range(256)) * 50
        digest = hashlib.sha256(content).hexdigest()
        with contextlib.closing(sqlite3.connect(self.file)) as db, db:
            db.execute('INSERT INTO setting VALUES (?, ?)', ('odd', ODD))
            db.execute('INSERT INTO attachment_content VALUES (?, ?)', (digest, content))
            db.execute('INSERT INTO kept_report VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)',
                       ('monthly', '2021-03-01', '2021-03-31', '2021-04-05', '김서기', 'f' * 64, '<document/>', ''))
            db.execute('INSERT INTO kept_figure VALUES (1, 1, 0, ?, ?, ?)', ('mean', 0.1 + 0.2, ''))
            db.execute('INSERT INTO kept_figure VALUES (2, 1, 1, ?, NULL, ?)', ('none', ''))
        return self.file

    def test_an_office_comes_back_equal(self):
        source = self.make_office()
        before = tables(source)
        first = self.export(source, 'first.xml')
        second = self.folder / '새 사무.haetae'
        self.ok('import', second, 'office', first)
        after = tables(second)
        self.assertEqual(before.keys(), after.keys())
        for name, rows in before.items():
            self.assertEqual(rows, after[name], name)
        self.assertIn(ODD, [value for _, value in after['setting']])
        self.ok('check', second)
        self.assertEqual(first.read_bytes(), self.export(second, 'second.xml').read_bytes())
        # Search follows from the records, and history goes on.
        number = before['appeal'][0][1]
        self.ok('delete', second, 'appeals', number)
        self.ok('undo', second)
        self.assertEqual(self.ok('stats', source, '--period', '2021'), self.ok('stats', second, '--period', '2021'))

    def test_two_runs_are_the_same_bytes_and_each_is_journalled(self):
        source = self.make_office()
        copy = self.folder / 'copy.haetae'
        shutil.copyfile(source, copy)
        self.assertEqual(self.export(source, 'a.xml').read_bytes(), self.export(copy, 'b.xml').read_bytes())
        last = self.ok('journal', source, '--last', '1')
        self.assertIn('김서기', last)
        self.assertIn('다른 컴퓨터로 옮김', last)

    def test_the_schema_knows_every_table_and_column(self):
        source = self.make_office()
        out = self.export(source, 'office.xml')
        done = subprocess.run(['xmllint', '--noout', '--huge', '--schema', SCHEMA, out], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr[-2000:])
        schema = ElementTree.parse(SCHEMA)
        known = {element.get('name'): [column.get('name') for column in element.iter(XS + 'element') if column.get('type')]
                 for element in schema.getroot().findall(XS + 'element') if element.get('name') != 'office'}
        with contextlib.closing(sqlite3.connect(source)) as db:
            columns = {name: [row[1] for row in db.execute('SELECT * FROM pragma_table_info(?)', (name,))]
                       for name in tables(source)}
        self.assertEqual(columns, known)

    def test_it_leaves_only_for_a_purpose(self):
        self.ok('sample', self.file, '--quiet')
        out = self.folder / 'office.xml'
        self.assertIn('--purpose', self.refused(1, 'export', self.file, 'office', '-o', out))
        self.assertIn('--purpose', self.refused(1, 'export', self.file, 'office', '-o', out, '--full-names', '--purpose', ' '))
        self.assertFalse(out.exists())

    def test_what_is_damaged_is_refused_and_leaves_nothing(self):
        self.new_office()
        text = self.export(self.file, 'sound.xml').read_text(encoding='utf-8')
        agency = '<agency>\n  <id>1</id>'
        self.assertIn(agency, text)
        cases = (
            (text[:len(text) // 2], 'line'),
            (text.replace('<office ', '<officer ', 1), 'line 2'),
            (text.replace('version="4"', 'version="9999"'), 'newer'),
            (text.replace('version="4"', ''), 'line 2'),
            (text.replace(agency, '<agency>\n  <id>one</id>'), 'Line 3'),
            (text.replace(agency, '<agency>\n  <colour>1</colour>'), 'colour'),
            (text.replace(agency, '<agency>astray\n  <id>1</id>'), 'line'),
            (text.replace(agency, '<agency>\n  <id><b/>1</id>'), 'line'),
            (text.replace('<agency>', '<bureau>', 1).replace('</agency>', '</bureau>', 1), 'bureau'),
            (text.replace('<district_id>1</district_id>', '<district_id>999</district_id>', 1), ''),
            (text.replace('<?xml version="1.0" encoding="UTF-8"?>',
                          '<?xml version="1.0"?><!DOCTYPE office [<!ENTITY a "aaaa">]>'), 'document type'),
            ('', ''), ('no XML', ''))
        for damaged, word in cases:
            source = self.folder / 'damaged.xml'
            source.write_text(damaged, encoding='utf-8')
            made = self.folder / 'made.haetae'
            with self.subTest(word=word, size=len(damaged)):
                done = self.refused_any('import', made, 'office', source)
                self.assertIn(word.lower(), done.lower())
                self.assertEqual([], [path.name for path in self.folder.iterdir() if path.name.startswith('made')])
        self.assertTrue(self.refused_any('import', self.file, 'office', self.folder / 'sound.xml'))
        self.assertTrue(self.refused_any('import', self.folder / 'new.haetae', 'office', self.folder / 'none.xml'))

    def refused_any(self, *arguments):
        """Refused as data (1) or as a file (3); one sentence."""
        done = run(*arguments, LANGUAGE='en')
        self.assertIn(done.returncode, (1, 3), (arguments, done.stderr))
        self.assertEqual(1, len(done.stderr.strip().splitlines()), done.stderr)
        return done.stderr


if __name__ == '__main__':
    unittest.main()
