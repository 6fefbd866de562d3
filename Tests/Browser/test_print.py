"""A role card is one sheet of paper."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from built_site import SITE


@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize("address", SITE.role_cards)
def test_a_role_card_prints_on_one_page(shared_page, home, address, paper):
    shared_page.goto(home + address)
    sheet = PdfReader(BytesIO(shared_page.pdf(format=paper)))
    assert len(sheet.pages) == 1
    text = " ".join(sheet.pages[0].extract_text().split())
    assert " ".join(shared_page.locator("h1").inner_text().split()) in text
    assert "Skip to content" not in text


def printed(page):
    """The words of all sheets, and how many sheets there are."""
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return " ".join(" ".join(sheet.extract_text() for sheet in sheets).split()), len(sheets)


@pytest.mark.parametrize("type", ["roles/*/posting", "roles/*/*/posting"])
def test_what_a_posting_quotes_prints_whole_and_nothing_else(shared_page, home, type):
    shared_page.goto(home + SITE.types[type][0])
    quoted = " ".join(shared_page.locator(".quoted").inner_text().split())
    text, _ = printed(shared_page)
    # Marks of a list are not of its text.
    missing = [word for word in quoted.split() if word not in text]
    assert len(quoted) > 300 and missing == []
    assert "<section" not in text and "Copy the" not in text


@pytest.mark.parametrize("type", ["roles/*/embed", "micro-credentials/*/embed"])
def test_a_card_for_frames_prints_without_how_to_embed_it(shared_page, home, type):
    shared_page.goto(home + SITE.types[type][0])
    text, sheets = printed(shared_page)
    assert sheets == 1 and shared_page.locator("h1").inner_text() in text and "<iframe" not in text


def test_the_list_of_micro_credentials_prints_in_two_columns(shared_page, home):
    shared_page.goto(home + "/micro-credentials/")
    shared_page.emulate_media(media="print")
    first, second = [row.bounding_box() for row in shared_page.locator(".tally > li").all()[:2]]
    shared_page.emulate_media(media="null")
    assert first["y"] == second["y"] and first["x"] < second["x"]
