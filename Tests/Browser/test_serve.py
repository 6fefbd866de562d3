"""A session of writing: files are saved, and the open page follows."""

from contextlib import contextmanager

import pytest

from served_content import ServedContent, git

ROLE = "Content/roles/plc-leader.md"
ADDRESS = "/roles/plc-leader/"
MARK = "Plans and leads regular meetings"
# The first run after a change may draw pictures on a slow machine.
PATIENCE = 60_000


@contextmanager
def serving(folder, *options):
    content = ServedContent(folder, *options)
    try:
        yield content
    finally:
        content.end()


@pytest.fixture(params=[(), ("--poll",)], ids=["told", "polling"])
def content(request, tmp_path):
    with serving(tmp_path, *request.param) as content:
        yield content


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 500})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" else None)
    yield page
    context.close()


@pytest.fixture
def role(content, page):
    """The page of a role, looked at while it is written."""
    page.goto(content.home + ADDRESS)
    return page


def shows(page, words):
    page.get_by_text(words).first.wait_for()


def overlay(page):
    return page.get_by_role("alertdialog")


def test_what_is_saved_shows_where_one_had_scrolled_to(content, role):
    role.evaluate("() => scrollTo({ top: 700, behavior: 'instant' })")
    content.replace(ROLE, MARK, "Prepares and leads regular meetings")
    shows(role, "Prepares and leads regular meetings")
    role.wait_for_function("() => document.readyState === 'complete' && scrollY === 700")
    assert role.url == content.home + ADDRESS
    assert role.faults == []


def test_other_words_show_in_the_page_that_is_open(content, role):
    role.evaluate("() => { window.stays = true; }")
    for before, after in [(MARK, "Prepares meetings"), ("Prepares meetings", "Prepares **short** and *good* meetings")]:
        content.replace(ROLE, before, after)
        shows(role, after.replace("*", ""))
    content.write(ROLE, content.text(ROLE) + "\nOne paragraph more.\n\nAnd another.\n")
    shows(role, "And another.")
    assert role.evaluate("() => window.stays")
    # What is shown is what the server has, but for what the page's own modules do.
    served = role.evaluate("async () => new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html').querySelector('main').textContent")
    assert role.evaluate("() => document.querySelector('main').textContent").split() == served.split()
    assert role.faults == []


def test_more_than_words_is_loaded_with_what_modules_need(content, role):
    role.evaluate("() => { window.stays = true; }")
    content.replace(ROLE, "qualifications:\n", "qualifications:\n  - text: Reads music.\n    level: preferred\n    kind: years\n")
    role.wait_for_function("() => !window.stays && document.readyState === 'complete'")
    # The module that copies links has found the new one.
    role.locator("li", has_text="Reads music.").locator("[data-copy] [role=status]").wait_for(state="attached")
    assert role.faults == []


def test_a_page_that_a_change_does_not_concern_is_left_alone(content, role):
    role.evaluate("() => { window.stays = true; }")
    question = first_question(content)
    with role.expect_response(lambda response: response.url == role.url and response.request.resource_type == "fetch"):
        content.write(question, content.text(question) + "\nOne more sentence.\n")
    assert role.evaluate("() => window.stays")
    assert role.faults == []


def first_question(content):
    return str(sorted(content.path("Content/faqs").iterdir())[0].relative_to(content.folder))


def test_an_error_is_shown_with_its_line_until_it_is_mended(content, role):
    good = content.text(ROLE)
    content.replace(ROLE, "summary:", "sumary:")
    dialog = overlay(role)
    dialog.wait_for()
    words = dialog.inner_text()
    assert f"{ROLE}:3" in words
    assert "sumary: Leads a professional learning community" in words
    assert "\n^" in words
    assert "Did you mean summary?" in words
    assert role.get_by_text(MARK).count() == 1, "the last good page is behind it"
    # Also for those who come now.
    role.goto(content.home + "/roles/")
    overlay(role).wait_for()
    assert role.get_by_role("heading", level=1).count() == 1
    content.write(ROLE, good)
    overlay(role).wait_for(state="detached")
    assert role.faults == []


