"""The layout of the C sources is decided by clang-format alone."""
import subprocess

from support import ROOT, tracked, verdict

sources = [str(path) for path in tracked('src/*.c', 'src/*.h', 'tests/*.c', 'tests/*.h')]
run = subprocess.run(['clang-format', '--dry-run', '--Werror', *sources], cwd=ROOT, capture_output=True, text=True)
complaints = [line for line in run.stderr.splitlines() if ': error:' in line]
verdict([('not laid out (./dev format does it)', complaints[:20]),
         ('clang-format itself failed', [] if run.returncode == 0 or complaints else [run.stderr])])
