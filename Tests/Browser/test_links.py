"""Every link of every page leads somewhere, at a root and under a path prefix."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from built_site import SITE

ELSEWHERE = ("https://", "http://", "mailto:", "tel:", "data:")


def faults(site, address):
    page = site.pages[address]
    for link in page.links:
        if link.startswith(ELSEWHERE):
            continue
        parts = urlsplit(urljoin(site.prefix + address, link))
        target = site.target(unquote(parts.path))
        if target is None:
            yield f"{address} links to {link}, which is no file"
        elif parts.fragment and unquote(parts.fragment) not in site.pages[target.removesuffix("index.html")].ids:
            yield f"{address} links to {link}, where there is no such anchor"


@pytest.mark.parametrize("type", SITE.types)
def test_every_link_and_anchor_resolves(type):
    assert [fault for address in SITE.types[type] for fault in faults(SITE, address)] == []


def test_every_link_resolves_under_a_prefix(prefixed_site):
    assert prefixed_site.pages.keys() == SITE.pages.keys()
    assert [fault for address in prefixed_site.pages for fault in faults(prefixed_site, address)] == []


@pytest.mark.parametrize("type", SITE.types)
def test_every_id_is_unique_and_every_reference_to_one_resolves(type):
    for address in SITE.types[type]:
        page = SITE.pages[address]
        assert [id for id in page.ids if page.ids.count(id) > 1] == [], address
        assert [id for id in page.references if id not in page.ids] == [], address


def test_every_page_can_be_reached_from_home():
    reached, waiting = set(), ["/"]
    while waiting:
        address = waiting.pop()
        if address in reached or address not in SITE.pages:
            continue
        reached.add(address)
        links = (urlsplit(urljoin(address, link)) for link in SITE.pages[address].links if not link.startswith(ELSEWHERE))
        waiting += [unquote(link.path) for link in links]
    alone = [address for address in SITE.pages if address not in reached and not SITE.pages[address].is_redirect]
    # No page lists badges: who was given the address finds it.
    assert [address for address in alone if not address.startswith("/badges/")] == ["/404.html"]


def test_the_sitemap_names_pages_that_are_there():
    tree = ElementTree.parse(SITE.folder / "sitemap.xml")
    addresses = [urlsplit(place.text).path for place in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert addresses
    assert [address for address in addresses if address not in SITE.pages] == []


def test_no_address_has_capitals_or_spaces():
    odd = [path for path in SITE.files if path != path.lower() or " " in path]
    assert odd == []
    assert [path for path in SITE.files if len(PurePosixPath(path).name) > 120] == []