def test_an_error_can_be_put_aside_and_comes_back_with_the_next(content, role):
    content.replace(ROLE, "summary:", "sumary:")
    overlay(role).wait_for()
    overlay(role).get_by_role("button", name="Hide").click()
    overlay(role).wait_for(state="detached")
    content.replace(ROLE, "updated:", "updatd:")
    overlay(role).get_by_text("updatd").first.wait_for()


def test_saving_by_renaming_is_seen(content, role):
    content.save_by_rename(ROLE, content.text(ROLE).replace(MARK, "Renamed and leads regular meetings"))
    shows(role, "Renamed and leads regular meetings")


def test_a_new_file_has_its_page_and_a_deleted_one_loses_it(content, page):
    page.goto(content.home + "/roles/night-watch/")
    assert page.get_by_role("heading", level=1, name="Night Watch").count() == 0
    content.write("Content/roles/night-watch.md", "---\ntitle: Night Watch\nsummary: Watches at night.\n---\nWords.\n")
    page.get_by_role("heading", level=1, name="Night Watch").wait_for()
    content.path("Content/roles/night-watch.md").unlink()
    page.get_by_role("heading", level=1, name="Night Watch").wait_for(state="detached")


def test_a_changed_template_shows(content, role):
    footer = "Templates/parts/footer.mustache"
    content.write(footer, content.text(footer) + "<p>A new foot</p>\n")
    shows(role, "A new foot")


def test_a_changed_style_sheet_is_swapped_without_a_new_page(content, role):
    role.evaluate("() => { window.stays = true; }")
    sheet = "Templates/assets/cairn.css.mustache"
    content.write(sheet, content.text(sheet) + "\nh1 { letter-spacing: 7px !important; }\n")
    role.wait_for_function("() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'")
    assert role.evaluate("() => window.stays")
    role.wait_for_function("() => document.querySelectorAll('link[rel=stylesheet][href*=\"cairn.css\"]').length === 1")


def test_a_template_with_an_error_is_named(content, role):
    footer = "Templates/parts/footer.mustache"
    good = content.text(footer)
    content.write(footer, good + "{{#nothing_of_the_kind}}\n")
    overlay(role).get_by_text("footer.mustache").first.wait_for()
    content.write(footer, good)
    overlay(role).wait_for(state="detached")


def test_another_branch_can_be_checked_out(content, role):
    git(content.folder, "init", "--quiet")
    (content.folder / ".git" / "info" / "exclude").write_text("log.txt\n")
    git(content.folder, "add", ".")
    git(content.folder, "commit", "--quiet", "--message", "Main")
    git(content.folder, "checkout", "--quiet", "-b", "other")
    for file in sorted(content.path("Content/roles").glob("*.md")):
        if "@" not in file.name:
            file.write_text(file.read_text() + "\nWords of the other branch.\n")
    content.path("Content/roles/night-watch.md").write_text("---\ntitle: Night Watch\nsummary: Watches.\n---\nWords.\n")
    git(content.folder, "add", ".")
    git(content.folder, "commit", "--quiet", "--message", "Other")
    shows(role, "Words of the other branch.")
    git(content.folder, "checkout", "--quiet", "main")
    role.get_by_text("Words of the other branch.").first.wait_for(state="detached")
    git(content.folder, "checkout", "--quiet", "other")
    shows(role, "Words of the other branch.")
    role.goto(content.home + "/roles/night-watch/")
    role.get_by_role("heading", level=1, name="Night Watch").wait_for()


def test_a_folder_that_goes_and_comes_back_is_no_end(content, role):
    content.path("Content").rename(content.path("Away"))
    overlay(role).get_by_text("does not exist").wait_for()
    content.path("Away").rename(content.path("Content"))
    overlay(role).wait_for(state="detached")
    content.replace(ROLE, MARK, "Prepares and leads regular meetings")
    shows(role, "Prepares and leads regular meetings")


