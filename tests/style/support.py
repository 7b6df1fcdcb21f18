"""What the style tests share: the files of the repository and a counted verdict."""
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(os.environ.get('HAETAE_SOURCE') or Path(__file__).resolve().parents[2])


def tracked(*patterns):
    """Files that git tracks or would track, so that build folders never count."""
    listed = subprocess.run(['git', '-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard', *patterns],
                            cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in sorted(set(listed.splitlines())) if (ROOT / name).is_file()]


def lines_matching(files, pattern):
    """path:line of every line of the files that the pattern finds."""
    found = []
    for path in files:
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            if re.search(pattern, line):
                found.append(f'{path.relative_to(ROOT)}:{number}: {line.strip()}')
    return found


def verdict(checks):
    """Prints each failed check with what was found; ends the process."""
    failed = False
    for title, found in checks:
        if found:
            failed = True
            print(f'{title}:', *(f'  {line}' for line in found), sep='\n')
    print(f'{len(checks)} checks')
    sys.exit(1 if failed or not checks else 0)
