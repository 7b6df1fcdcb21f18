"""What a million cases cost: makes a small and a large sample office, times the queries of both and prints them side by side.

The ratio says how a query grows with the office: 1 is best, 100 is as slow as reading everything. Times are no test: they depend on
the machine. HAETAE_CLI names the program; `bench.py 100000` makes the large office smaller."""
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SMALL, LARGE = 10_000, 1_000_000
CLI = Path(os.environ['HAETAE_CLI'])
MEASURE = CLI.parents[2] / 'tests/scale/haetae-measure'


def time_run(*arguments):
    """The processor seconds of the whole program, start and printing included."""
    def spent():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before = spent()
    subprocess.run([CLI, *arguments], check=True, stdout=subprocess.DEVNULL)
    return spent() - before


def time_stats(path, period):
    return 1000 * time_run('stats', path, '--period', period, '--as-of', '2021-04-05', '--format', 'json')


def measure(path):
    lines = subprocess.run([MEASURE, path], check=True, capture_output=True, text=True).stdout.splitlines()
    times = {what: float(milliseconds) for milliseconds, what in (line.split('\t') for line in lines)}
    times['haetae-cli stats of a year, start to end'] = time_stats(path, '2020')
    times['haetae-cli stats of all history, start to end'] = time_stats(path, '2001-01-01..2021-04-05')
    times['haetae-cli check, start to end'] = 1000 * time_run('check', path, '--quiet')
    return times


def main():
    sizes = SMALL, int(sys.argv[1]) if len(sys.argv) > 1 else LARGE
    columns = []
    with tempfile.TemporaryDirectory(prefix='haetae-bench-') as folder:
        for cases in sizes:
            path = Path(folder) / f'{cases}.haetae'
            seconds = time_run('sample', path, '--cases', str(cases), '--quiet')
            print(f'{cases:,} cases: made in {seconds:.1f} s of CPU, {path.stat().st_size / 1e6:.0f} MB', flush=True)
            columns.append(measure(path))
    print(f'\n{"milliseconds of CPU, best of 5":<48}' + ''.join(f'{cases:>14,}' for cases in sizes) + f'{"ratio":>9}')
    for what in columns[0]:
        small, large = (column[what] for column in columns)
        print(f'{what:<48}{small:>14.2f}{large:>14.2f}{large / max(small, 0.001):>9.1f}')


main()
