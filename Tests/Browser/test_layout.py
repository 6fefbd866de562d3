"""Pages fit every screen and follow the reader's choice of light or dark."""

import pytest

from built_site import SITE

WIDTHS = (320, 360, 768, 1280)

OVERFLOWING = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 1)
    .slice(0, 5).map(e => `${e.tagName} ${e.getAttribute("class") ?? ""} "${e.textContent.trim().slice(0, 40)}"`)
    .concat(`scrolls to ${document.documentElement.scrollWidth}`);
}"""

LUMINANCE = """() => {
  const canvas = document.createElement("canvas").getContext("2d");
  const of = colour => {
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
    return (.2126 * r + .7152 * g + .0722 * b) / 255;
  };
  const body = getComputedStyle(document.body);
  return { ground: of(body.backgroundColor), ink: of(body.color) };
}"""


@pytest.mark.parametrize("address", SITE.sample)
def test_a_page_never_scrolls_sideways(shared_page, home, address):
    shared_page.emulate_media(color_scheme="light")
    shared_page.goto(home + address)
    found = {}
    for width in WIDTHS:
        shared_page.set_viewport_size({"width": width, "height": 900})
        found[width] = shared_page.evaluate(OVERFLOWING)
    assert found == {width: [] for width in WIDTHS}


@pytest.mark.parametrize("address", ["/", *SITE.role_cards[:1]])
def test_a_page_is_light_or_dark_as_the_reader_chose(shared_page, home, address):
    shared_page.emulate_media(color_scheme="light")
    shared_page.goto(home + address)
    light = shared_page.evaluate(LUMINANCE)
    shared_page.emulate_media(color_scheme="dark")
    dark = shared_page.evaluate(LUMINANCE)
    shared_page.emulate_media(color_scheme="light")
    assert light["ground"] > 0.9 and light["ink"] < 0.3
    assert dark["ground"] < 0.1 and dark["ink"] > 0.7
