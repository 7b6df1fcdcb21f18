"""The month's report as HWPX, read by kordoc and drawn by @rhwp/core, which know nothing of this program: the file is
sound, its tables are those of the report's XML, and its pages show the title, the figures
and the charts.

They are programs of Node: `npm install --prefix build/npm kordoc @rhwp/core` puts them where this test looks, or
HAETAE_NODE_MODULES names their folder. Without them the test says that it was not run."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from pathlib import Path

SOURCE = Path(os.environ['HAETAE_SOURCE'])
CLI = os.environ['HAETAE_CLI']
MODULES = Path(os.environ.get('HAETAE_NODE_MODULES') or Path(CLI).parents[2] / 'npm/node_modules')


def missing():
    """What is not there to run this test, or None."""
    if not shutil.which('node'):
        return 'node is not installed'
    for package in ('kordoc', '@rhwp/core'):
        if not (MODULES / package / 'package.json').exists():
            return f'{package} is not in {MODULES.name}; npm install --prefix build/npm kordoc @rhwp/core'
    return None


def report(folder, ending):
    path = folder / ('report' + ending)
    subprocess.run([CLI, 'report', str(folder / 'office.haetae'), 'monthly', '--period', '2021-03', '--today', '2021-04-05',
                    '-o', str(path)], check=True, capture_output=True)
    return path


def table_of(element):
    """The table as kordoc tells it: each place with its words and spans, a covered or blank one empty."""
    rows, columns = element.findall('row'), int(element.get('columns'))
    cells = [[['', 1, 1] for _ in range(columns)] for _ in rows]
    for cell in element.iter('cell'):
        cells[int(cell.get('row')) - 1][int(cell.get('column')) - 1] = [
            cell.text or '', int(cell.get('row-span', 1)), int(cell.get('column-span', 1))]
    return {'rows': len(rows), 'columns': columns, 'cells': cells}


def words_on(page):
    """What the page shows, without the spaces by which letters are placed."""
    return re.sub(r'\s', '', ''.join(tree.parse(page).getroot().itertext()))


def check(number, name, found, expected):
    print(f'{"ok" if found == expected else "not ok"} {number} - {name}')
    if found != expected:
        print(f'# found {found!r}\n# expected {expected!r}')
    return found == expected


def main():
    reason = missing()
    if reason:
        print(f'1..0 # SKIP {reason}')
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([CLI, 'sample', str(folder / 'office.haetae'), '--quiet'], check=True, capture_output=True)
        document = tree.parse(report(folder, '.xml')).getroot()
        answer = subprocess.run(['node', str(SOURCE / 'tests/exchange/hwpx-readers.mjs'), str(MODULES),
                                 str(report(folder, '.hwpx')), name], check=True, stdout=subprocess.PIPE, text=True).stdout
        read = json.loads(answer)
        pages = ''.join(map(words_on, read['pages']))
        pictures = sum(len(tree.parse(page).getroot().findall('.//{http://www.w3.org/2000/svg}image')) for page in read['pages'])
    title = document.findtext('title')
    lines = [title, document.findtext('unit'), document.findtext('footer')]
    figures = [cell.text for cell in document.iter('cell') if cell.get('kind') == 'count-share']
    print('1..6')
    passed = [
        check(1, 'kordoc finds no fault', (read['sound'], read['issues']), (True, [])),
        check(2, 'kordoc reads the lines', [line for line in lines if line not in read['text']], []),
        check(3, 'kordoc reads the tables', read['tables'], [table_of(table) for table in document.findall('body/table')]),
        check(4, 'rhwp draws the title', re.sub(r'\s', '', title) in pages, True),
        check(5, 'rhwp draws the figures', [figure for figure in figures if figure not in pages], []),
        check(6, 'rhwp draws a picture for each chart', pictures, len(document.findall('body/chart'))),
    ]
    return 0 if figures and all(passed) else 1


sys.exit(main())
