"""What the visitor marked in the planner is lost only when they say so."""

import json

import pytest

THREE = [
    {"mc": "plc-norms", "on": "2019-09-20"}, {"mc": "data-talk", "on": "2019-12-20"}, {"mc": "peer-observation", "on": "2020-06-02"},
]
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"


def plan(**members):
    return {"format": "cairn-plan", "version": 1, **members}


@pytest.fixture
def visit(browser, home):
    """Opens the planner as a new visitor, with what their browser kept and at a fragment; fails where a script does."""
    contexts, faults = [], []

    def open_planner(kept=None, fragment="", script=None):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        if kept:
            page.goto(f"{home}/404.html")
            page.evaluate("kept => localStorage.setItem('cairn-plan:/', kept)", json.dumps(kept, ensure_ascii=False))
        page.goto(f"{home}/planner/{fragment}")
        page.wait_for_selector("#planner:not([hidden])")
        return page

    yield open_planner
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def link(visit):
    """The fragment of a shared plan with three awards."""
    page = visit(plan(awards=THREE, day="2020-06-30"))
    page.click("#share")
    return "#" + page.input_value("#address").partition("#")[2]


def kept(page):
    written = page.evaluate("localStorage.getItem('cairn-plan:/')")
    return json.loads(written) if written else None


def marked(page):
    return page.locator("#marks input[type=checkbox]:checked").count()


def open_file(page, found):
    text = found if isinstance(found, str) else json.dumps(found)
    page.set_input_files("#file", {"name": "plan.json", "mimeType": "application/json", "buffer": text.encode()})


def go_to_part(page, name):
    page.evaluate("name => { location.hash = name; }", name)
    page.wait_for_timeout(50)


def test_a_link_to_a_part_of_the_page_keeps_marks_that_the_browser_does_not(visit):
    page = visit(script=BLOCKED)
    page.fill("#find-mc", "norms")
    page.check('#marks input[value="plc-norms"]')
    go_to_part(page, "keep")
    assert marked(page) == 1


def test_a_link_to_a_part_of_the_page_keeps_a_shared_plan_in_sight(visit, link):
    page = visit(plan(awards=THREE[:1]), link)
    go_to_part(page, "sum")
    assert page.is_visible("#shared")
    assert marked(page) == 3
    page.click("#leave")
    assert marked(page) == 1
    assert "#" not in page.url


def test_a_file_takes_the_place_of_marks_only_when_asked(visit):
    page = visit(plan(awards=THREE, day="2020-06-30"))
    open_file(page, plan(awards=THREE[:1]))
    page.click("#replace button[value=keep]")
    assert (marked(page), len(kept(page)["awards"])) == (3, 3)
    open_file(page, plan(awards=THREE[:1]))
    page.click("#replace button[value=replace]")
    assert (marked(page), len(kept(page)["awards"])) == (1, 1)


def test_closing_the_question_with_escape_keeps_the_marks(visit):
    page = visit(plan(awards=THREE))
    open_file(page, plan(awards=THREE[:1]))
    page.wait_for_selector("#replace[open]")
    page.keyboard.press("Escape")
    page.wait_for_selector("#replace:not([open])", state="hidden")
    assert (marked(page), len(kept(page)["awards"])) == (3, 3)


def test_a_file_opened_over_nothing_needs_no_question(visit):
    page = visit()
    open_file(page, plan(awards=THREE[:1]))
    page.wait_for_function("() => document.querySelector('#said').textContent.includes('opened')")
    assert page.locator("dialog[open]").count() == 0
    assert len(kept(page)["awards"]) == 1


def test_a_file_opened_while_looking_at_a_shared_plan_is_ones_own_and_kept(visit, link):
    page = visit(fragment=link)
    open_file(page, plan(awards=THREE[:2]))
    page.wait_for_function("() => document.querySelector('#said').textContent.includes('opened')")
    assert page.is_hidden("#shared") and "#plan" not in page.url
    assert (marked(page), len(kept(page)["awards"])) == (2, 2)


def test_erasing_while_looking_at_a_shared_plan_erases_ones_own_and_no_more(visit, link):
    page = visit(plan(awards=THREE[:1]), link)
    page.click("#erase")
    page.click("#sure button[value=erase]")
    assert kept(page) is None
    assert page.is_visible("#shared") and marked(page) == 3
    page.click("#leave")
    assert marked(page) == 0


def test_a_shared_plan_can_be_looked_at_and_not_changed(visit, link):
    page = visit(fragment=link)
    for control in page.locator("#mine-fields :is(input, select)").all():
        assert control.is_disabled()
    assert page.locator(".care").count() == 0


@pytest.mark.parametrize("on", ["0001-01-01", "1899-12-31", "2200-01-01", "9998-01-01", "9999-12-31"])
def test_a_day_that_no_working_life_has_is_refused_and_leaves_the_marks(visit, on):
    page = visit(plan(awards=THREE, day="2020-06-30"))
    for found in (plan(awards=[{"mc": "behavior-support-plan", "on": on}]), plan(day=on)):
        open_file(page, found)
        page.wait_for_selector("#fault:not([hidden])")
        assert "which is no day from 1900 to 2199" in page.inner_text("#fault")
    assert (marked(page), len(kept(page)["awards"])) == (3, 3)


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_the_first_and_last_day_of_all_can_be_worked_with(visit, day):
    page = visit(plan(awards=[{"mc": "behavior-support-plan", "on": day}], day=day))
    assert marked(page) == 1
    with page.expect_download() as download:
        page.click("#calendar")
    assert b"END:VCALENDAR" in download.value.path().read_bytes()


def test_a_long_plan_is_shared_whole(visit):
    awards = [{"mc": f"of-another-catalog-{number}", "on": "2020-01-01"} for number in range(2000)]
    page = visit(plan(awards=awards))
    page.click("#share")
    other = visit(fragment="#" + page.input_value("#address").partition("#")[2])
    assert other.is_visible("#shared")
    other.click("#take")
    assert kept(other)["awards"] == awards


def test_a_plan_too_long_for_a_link_says_so(visit):
    page = visit(plan(confirmed=[f"{number} " + "ä" * 900 for number in range(500)]))
    page.click("#share")
    assert page.inner_text("#fault") == "This plan is too long for a link. Save it as a file instead."
    assert page.is_hidden("#address-row")
