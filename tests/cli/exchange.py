"""What the tests of import, export and report share."""
import csv
import hashlib
import shutil
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
        """The cells of a workbook by Gnumeric, as rows of texts. LibreOffice, where it is installed, must read as many."""
        out = self.folder / 'by-gnumeric.csv'
        subprocess.run(['ssconvert', str(workbook), str(out)], check=True, capture_output=True)
        with out.open(encoding='utf-8', newline='') as file:
            rows = list(csv.reader(file))
        if shutil.which('soffice'):
            folder = self.folder / 'by-libreoffice'
            subprocess.run(['soffice', '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir',
                            str(folder), str(workbook)], check=True, capture_output=True)
            with (folder / workbook.with_suffix('.csv').name).open(encoding='utf-8', newline='') as file:
                self.assertEqual(len(rows), len(list(csv.reader(file))))
        return rows
