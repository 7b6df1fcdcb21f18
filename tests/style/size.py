"""Functions and files stay small enough to be read in one go."""
import json
import subprocess

from support import ROOT, tracked, verdict

LONGEST_FUNCTION = 100
LONGEST_FILE = 800
LONGEST_UI = 900

sources = tracked('src/*.c')
tags = subprocess.run(['ctags', '--output-format=json', '--fields=+ne', '--kinds-C=f', '-f', '-', *map(str, sources)],
                      capture_output=True, text=True, check=True).stdout
functions = [json.loads(line) for line in tags.splitlines()]
too_long = [f"{tag['path'].removeprefix(str(ROOT) + '/')}:{tag['line']}: {tag['name']}, {tag['end'] - tag['line'] + 1} lines"
            for tag in functions
            if 'end' in tag and tag['end'] - tag['line'] >= LONGEST_FUNCTION and not tag['name'].endswith('_class_init')]


def longer_than(files, limit):
    return [f'{path.relative_to(ROOT)}: {count} lines'
            for path in files if (count := len(path.read_text(encoding='utf-8').splitlines())) > limit]


verdict([
    ('no function found', [] if functions else ['ctags found none']),
    (f'functions over {LONGEST_FUNCTION} lines', too_long),
    (f'files over {LONGEST_FILE} lines', longer_than(sources + tracked('tests/*.c', 'tests/*.py'), LONGEST_FILE)),
    (f'windows over {LONGEST_UI} lines', longer_than(tracked('ui/*.ui'), LONGEST_UI)),
])
