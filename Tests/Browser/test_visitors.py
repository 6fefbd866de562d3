"""Tests that share a window are as far apart as if each had its own."""

from visitors import visiting

LEAVE = "() => { for (const it of [localStorage, sessionStorage]) it.setItem('left', 'here'); document.cookie = 'left=here; path=/'; }"
FIND = "() => [localStorage.length, sessionStorage.length, document.cookie, history.length]"
FROM_CACHE = "() => performance.getEntriesByType('resource').filter(it => it.transferSize === 0).map(it => it.name)"


def test_a_visitor_finds_nothing_of_the_one_before(browser, home):
    with visiting(browser) as page:
        page.goto(home + "/")
        found = page.evaluate(FIND)
        page.evaluate(LEAVE)
        assert page.evaluate(FIND) != found
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.route("**/*.css", lambda route: route.abort())
        page.set_viewport_size({"width": 360, "height": 800})
    with visiting(browser) as page:
        page.goto(home + "/")
        assert page.evaluate(FIND) == found == [0, 0, "", 2]
        assert page.locator("link[rel=stylesheet]").count() > 0
        assert page.evaluate("() => [...document.styleSheets].every(it => it.cssRules.length > 0)")
        assert page.evaluate(FROM_CACHE) == []
        assert page.viewport_size == {"width": 1280, "height": 720}


def test_pages_that_a_visitor_opened_are_closed_with_the_visit(browser, home):
    with visiting(browser) as page:
        before = len(page.context.pages)
        page.context.new_page().goto(home + "/")
    with visiting(browser) as page:
        assert len(page.context.pages) == before
        assert page.url == "about:blank"
