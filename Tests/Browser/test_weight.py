"""Pages stay light."""

import re

import pytest

from built_site import SITE

PAGE_BYTES = 60 * 1024
MODULE_BYTES = 15 * 1024


@pytest.mark.parametrize("type", SITE.types)
def test_markup_and_styles_stay_within_the_budget(type):
    heavy = {}
    for address in SITE.types[type]:
        page = SITE.pages[address]
        sheets = sum((SITE.folder / SITE.target(sheet).lstrip("/")).stat().st_size for sheet in page.stylesheets)
        if page.size + sheets > PAGE_BYTES:
            heavy[address] = f"{page.size} + {sheets} bytes"
    assert heavy == {}


def test_modules_stay_within_the_budget():
    sizes = {path: (SITE.folder / path.lstrip("/")).stat().st_size for path in SITE.files if path.endswith((".mjs", ".js"))}
    assert {path: size for path, size in sizes.items() if size > MODULE_BYTES} == {}


def classes_of(sheet):
    """The classes that a style sheet says something of."""
    text = re.sub(r"url\([^)]*\)|\"[^\"]*\"", "", (SITE.folder / sheet.lstrip("/")).read_text(encoding="utf-8"))
    return set(re.findall(r"\.([A-Za-z][\w-]*)", text))


@pytest.mark.parametrize("type", SITE.types)
def test_a_page_has_the_sheets_of_what_stands_on_it(type):
    """Sheets of their own keep other pages light; a page that lacks one still looks almost right, and prints on two sheets of paper."""
    sheets = {path: classes_of(path) for path in SITE.files if path.startswith("/assets/") and path.endswith(".css") and "embed" not in path}
    somewhere, missing = set().union(*sheets.values()), {}
    for address in SITE.types[type]:
        page, text = SITE.pages[address], (SITE.folder / SITE.target(address).lstrip("/")).read_text(encoding="utf-8")
        used = {name for value in re.findall(r'class="([^"]*)"', text) for name in value.split()}
        here = set().union(*(sheets.get(SITE.target(sheet), set()) for sheet in page.stylesheets))
        lacking = (used & somewhere) - here
        if lacking and type not in ("redirect", "roles/*/embed", "micro-credentials/*/embed"):
            missing[address] = lacking
    assert missing == {}
