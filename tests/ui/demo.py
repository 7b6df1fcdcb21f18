"""demo.py SAMPLE FOLDER: opens the window on a copy of the office file, visits every page of the sidebar and saves a
picture of each in the folder; prints the pictures' paths."""
import shutil
import sys
from pathlib import Path

from support import FOLDER, Program, screenshot, settled

office = FOLDER / Path(sys.argv[1]).name
shutil.copyfile(sys.argv[1], office)
program = Program(office)
titles = [row.name for row in program.children('list item', within=program.child('list box', '화면'))]
assert titles, 'the sidebar has no pages'
for number, title in enumerate(titles, 1):
    program.go(title)
    settled()
    print(screenshot(f'{number}-{title}', sys.argv[2]), flush=True)
program.end()
