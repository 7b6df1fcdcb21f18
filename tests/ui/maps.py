"""The maps of the dongs as a manager uses them: the boundaries loaded, enlarged and walked by keyboard, taken away,
and the picture saved."""
import json
from support import FOLDER, Program, run, sample, wait_for

SOURCE = '통계청 통계지리정보서비스(SGIS), CC BY 4.0'
PLACES = [('1111053000', '종로구', '사직동', 126.96, 37.57), ('1111054000', '종로구', '삼청동', 126.97, 37.57),
          ('1114052000', '중구', '소공동', 126.96, 37.56)]


def boundary_file():
    features = []
    for code, district, dong, west, south in PLACES:
        east, north = west + 0.01, south + 0.01
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        features.append({'type': 'Feature', 'properties': {'code': code, 'gu': district, 'dong': dong},
                         'geometry': {'type': 'Polygon', 'coordinates': [ring]}})
    path = FOLDER / '경계.geojson'
    path.write_text(json.dumps({'features': features}), encoding='utf-8')
    return path


def choose(program, menu, item):
    program.child('menu', lambda name: name.startswith(menu)).click()
    program.child('menu item', lambda name: name.startswith(item)).click()


def outlines(program):
    return program.child('drawing area', lambda name: name.startswith('경계 지도'))


def has_tiles(program):
    return program.has('drawing area', lambda name: name.startswith('동 지도'))


def load(program):
    choose(program, '파일', '동 경계 불러오기')
    program.choose_file(boundary_file())
    # The file does not say whose data it is.
    entry = program.child('text', '출처와 이용 조건')
    entry.text = SOURCE
    program.key('Return')
    assert '3개' in program.notice()
    program.child('label', SOURCE)


def test_boundaries_are_loaded_walked_and_taken_away():
    program = Program(sample())
    program.go('마을상담')
    wait_for(lambda: has_tiles(program), what='the tiles')
    load(program)
    map_ = outlines(program)
    assert map_.name == '경계 지도: 종로구 사직동', map_.name
    wait_for(lambda: map_.focused or map_.grabFocus(), what='the keyboard on the map')
    program.key('Right')
    wait_for(lambda: map_.name == '경계 지도: 종로구 삼청동', what='the dong to the right')
    program.key('ctrl+space')
    program.child('label', '가정: 동 1개 선택')
    wait_for(lambda: map_.description.startswith('상담 중') and '가정: 상담 중으로 봄' in map_.description, what='the pick told')
    program.key('Escape')
    wait_for(lambda: not program.has('label', '가정: 동 1개 선택'), what='the end of what if')
    program.key('plus', 'plus', 'shift+Left', 'minus', 'Home', 'Left', 'Down')
    wait_for(lambda: map_.name == '경계 지도: 중구 소공동', what='the dong below')
    program.key('Return')
    program.child('label', '중구 소공동')
    program.child('radio button', lambda name: name.startswith('칸 지도')).doActionNamed('click')
    wait_for(lambda: has_tiles(program), what='the tiles')
    wait_for(lambda: not program.has('label', SOURCE), what='a map without a source')
    program.child('radio button', lambda name: name.startswith('경계 지도')).doActionNamed('click')
    outlines(program)
    choose(program, '파일', '동 경계 없애기')
    wait_for(lambda: has_tiles(program), what='the tiles')
    program.key('ctrl+z')
    outlines(program)
    program.end()


def test_the_map_is_saved():
    program = Program(sample())
    program.go('마을상담')
    wait_for(lambda: has_tiles(program), what='the tiles')
    program.child('toggle button', '지도 저장').doActionNamed('click')
    program.child('push button', lambda name: 'SVG' in name).doActionNamed('click')
    target = FOLDER / '지도.svg'
    program.choose_file(target)
    wait_for(target.exists, what='the picture')
    assert target.read_text(encoding='utf-8').startswith('<?xml')
    program.end()


run(test_boundaries_are_loaded_walked_and_taken_away, test_the_map_is_saved)
