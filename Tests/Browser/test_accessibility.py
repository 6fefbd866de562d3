"""No page breaks a rule of WCAG 2.2 A or AA that a machine can check."""

from importlib.resources import files

import pytest

from built_site import SITE

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
SCREENS = {"phone": {"width": 360, "height": 800}, "desktop": {"width": 1280, "height": 900}}

RUN = """async rules => {
  const { violations } = await axe.run({ runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] });
  return violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${n.html.slice(0, 160)} (${n.any[0]?.message ?? v.help})`));
}"""


@pytest.mark.parametrize("address", SITE.sample)
def test_a_page_keeps_the_rules_on_phone_and_desktop_in_light_and_dark(shared_page, home, address):
    shared_page.goto(home + address)
    shared_page.evaluate(AXE)
    found = {}
    for screen, size in SCREENS.items():
        shared_page.set_viewport_size(size)
        for scheme in ("light", "dark"):
            shared_page.emulate_media(color_scheme=scheme)
            found[f"{screen}, {scheme}"] = shared_page.evaluate(RUN, RULES)
    shared_page.emulate_media(color_scheme="light")
    assert {where: violations for where, violations in found.items() if violations} == {}
