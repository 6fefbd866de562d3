"""An hour of writing in a minute: one server, two open pages, and everything that somebody does to the sources in turn."""

import pytest

from served_content import ServedContent, git

ROLE = "Content/roles/plc-leader.md"
ADDRESS = "/roles/plc-leader/"
BODY = "Plans and leads regular meetings"
PATIENCE = 60_000


@pytest.fixture
def session(tmp_path):
    content = ServedContent(tmp_path)
    git(content.folder, "init", "--quiet")
    (content.folder / ".git" / "info" / "exclude").write_text("log.txt\n")
    git(content.folder, "add", ".")
    git(content.folder, "commit", "--quiet", "--message", "As it was")
    yield content
    content.end()


@pytest.fixture
def pages(browser, session):
    """The page of a role, in the middle of it, and the list of roles."""
    context = browser.new_context(viewport={"width": 1280, "height": 500})
    card, index = context.new_page(), context.new_page()
    faults = []
    for page, address in ((card, ADDRESS), (index, "/roles/")):
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.goto(session.home + address)
    yield card, index
    assert faults == []
    context.close()


def overlay(page):
    return page.get_by_role("alertdialog")


def test_a_session_of_writing(session, pages):
    card, index = pages
    title = card.get_by_role("heading", level=1)
    good = session.text(ROLE)

    # Whether the page has its stream of news.
    hears = {"card": True}
    card.on("framenavigated", lambda frame: hears.update(card=False))
    card.on("response", lambda response: hears.update(card=True) if response.url.endswith("/.cairn/events") else None)

    def stands_at(place):
        card.wait_for_function(f"() => document.readyState === 'complete' && scrollY === {place}")

    card.evaluate("() => scrollTo({ top: 600, behavior: 'instant' })")

    # The body.
    session.replace(ROLE, BODY, "Prepares and leads regular meetings")
    card.get_by_text("Prepares and leads regular meetings").first.wait_for()
    stands_at(600)

    # The title, wherever it stands.
    session.replace(ROLE, "title: PLC Leader", "title: Team Leader")
    card.get_by_role("heading", level=1, name="Team Leader").wait_for()
    index.get_by_role("link", name="Team Leader").first.wait_for()
    assert index.get_by_role("link", name="PLC Leader", exact=True).count() == 0
    stands_at(600)

    # A mistake, shown in front of the last good pages, and mended.
    session.replace(ROLE, "summary:", "sumary:")
    for page in pages:
        overlay(page).get_by_text("Did you mean summary?").first.wait_for()
    assert f"{ROLE}:3" in overlay(card).inner_text()
    assert title.inner_text().startswith("Team Leader") and card.get_by_text("Prepares and leads regular meetings").count() == 1
    session.replace(ROLE, "sumary:", "summary:")
    for page in pages:
        overlay(page).wait_for(state="detached")
    stands_at(600)

    # Front matter that never ends.
    text = session.text(ROLE)
    session.write(ROLE, text.replace("\n---\n", "\n", 1))
    overlay(card).wait_for()
    session.write(ROLE, text)
    overlay(card).wait_for(state="detached")

    # A file comes and goes.
    session.write("Content/roles/night-watch.md", "---\ntitle: Night Watch\nsummary: Watches at night.\n---\nWords.\n")
    index.get_by_role("link", name="Night Watch").first.wait_for()
    session.path("Content/roles/night-watch.md").unlink()
    index.get_by_role("link", name="Night Watch").first.wait_for(state="detached")

    # A template, a part of one that is wrong, and the style sheet, which no page is loaded again for.
    footer, sheet = "Templates/parts/footer.mustache", "Templates/assets/cairn.css.mustache"
    foot = session.text(footer)
    session.save_by_rename(footer, foot + "<p>A new foot</p>\n")
    for page in pages:
        page.get_by_text("A new foot").first.wait_for()
    session.save_by_rename(footer, foot + "{{#nothing_of_the_kind}}\n")
    overlay(card).get_by_text("footer.mustache").first.wait_for()
    assert card.get_by_text("A new foot").count() == 1
    session.save_by_rename(footer, foot)
    overlay(card).wait_for(state="detached")
    card.get_by_text("A new foot").first.wait_for(state="detached")
    # What changes while a page that was loaded anew does not listen yet loads it once more.
    while not hears["card"]:
        card.wait_for_timeout(10)
    card.evaluate("() => { window.stays = true; }")
    session.write(sheet, session.text(sheet) + "\nh1 { letter-spacing: 7px !important; }\n")
    for page in pages:
        page.wait_for_function("() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'")
    assert card.evaluate("() => window.stays")

    # Editors that write aside and rename, and one that saves at every key.
    session.save_by_rename(ROLE, good.replace(BODY, "Renamed and leads regular meetings"))
    card.get_by_text("Renamed and leads regular meetings").first.wait_for()
    for count in range(80):
        save = session.save_by_rename if count % 2 else session.write
        save(ROLE, good.replace(BODY, f"Version {count} of the meetings"))
    card.get_by_text("Version 79 of the meetings").first.wait_for()
    assert overlay(card).count() == 0

    # Back to how it was, and to another branch.
    git(session.folder, "checkout", "--quiet", "-b", "other")
    for file in sorted(session.path("Content/roles").glob("*.md")):
        if "@" not in file.name:
            file.write_text(file.read_text() + "\nWords of the other branch.\n")
    git(session.folder, "add", ".")
    git(session.folder, "commit", "--quiet", "--message", "Other")
    card.get_by_text("Words of the other branch.").first.wait_for()
    git(session.folder, "checkout", "--quiet", "main")
    card.get_by_text("Words of the other branch.").first.wait_for(state="detached")
    card.get_by_text(BODY).first.wait_for()
    assert title.inner_text().startswith("PLC Leader")
    index.get_by_role("link", name="PLC Leader").first.wait_for()
    assert sorted(path.name for path in session.folder.iterdir()) == [".git", "Content", "Templates", "log.txt"]
