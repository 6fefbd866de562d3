"""Pages stay light."""

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
