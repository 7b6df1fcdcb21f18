"""What haetae-cli does with files that are missing, foreign, damaged, newer or held: exit 3, a sentence, and not a byte changed."""
import hashlib
import os
import resource
import signal
import sqlite3
import subprocess
import unittest

from support import CLI, Case

VERBS = [['stats', '{}', '--period', '2021'], ['coverage', '{}'], ['due', '{}'], ['journal', '{}'], ['check', '{}'],
         ['undo', '{}'], ['redo', '{}'], ['delete', '{}', 'appeals', '2021-0001'], ['backup', '{}', '{}.copy']]


def fingerprint(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def run_with_no_room(*arguments):
    """haetae-cli where no file can grow beyond what SQLite needs to read, as on a full disk."""
    def leave_no_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (33000, 33000))
    return subprocess.run([CLI, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding='utf-8',
                          env=os.environ, preexec_fn=leave_no_room)


class NoRoom(Case):
    def test_nothing_half_written_is_left(self):
        self.ok('sample', self.file, '--quiet', '--cases', '20', '--consultations', '5')
        before, beside = fingerprint(self.file), set(self.folder.iterdir())
        out = self.folder / 'out'
        for verb in (['new', out], ['sample', out], ['backup', self.file, out], ['restore', self.file, out],
                     *(['export', self.file, 'partners', '-o', out, '--format', name] for name in ('csv', 'json', 'xml'))):
            done = run_with_no_room(*verb)
            self.assertEqual(done.returncode, 3, (verb, done.stderr))
            self.assertIn(out.name, done.stderr, verb)
            self.assertEqual(set(self.folder.iterdir()), beside, verb)
        self.assertEqual(fingerprint(self.file), before)


class Files(Case):
    def refused_by_all(self, file, code=3):
        for verb in VERBS:
            before = fingerprint(file) if file.exists() else None
            said = self.refused(code, *[argument.format(file) for argument in verb])
            self.assertIn(file.name, said, verb)
            self.assertNotIn('SQL', said, verb)
            self.assertEqual(fingerprint(file) if file.exists() else None, before, verb)
            self.assertFalse((self.folder / f'{file.name}.copy').exists())

    def test_missing(self):
        self.refused_by_all(self.folder / 'missing.haetae')
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_another_kind_of_file(self):
        letter = self.folder / 'letter.txt'
        letter.write_text('안녕하십니까. ' * 500, encoding='utf-8')
        self.refused_by_all(letter)

    def test_an_empty_file(self):
        self.file.touch()
        self.refused_by_all(self.file)

    def test_a_database_of_another_program(self):
        database = sqlite3.connect(self.file)
        database.execute('CREATE TABLE appeal (id INTEGER PRIMARY KEY, title TEXT)')
        database.commit()
        database.close()
        self.refused_by_all(self.file)

    def test_a_folder(self):
        self.file.mkdir()
        for verb in VERBS:
            self.refused(3, *[argument.format(self.file) for argument in verb])

    def test_newer(self):
        self.new_office()
        database = sqlite3.connect(self.file)
        database.execute('PRAGMA user_version = 9999')
        database.commit()
        database.execute('PRAGMA wal_checkpoint(TRUNCATE)')
        database.close()
        self.refused_by_all(self.file)

    def test_damaged(self):
        self.new_office()
        content = bytearray(self.file.read_bytes())
        content[4096:] = bytes(len(content) - 4096)
        self.file.write_bytes(content)
        said = self.refused(3, 'check', self.file)
        self.assertIn(self.file.name, said)
        self.assertEqual(self.file.read_bytes(), bytes(content))

    def test_cut_short(self):
        self.new_office()
        content = self.file.read_bytes()
        self.file.write_bytes(content[:len(content) // 2])
        self.refused(3, 'check', self.file)
        self.assertEqual(self.file.read_bytes(), content[:len(content) // 2])

    def test_held_by_another_program(self):
        self.ok('sample', self.file, '--quiet', '--cases', '20', '--consultations', '5')
        holder = sqlite3.connect(self.file, isolation_level=None)
        self.addCleanup(holder.close)
        holder.execute('BEGIN IMMEDIATE')
        said = self.refused(3, 'delete', self.file, 'appeals', '2020-0001')
        self.assertIn(self.file.name, said)
        self.ok('stats', self.file, '--period', '2021')
        holder.execute('ROLLBACK')
        self.ok('delete', self.file, 'appeals', '2020-0001')

    def test_tampered_with_behind_the_program(self):
        self.ok('sample', self.file, '--quiet', '--cases', '20', '--consultations', '5')
        self.ok('check', self.file)
        database = sqlite3.connect(self.file)
        database.execute("UPDATE journal SET clerk = '다른 사람' WHERE id = 1")
        database.commit()
        database.close()
        faults = self.refused(3, 'check', self.file).splitlines()
        self.assertTrue(all(fault.strip() for fault in faults))

    def test_each_change_behind_the_program_is_named(self):
        self.ok('sample', self.file, '--quiet', '--cases', '20', '--consultations', '5')
        sound = self.file.read_bytes()
        for change, name in (('DROP INDEX appeal_ruled_day', 'appeal_ruled_day'), ('DROP INDEX appeal_received', 'appeal_received'),
                             ('DROP TRIGGER appeal_after_insert', 'appeal_after_insert'), ('DROP TABLE target', 'target'),
                             ("UPDATE target SET day = '언제'", '언제'), ("UPDATE consultation SET held_on = '2021-02-30' WHERE id = 1", '2021-02-30'),
                             ('UPDATE role SET partner_id = 999999 WHERE id = 1', 'partner')):
            self.file.write_bytes(sound)
            database = sqlite3.connect(self.file)
            database.execute(change)
            database.commit()
            database.close()
            self.assertIn(name, self.refused(3, 'check', self.file), change)

    def test_no_new_file_over_an_old_one(self):
        self.new_office()
        before = fingerprint(self.file)
        for verb in ('new', 'sample'):
            self.refused(3, verb, self.file)
        self.assertEqual(fingerprint(self.file), before)
        self.refused(3, 'new', self.folder / 'no such folder' / 'a.haetae')


class Copies(Case):
    def setUp(self):
        super().setUp()
        self.ok('sample', self.file, '--quiet', '--cases', '200', '--consultations', '50')
        self.copy = self.folder / 'copy.haetae'

    def stats(self, file):
        return self.ok('stats', file, '--period', '2001-01-01..2021-04-05', '--as-of', '2021-04-05', '--by', 'agency', '--format', 'json')

    def test_backup_and_restore(self):
        self.ok('backup', self.file, self.copy)
        restored = self.folder / 'restored.haetae'
        self.ok('restore', self.copy, restored)
        self.assertEqual(self.stats(restored), self.stats(self.file))
        self.ok('check', restored)

    def test_neither_writes_over_a_file(self):
        self.copy.write_text('a letter')
        self.refused(3, 'backup', self.file, self.copy)
        self.refused(3, 'restore', self.file, self.copy)
        self.assertEqual(self.copy.read_text(), 'a letter')

    def test_a_faulty_backup_is_not_restored(self):
        self.ok('backup', self.file, self.copy)
        content = bytearray(self.copy.read_bytes())
        content[len(content) // 2:] = bytes(len(content) - len(content) // 2)
        self.copy.write_bytes(content)
        restored = self.folder / 'restored.haetae'
        self.refused(3, 'restore', self.copy, restored)
        self.assertFalse(restored.exists())


class Journal(Case):
    def test_delete_undo_redo(self):
        self.ok('sample', self.file, '--quiet', '--cases', '50', '--consultations', '5')
        self.refused(1, 'undo', self.file)
        self.refused(1, 'redo', self.file)
        self.refused(1, 'delete', self.file, 'appeals', '1999-0001')
        self.refused(2, 'delete', self.file, 'partners', '김가상')
        self.ok('--clerk', '김담당', 'delete', self.file, 'appeals', '2020-0001')
        newest = self.json('journal', self.file, '--last', '1')['entries']
        self.assertEqual([(entry['clerk'], entry['what'], entry['kind']) for entry in newest], [('김담당', 'write', 'appeal')])
        self.assertIn('2020-0001', newest[0]['label'])
        self.refused(1, 'delete', self.file, 'appeals', '2020-0001')
        self.assertIn('2020-0001', self.ok('undo', self.file, '--clerk', '박과장'))
        self.refused(1, 'undo', self.file)
        self.assertIn('2020-0001', self.ok('redo', self.file))
        self.refused(1, 'redo', self.file)
        self.refused(1, 'delete', self.file, 'appeals', '2020-0001')
        entries = self.json('journal', self.file, '--last', '9')['entries']
        self.assertEqual([entry['what'] for entry in entries], ['redo', 'undo', 'write', 'note'])
        self.assertEqual([entry['id'] for entry in entries], sorted((entry['id'] for entry in entries), reverse=True))
        self.ok('check', self.file)


if __name__ == '__main__':
    unittest.main()
