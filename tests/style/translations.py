"""Every sentence of the program is Korean too: nothing missing, nothing fuzzy, every source listed.

With --update the catalogue is brought up to date with the sources instead (./dev format)."""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from support import ROOT, tracked, verdict

CATALOGUE = ROOT / 'po/ko.po'
KEYWORDS = ['--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=ngettext:1,2']


def run(*command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def listed_files():
    return (ROOT / 'po/POTFILES').read_text(encoding='utf-8').split()


def translatable_files():
    marked = re.compile(r'\b(_|N_|C_|NC_|ngettext) \("|translatable="(yes|1)"')
    files = [path for path in tracked('src/*.c', 'src/*.h', 'ui/*.ui') if marked.search(path.read_text(encoding='utf-8'))]
    files += tracked('data/*.desktop.in', 'data/*.metainfo.xml.in')
    return [str(path.relative_to(ROOT)) for path in files]


def write_template(folder):
    template = Path(folder) / 'haetae.pot'
    code, said = run('xgettext', '--from-code=UTF-8', '--files-from=po/POTFILES', '--no-location', '--sort-output',
                     '--package-name=haetae', '--force-po', *KEYWORDS, '-o', str(template))
    return template, said if code else ''


def update():
    (ROOT / 'po/POTFILES').write_text('\n'.join(sorted(translatable_files())) + '\n', encoding='utf-8')
    with tempfile.TemporaryDirectory() as folder:
        template, said = write_template(folder)
        merged = Path(folder) / 'ko.po'
        subprocess.run(['msgmerge', '--quiet', '--no-fuzzy-matching', '--no-location', '--sort-output', '-o', str(merged),
                        str(CATALOGUE), str(template)], check=True)
        subprocess.run(['msgattrib', '--no-obsolete', '--no-location', '--sort-output', '-o', str(CATALOGUE), str(merged)], check=True)
    code, said = run('msgfmt', '--statistics', '-o', '/dev/null', str(CATALOGUE))
    print(said.strip())


def missing_in_catalogue(template):
    """Entries of the sources that the catalogue lacks, has empty or has fuzzy."""
    with tempfile.TemporaryDirectory() as folder:
        merged = Path(folder) / 'merged.po'
        subprocess.run(['msgmerge', '--quiet', '--no-fuzzy-matching', '-o', str(merged), str(CATALOGUE), str(template)], check=True)
        lacking = run('msgattrib', '--untranslated', '--no-obsolete', str(merged))[1]
        fuzzy = run('msgattrib', '--only-fuzzy', '--no-obsolete', str(merged))[1]
    entries = (lacking + '\n' + fuzzy).split('\n\n')
    return [entry[entry.index('msgid '):].split('\nmsgstr')[0] for entry in entries
            if 'msgid ' in entry and 'Project-Id-Version' not in entry]


def main():
    if sys.argv[1:] == ['--update']:
        update()
        return
    with tempfile.TemporaryDirectory() as folder:
        template, said = write_template(folder)
        code, complaint = run('msgfmt', '--check', '--check-accelerators=_', '-o', '/dev/null', str(CATALOGUE))
        verdict([
            ('sources with sentences that po/POTFILES lacks', sorted(set(translatable_files()) - set(listed_files()))),
            ('files of po/POTFILES that do not exist', [name for name in listed_files() if not (ROOT / name).is_file()]),
            ('xgettext', said.splitlines()),
            ('msgfmt', complaint.splitlines() if code else []),
            ('without Korean (./dev format brings po/ko.po up to date)', missing_in_catalogue(template) if not said else []),
        ])


main()