def test_a_burst_of_saves_ends_with_the_last_one(content, role):
    good = content.text(ROLE)
    for count in range(60):
        content.write(ROLE, good.replace(MARK, f"Version {count} of the meetings"))
    shows(role, "Version 59 of the meetings")
    assert overlay(role).count() == 0


def test_the_open_page_goes_to_the_file_saved_last(tmp_path, page):
    with serving(tmp_path, "--follow") as content:
        page.goto(content.home + "/")
        content.replace(ROLE, MARK, "Prepares and leads regular meetings")
        page.wait_for_url(content.home + ADDRESS)
        shows(page, "Prepares and leads regular meetings")
        question = first_question(content)
        content.write(question, content.text(question) + "\nOne more sentence.\n")
        page.wait_for_url(content.home + "/faq/*/")
        shows(page, "One more sentence.")


def test_under_a_prefix_all_is_the_same(tmp_path, page):
    with serving(tmp_path, "--base-url", "https://example.org/a/catalog") as content:
        assert content.home.endswith("/a/catalog")
        page.goto(content.home.removesuffix("/a/catalog") + "/")
        assert page.url == content.home + "/"
        page.goto(content.home + ADDRESS)
        content.replace(ROLE, MARK, "Prepares and leads regular meetings")
        shows(page, "Prepares and leads regular meetings")
        content.replace(ROLE, "summary:", "sumary:")
        overlay(page).wait_for()
        assert page.faults == []


def test_nothing_is_written_and_ctrl_c_is_a_good_end(tmp_path, page):
    content = ServedContent(tmp_path)
    page.goto(content.home + "/")
    assert content.end() == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Content", "Templates", "log.txt"]


def end_notice(page):
    return page.get_by_text("The preview has stopped.")


def test_a_preview_that_stopped_is_said_until_it_is_back(tmp_path, page):
    content = ServedContent(tmp_path)
    page.goto(content.home + ADDRESS)
    assert end_notice(page).count() == 0
    page.evaluate("() => { window.stays = true; scrollTo({ top: 400, behavior: 'instant' }); }")
    assert page.faults == []
    content.end()
    end_notice(page).wait_for()
    assert page.get_by_role("status").filter(has=end_notice(page)).evaluate("(notice) => getComputedStyle(notice).position") == "fixed"
    content.replace(ROLE, MARK, "Prepares and leads regular meetings")
    content.start(port=content.port)
    try:
        shows(page, "Prepares and leads regular meetings")
        page.wait_for_function("() => !window.stays && scrollY === 400")
        assert end_notice(page).count() == 0
        assert all("net::ERR_" in fault for fault in page.faults)
    finally:
        content.end()


def test_a_connection_that_breaks_by_itself_is_not_spoken_of(content, role):
    role.evaluate("() => { window.stays = true; }")
    role.route("**/.cairn/events", lambda route: route.abort())
    hide_and_show(role)
    for _ in range(2):
        role.wait_for_event("response", lambda response: response.request.method == "HEAD" and response.ok)
    assert end_notice(role).count() == 0
    role.unroute("**/.cairn/events")
    content.replace(ROLE, MARK, "Prepares and leads regular meetings")
    shows(role, "Prepares and leads regular meetings")


def hide_and_show(page):
    """As when another tab is looked at meanwhile: the page lets its connection go and makes a new one."""
    page.evaluate("""() => {
        for (const state of ["hidden", "visible"]) {
            Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
            dispatchEvent(new Event("visibilitychange"));
        }
    }""")


def test_the_error_fits_small_screens_and_both_schemes(tmp_path, browser):
    with serving(tmp_path) as content:
        content.replace(ROLE, "summary:", "sumary:")
        for scheme in ("light", "dark"):
            context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=scheme)
            page = context.new_page()
            page.goto(content.home + ADDRESS)
            overlay(page).wait_for()
            assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
            box = overlay(page).bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= 320
            overlay(page).get_by_role("button", name="Hide").press("Enter")
            overlay(page).wait_for(state="detached")
            context.close()
