"""An office of twenty years in the window: no page asks for more than a screen of 1280 by 800 has, however long its figures."""
from support import FOLDER, Program, cli, run, settled


def every_page_fits_the_screen():
    office = FOLDER / 'twenty-years.haetae'
    cli('sample', office, '--cases', 100000, '--consultations', 316000)
    program = Program(office)
    settled()
    for title in [row.name for row in program.children('list item', within=program.child('list box', '화면'))]:
        program.go(title)
        settled()
        width, height = program.window.size
        assert width <= 1280 and height <= 800, f'{title} asks for {width} × {height}'
    program.end()


run(every_page_fits_the_screen)
