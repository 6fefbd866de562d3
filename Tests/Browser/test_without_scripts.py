"""Pages are complete without JavaScript."""

import pytest

from built_site import SITE


# Controls that only work with a script are brought by it, and what stands in for them goes.
WORDS = """main => {
  for (const form of main.querySelectorAll("[data-finder], [data-live], #planner, #verify, noscript")) form.hidden = true;
  return main.innerText;
}"""


def words(page):
    return " ".join(page.locator("main").evaluate(WORDS).split())


@pytest.mark.parametrize("address", SITE.sample)
def test_a_page_says_the_same_without_scripts(shared_page, page_without_scripts, home, address):
    shared_page.set_viewport_size({"width": 1280, "height": 900})
    for page in (shared_page, page_without_scripts):
        page.goto(home + address)
    assert words(page_without_scripts) == words(shared_page) != ""


def test_the_menu_of_a_phone_opens_without_scripts(page_without_scripts, home):
    page_without_scripts.set_viewport_size({"width": 360, "height": 900})
    page_without_scripts.goto(home + "/")
    page_without_scripts.locator("button.menu").click()
    assert page_without_scripts.locator("nav#nav a").first.is_visible()
    page_without_scripts.set_viewport_size({"width": 1280, "height": 900})


# Rows of a list, or of a table whose groups have headings.
ROWS = ".tally > li, .tally > .card"


def shown(page):
    """The classes of the rows one can see."""
    rows = page.locator(ROWS)
    return rows.evaluate_all("rows => rows.filter(row => row.checkVisibility()).map(row => [...row.classList])")


@pytest.mark.parametrize("address", SITE.indexes_with_filters)
def test_a_filter_shows_the_rows_it_names_and_no_others(page_without_scripts, home, address):
    page = page_without_scripts
    page.goto(home + address)
    rows = page.locator(ROWS).count()
    assert rows == len(shown(page)) > 0
    narrowing = 0
    for group in page.locator(".filters fieldset").all():
        controls = group.locator("input").all()
        for control in controls:
            name, kind = control.get_attribute("id"), control.get_attribute("type")
            control.check()
            classes = shown(page)
            if len(classes) < rows:
                narrowing += 1
                assert all(name in row for row in classes), name
                assert len(classes) == page.locator(ROWS).and_(page.locator(f".{name}")).count(), name
            assert classes, f"{name} leaves nothing"
            if kind == "checkbox":
                control.uncheck()
        if controls[0].get_attribute("type") == "radio":
            controls[0].check()
            assert len(shown(page)) == rows
    for menu in page.locator(".filters select").all():
        for name in menu.locator("option:not([id$='-all'])").evaluate_all("options => options.map(option => [option.id, option.index])"):
            menu.select_option(index=name[1])
            classes = shown(page)
            assert 0 < len(classes) <= rows and all(name[0] in row for row in classes), name
            assert len(classes) == page.locator(ROWS).and_(page.locator(f".{name[0]}")).count(), name
            said = menu.locator("option").nth(name[1]).inner_text()
            assert said.endswith(f"({len(classes)})"), said
            narrowing += len(classes) < rows
        menu.select_option(index=0)
        assert len(shown(page)) == rows
    assert narrowing > 0
