"""The Glade files: named for GTK 3.24, bundled, one source each, nothing a screen reader cannot name."""
import re
import subprocess
import xml.etree.ElementTree as ElementTree

from support import ROOT, tracked, verdict

files = tracked('ui/*.ui')
bundle = (ROOT / 'ui/haetae.gresource.xml').read_text(encoding='utf-8')
WITHOUT_TEMPLATE = {'menus', 'help-overlay'}


def named(path):
    return str(path.relative_to(ROOT))


def has_source(stem):
    """A window's own source, or for a section of it (appeal-form-facts) that of the whole (appeal-form)."""
    if stem in WITHOUT_TEMPLATE or (ROOT / f'src/views/{stem}.c').is_file():
        return True
    whole, dash, section = stem.rpartition('-')
    return bool(dash) and (ROOT / f'ui/{whole}.ui').is_file() and (ROOT / f'src/views/{whole}.c').is_file()


def without_requires():
    for path in files:
        requires = ElementTree.parse(path).getroot().findall('requires')
        if not any(item.get('lib') == 'gtk+' and item.get('version') == '3.24' for item in requires):
            yield named(path)


def icon_buttons_without_name():
    for path in files:
        for item in ElementTree.parse(path).getroot().iter('object'):
            if item.get('class') not in ('GtkButton', 'GtkMenuButton', 'GtkToggleButton'):
                continue
            properties = {entry.get('name') for entry in item.findall('property')}
            has_icon_only = 'label' not in properties and any(
                image.get('class') == 'GtkImage' for image in item.findall('child/object'))
            has_name = any(internal.get('internal-child') == 'accessible' for internal in item.findall('child'))
            if has_icon_only and not has_name:
                yield f"{named(path)}: {item.get('id') or 'a button'}"


def colours_without_value():
    """Named colours that a source asks for and the light or the dark style lacks."""
    asked = {name for path in tracked('src/views/*.c') for name in re.findall(r'"(ht_[a-z_]+)", &', path.read_text(encoding='utf-8'))}
    for style in ('style.css', 'style-dark.css'):
        text = (ROOT / 'data' / style).read_text(encoding='utf-8')
        yield from (f'{style}: {name}' for name in sorted(asked) if f'@define-color {name} ' not in text)


desktop = [str(path) for path in tracked('data/*.desktop')]
metainfo = [str(path) for path in tracked('data/*.metainfo.xml')]


def complaints(*command):
    run = subprocess.run(command, capture_output=True, text=True)
    return (run.stdout + run.stderr).splitlines() if run.returncode else []


verdict([
    ('no requires of gtk+ 3.24', list(without_requires())),
    ('not in ui/haetae.gresource.xml', [named(path) for path in files if f'>{path.name}<' not in bundle]),
    ('no source of that name in src/views', [named(path) for path in files if not has_source(path.stem)]),
    ('a button with a picture and no name', list(icon_buttons_without_name())),
    ('colours without a value', list(colours_without_value())),
    ('desktop file', complaints('desktop-file-validate', *desktop) if desktop else ['there is none']),
    ('metainfo', complaints('appstreamcli', 'validate', '--no-net', *metainfo) if metainfo else ['there is none']),
])
