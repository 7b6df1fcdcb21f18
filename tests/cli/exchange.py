"""What the tests of import, export and report share."""
import hashlib
import subprocess

from support import Case, run

HEADERS = '사건번호,접수일,피청구인,사건명,청구인'
KINDS = ['agencies', 'dongs', 'targets', 'holidays', 'partners', 'roles', 'schedules', 'consultations', 'appeals']


class Exchange(Case):
    def write(self, name, text, encoding='utf-8'):
        path = self.folder / name
        path.write_bytes(text.encode(encoding))
        return path

    def summary(self, *arguments):
        """What an import says: new, changed, same, faulty."""
        done = run('import', self.file, *arguments)
        words = done.stdout.split()
        self.assertEqual(words[1::2], ['new,', 'changed,', 'same,', 'faulty'], (arguments, done.stdout, done.stderr))
        return tuple(map(int, words[::2]))

    def full(self, kind, out, *more):
        """Exports with full names; returns the bytes."""
        self.ok('export', self.file, kind, '-o', out, '--full-names', '--purpose', '시험', *more)
        return out.read_bytes()

    def print(self, kind, *more):
        """The lines of the plain export, header first."""
        return self.ok('export', self.file, kind, *more).splitlines()

    def digest(self):
        return hashlib.sha256(self.file.read_bytes()).hexdigest()

    def read_with_another_program(self, workbook):
        """The cells of a workbook by Gnumeric, as rows of texts."""
        import csv
        out = self.folder / 'by-gnumeric.csv'
        subprocess.run(['ssconvert', str(workbook), str(out)], check=True, capture_output=True)
        with out.open(encoding='utf-8', newline='') as file:
            return list(csv.reader(file))
