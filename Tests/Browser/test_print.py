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
