"""What a million cases cost: makes a small and a large sample office, times the queries of both and prints them side by side.

The ratio says how a query grows with the office: 1 is best, 100 is as slow as reading everything. Times are no test: they depend on
the machine. HAETAE_CLI names the program; `bench.py 100000` makes the large office smaller."""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SMALL, LARGE = 10_000, 1_000_000
CLI = Path(os.environ['HAETAE_CLI'])
MEASURE = CLI.parents[2] / 'tests/scale/haetae-measure'


def make_office(path, cases):
    """Returns the seconds that it took and the size in megabytes."""
    started = time.monotonic()
    subprocess.run([CLI, 'sample', path, '--cases', str(cases), '--quiet'], check=True)
    return time.monotonic() - started, path.stat().st_size / 1e6


def time_check(path):
    started = time.monotonic()
    subprocess.run([CLI, 'check', path, '--quiet'], check=True)
    return 1000 * (time.monotonic() - started)


def time_verb(path, period):
    """The whole program, start and printing included, in milliseconds."""
    started = time.monotonic()
    subprocess.run([CLI, 'stats', path, '--period', period, '--as-of', '2021-04-05', '--format', 'json'], check=True, stdout=subprocess.DEVNULL)
    return 1000 * (time.monotonic() - started)


def measure(path):
    lines = subprocess.run([MEASURE, path], check=True, capture_output=True, text=True).stdout.splitlines()
    times = {what: float(milliseconds) for milliseconds, what in (line.split('\t') for line in lines)}
    times['haetae-cli stats of a year, start to end'] = time_verb(path, '2020')
    times['haetae-cli stats of all history, start to end'] = time_verb(path, '2001-01-01..2021-04-05')
    times['haetae-cli check, start to end'] = time_check(path)
    return times


def main():
    sizes = SMALL, int(sys.argv[1]) if len(sys.argv) > 1 else LARGE
    columns = []
    with tempfile.TemporaryDirectory(prefix='haetae-bench-') as folder:
        for cases in sizes:
            path = Path(folder) / f'{cases}.haetae'
            seconds, megabytes = make_office(path, cases)
            print(f'{cases:,} cases: made in {seconds:.1f} s, {megabytes:.0f} MB', flush=True)
            columns.append(measure(path))
    print(f'\n{"milliseconds of CPU, best of 5":<48}' + ''.join(f'{cases:>14,}' for cases in sizes) + f'{"ratio":>9}')
    for what in columns[0]:
        small, large = (column[what] for column in columns)
        print(f'{what:<48}{small:>14.2f}{large:>14.2f}{large / max(small, 0.001):>9.1f}')


main()
