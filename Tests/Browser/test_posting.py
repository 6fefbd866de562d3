"""What job postings quote of a role card, and old addresses that still lead to it."""

import json

import pytest

from built_site import SITE
from visitors import visiting

POSTINGS = [address for type in ("roles/*/posting", "roles/*/*/posting") for address in SITE.types[type]]

# Of each clause, its id and how many links lead to it.
LINKS = """all => all.map(it => [it.id, document.querySelectorAll(`a.anchor[href="#${it.id}"]`).length])"""


@pytest.fixture
def page(browser, home):
    with visiting(browser, viewport={"width": 1280, "height": 900}) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=home)
        yield page
        page.context.clear_permissions()


def copied(page, field):
    page.locator(f"[data-copies={field}]").click()
    page.wait_for_function("() => document.querySelector('#copied').textContent === 'Copied'")
    return page.evaluate("() => navigator.clipboard.readText()")


@pytest.mark.parametrize("address", [SITE.types["roles/*/posting"][0], SITE.types["roles/*/*/posting"][0]])
def test_each_form_is_copied_whole(page, home, address):
    page.goto(home + address)
    for field, file in (("as-text", "posting.txt"), ("as-json", "posting.json")):
        wanted = (SITE.folder / address.strip("/") / file).read_text(encoding="utf-8")
        assert copied(page, field).strip() == wanted.strip()
    assert copied(page, "as-html") == page.locator("#as-html").input_value()


def test_the_markup_reads_the_same_in_a_page_of_somebody_else(page, home):
    page.goto(home + POSTINGS[0])
    markup, shown = page.locator("#as-html").input_value(), page.locator(".quoted").inner_text()
    page.goto("about:blank")
    page.set_content(f"<!doctype html><title>Vacancy</title><h1>Vacancy</h1><main>{markup}</main>")
    words = lambda text: " ".join(text.split())
    assert words(page.locator("main").inner_text()) == words(shown)
    assert page.locator("main [class], main [style], main script").count() == 0


@pytest.mark.parametrize("address", POSTINGS)
def test_every_form_has_the_version_the_disclaimer_and_an_address_that_is_there(address):
    folder = SITE.folder / address.strip("/")
    data = json.loads((folder / "posting.json").read_text(encoding="utf-8"))
    text = (folder / "posting.txt").read_text(encoding="utf-8")
    assert data["disclaimer"] and data["disclaimer"] in text
    assert data["version"].replace("-", "–") in text
    assert text.endswith(data["address"] + "\n")
    for url in [data["address"], *(it["url"] for it in data.get("qualifications", []))]:
        path, _, anchor = url.removeprefix("https://catalog.example.org").partition("#")
        assert SITE.target(path), url
        target = SITE.pages[path]
        if anchor and not target.is_redirect:
            assert anchor in target.ids, url


def test_without_scripts_there_is_no_button_that_does_nothing(page_without_scripts, home):
    page_without_scripts.goto(home + POSTINGS[0])
    assert page_without_scripts.locator("main button").evaluate_all("all => all.filter(it => it.checkVisibility()).length") == 0
    assert page_without_scripts.locator("#as-text").is_visible()


def test_an_old_address_takes_its_anchor_along(page, home):
    old = next(a for a in SITE.types["redirect"] if SITE.target(a) and a.count("/") == 4 and a.startswith("/roles/"))
    page.goto(f"{home}{old}#qualifications")
    page.wait_for_url(lambda url: url.endswith("#qualifications") and old not in url)
    assert page.locator("#qualifications").is_visible()


def test_every_clause_has_a_link_to_copy(page, home):
    page.goto(home + SITE.role_cards[0])
    link = page.locator(".clauses .anchor").first
    link.click()
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url.partition("#")[0] + link.get_attribute("href")
    clauses = 0
    for address in SITE.sample:
        page.goto(home + address)
        found = page.locator(".clauses > li, .rubric tbody tr").evaluate_all(LINKS)
        assert [f"{address}#{id}" for id, count in found if not id or count != 1] == []
        clauses += len(found)
    assert clauses > 50
