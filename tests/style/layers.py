"""Who may include whom, and what belongs to one room only (the table of the house)."""
import re

from support import ROOT, lines_matching, tracked, verdict

MAY_INCLUDE = {
    'base': {'base'},
    'domain': {'base', 'domain'},
    'store': {'base', 'domain', 'store'},
    'exchange': {'base', 'domain', 'exchange'},
    'charts': {'base', 'exchange', 'charts'},  # a module, which exchange loads
    'work': {'base', 'domain', 'store', 'exchange', 'work'},
    'views': {'base', 'domain', 'store', 'exchange', 'work', 'views'},
    'cli': {'base', 'domain', 'store', 'exchange', 'work', 'cli'},
}


def wrong_includes():
    for path in tracked('src/*.c', 'src/*.h'):
        room = path.relative_to(ROOT / 'src').parts[0]
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            match = re.match(r'#include "([^"]+)"', line)
            if match and match.group(1).split('/')[0] not in MAY_INCLUDE[room]:
                yield f'{path.relative_to(ROOT)}:{number}: {line}'


def in_rooms(*rooms):
    return [path for room in rooms for path in tracked(f'src/{room}/*.c', f'src/{room}/*.h')]


outside_db = [path for path in tracked('src/*.c', 'src/*.h') if not re.match(r'src/store/db[^/]*\.c$', str(path.relative_to(ROOT)))]
outside_charts = [path for path in tracked('src/*.c', 'src/*.h') if 'charts' not in path.relative_to(ROOT / 'src').parts]
below_views = in_rooms('base', 'domain', 'store', 'exchange', 'work', 'cli')
without_sql = in_rooms('base', 'domain', 'exchange', 'work', 'views', 'cli')
without_clock = in_rooms('base', 'domain', 'store', 'exchange', 'work')
sources = tracked('src/*.c', 'src/*.h', 'tests/*.c', 'tests/*.h')

verdict([
    ('a room includes what it may not', list(wrong_includes())),
    ('sqlite3.h outside store/db*.c', lines_matching(outside_db, r'#include <sqlite3')),
    ('GTK below the views', lines_matching(below_views, r'#include <(gtk|gdk)/')),
    ('goffice outside the charts', lines_matching(outside_charts, r'#include <goffice')),
    ('SQL outside the store', lines_matching(without_sql, r'"\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|PRAGMA)\s')),
    ('the clock below the views', [found for found in lines_matching(without_clock, r'\bht_date_today\b')
                                   if not found.startswith('src/base/date.')]),
    ('goto', lines_matching(sources, r'^\s*goto\s')),
    ('left behind', lines_matching(sources + tracked('ui/*', 'data/*.sql'), r'\b(TODO|FIXME|XXX|HACK|not implemented)\b')),
])
