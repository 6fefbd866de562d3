"""What a build after a build writes, and what it says."""

import os
import re
import shutil
import subprocess

import pytest

from builds import Builds, changed, counts, files
from conftest import CAIRN, THEME
from edits import PIXEL


def stamps(folder):
    """What the file system says of every file: a file that is written again has another number."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns, path.stat().st_ctime_ns)
        for path in folder.rglob("*") if path.is_file()}


def touched(before, after):
    return {path for path in {**before, **after} if before.get(path) != after.get(path)}


@pytest.fixture
def builds(catalog):
    """The small catalog, built once."""
    builds = Builds(CAIRN, catalog)
    assert builds.again().returncode == 0
    # Files that changed within a tick of the clock are looked at once more.
    builds.again()
    return builds


def edit(builds, path, pattern, by):
    file = builds.folder / "Content" / path
    text, count = re.subn(pattern, by, file.read_text(), count=1, flags=re.M)
    assert count == 1
    file.write_text(text)


def pages(paths):
    return {path for path in paths if path.endswith(".html")}


def test_nothing_is_written_where_nothing_changed(builds):
    before, first = stamps(builds.site), builds.clean()
    again = builds.again()
    assert "; nothing had changed." in again.stdout
    assert stamps(builds.site) == before
    # Warnings are as true as they were.
    assert again.stderr == first.stderr != ""


@pytest.mark.parametrize(("path", "pattern", "by", "shown"), [
    ("rubrics/shared.yaml", "text: Two", "text: Three", "micro-credentials/talk/index.html"),
    ("rubrics/shared.yaml", "pass: High", "pass: Low", "micro-credentials/talk/index.html"),
    ("impact/share.yaml", "value: 3", "value: 4", "impact/index.html"),
    ("roles/aide.yaml", "summary: Helps", "summary: Aids", "roles/index.html"),
])
def test_a_file_without_a_body_is_all_form(builds, path, pattern, by, shown):
    """Others show what stands anywhere in it."""
    before = stamps(builds.site)
    edit(builds, path, pattern, by)
    builds.again()
    assert shown in touched(before, stamps(builds.site))
    builds.clean()
    assert files(builds.site) == files(builds.clean_site)


def test_one_edited_body_is_one_page(builds):
    before = stamps(builds.site)
    edit(builds, "micro-credentials/talk.md", r"^Before ", "Some time before ")
    builds.again()
    assert pages(touched(before, stamps(builds.site))) == {"micro-credentials/talk/index.html"}


def test_a_title_is_written_where_it_is_shown_and_nowhere_else(builds):
    before = stamps(builds.site)
    edit(builds, "micro-credentials/talk.md", r"^title: Talk$", "title: Talk it over")
    builds.again()
    found = pages(touched(before, stamps(builds.site)))
    shown = {path for path, data in files(builds.site).items() if path.endswith(".html") and b"Talk it over" in data}
    # The questions around one are told by their titles, and this one has no other name there.
    assert found == shown and len(shown) > 10


def test_the_summary_counts_what_was_written_and_removed(builds):
    before = files(builds.site)
    (builds.folder / "Content" / "faqs" / "010-who.md").unlink()
    said = builds.again().stdout
    new, gone = changed(before, files(builds.site))
    assert counts(said) == (len(set(new) - {".cairn-manifest"}), len(gone))
    assert "faq/10/index.html" in gone and not (builds.site / "faq" / "10").exists()


def test_a_page_that_somebody_spoiled_is_made_again(builds):
    page, before = builds.site / "roles" / "leader" / "index.html", files(builds.site)
    page.write_text("spoiled")
    (builds.site / "terms" / "index.html").unlink()
    assert counts(builds.again().stdout) == (2, 0)
    assert files(builds.site) == before


def test_a_build_with_an_error_leaves_site_and_memory_as_they_are(builds):
    before = stamps(builds.site)
    edit(builds, "roles/guide.md", r"^leads_to: .*$", "leads_to: [{role: nobody}]")
    assert builds.again().returncode == 1
    assert stamps(builds.site) == before
    edit(builds, "roles/guide.md", r"^leads_to: .*$", "leads_to: [{role: leader}]")
    assert counts(builds.again().stdout) == (0, 0)


def test_settings_make_everything_anew(builds):
    edit(builds, "catalog.yaml", r"^title: .*$", "title: Another")
    assert counts(builds.again().stdout) is None


@pytest.mark.parametrize("template, shown", [
    ("pages/role.mustache", r"roles/[^/]+/(\d{4}-\d{2}/)?index\.html"),
    ("pages/embed.mustache", r".*/embed/index\.html"),
    ("layout.mustache", r".*\.html"),
    ("assets/planner.mjs", r"assets/planner\.mjs"),
])
def test_a_template_makes_only_what_it_shows_anew(builds, template, shown):
    own = builds.folder / "Templates" / template
    own.parent.mkdir(parents=True)
    shutil.copyfile(THEME / template, own)
    assert counts(builds.again().stdout) == (0, 0)
    before, stamped = files(builds.site), stamps(builds.site)
    own.write_text(own.read_text() + ("\n// more\n" if template.endswith(".mjs") else "\n<!-- more -->\n"))
    assert counts(builds.again().stdout)[1] == 0
    anew = touched(stamped, stamps(builds.site))
    assert anew and all(re.fullmatch(shown, path) for path in anew)
    builds.clean()
    assert files(builds.site) == files(builds.clean_site) != before


def test_another_program_trusts_nothing_that_this_one_left(builds, tmp_path):
    other = tmp_path / "cairn"
    shutil.copyfile(CAIRN, other)
    other.chmod(0o755)
    assert counts(Builds(other, builds.folder).again().stdout) is None


def test_a_moved_site_is_built_as_a_whole(builds):
    builds.site.rename(builds.folder / "Elsewhere")
    said = subprocess.run([CAIRN, "build"], cwd=builds.folder, capture_output=True, text=True, env={"CAIRN_CACHE": str(builds.cache)})
    assert said.returncode == 0 and counts(said.stdout) is None
    assert files(builds.site) == files(builds.folder / "Elsewhere")


def test_packed_twins_go_with_their_pages(builds):
    builds.again(["--gzip"])
    before = stamps(builds.site)
    edit(builds, "pages/about.md", r"^It says ", "It tells ")
    builds.again(["--gzip"])
    assert {path for path in touched(before, stamps(builds.site)) if path.startswith("about/")} == {
        "about/index.html", "about/index.html.gz", "about/index.json", "about/index.json.gz"}
    builds.again()
    assert not [path for path in files(builds.site) if path.endswith(".gz")]


@pytest.mark.parametrize("change", ["template", "picture", "file gone", "published"])
def test_words_that_were_taken_back_are_no_longer_found(builds, change):
    """The first build changes the search alone, the second is one of the whole site, whose sources are those of before."""
    file = builds.folder / "Content" / "micro-credentials" / "talk.md"
    text, addresses = file.read_text(), (builds.site / "addresses.txt").read_text()
    file.write_text(text + "\n" + " ".join(f"peculiar{number}" for number in range(3000)) + "\n")
    assert builds.again().returncode == 0
    file.write_text(text)
    options = []
    if change == "template":
        own = builds.folder / "Templates" / "layout.mustache"
        own.parent.mkdir()
        own.write_text((THEME / "layout.mustache").read_text() + "<!-- more -->\n")
    elif change == "picture":
        (builds.folder / "Content" / "images").mkdir(exist_ok=True)
        (builds.folder / "Content" / "images" / "dot.png").write_bytes(PIXEL)
    elif change == "file gone":
        (builds.site / "robots.txt").unlink()
    else:
        (builds.folder / "published.txt").write_text(addresses)
        options = ["--published", "published.txt"]
    assert builds.again(options).returncode == 0
    builds.clean(options)
    assert changed(files(builds.clean_site), files(builds.site)) == ([], [])


@pytest.mark.parametrize("awards", ["Content/../Awards", "Content/.awards", "./Content/awards", "Content/awards", "Awards"])
@pytest.mark.parametrize("verb", ["revoke", "withdraw"])
def test_what_becomes_of_a_badge_shows_wherever_the_awards_lie(catalog, awards, verb):
    builds, folder = Builds(CAIRN, catalog), catalog / awards
    if folder.resolve() != (catalog / "Content" / "awards").resolve():
        shutil.move(catalog / "Content" / "awards", folder)
    options, key = ["--awards", awards], catalog.parent / "key.json"
    award = [
        "award", "talk", "--to", "Sample Earner", "--on", "2026-11-20", "--consent", "2026-11-18", "--scope", "name,badge", "--key", key]
    subprocess.run([CAIRN, *award, *options], cwd=catalog, check=True, capture_output=True)
    assert builds.again(options).returncode == 0
    builds.again(options)
    badge = re.search(r"/badges/([0-9a-f]+)/", "".join(file.read_text() for file in folder.glob("*.jsonl")))[1]
    reason = ["--reason", "issued-in-error"] if verb == "revoke" else []
    subprocess.run([CAIRN, verb, badge, *reason, "--yes", "--key", key, *options], cwd=catalog, check=True, capture_output=True)
    assert builds.again(options).returncode == 0
    builds.clean(options)
    assert changed(files(builds.clean_site), files(builds.site)) == ([], [])


def test_a_link_that_leads_elsewhere_is_another_source(builds):
    """Two files alike but for their words, written in the same moment."""
    file, hidden = builds.folder / "Content" / "micro-credentials" / "talk.md", builds.folder / "Content" / ".drafts"
    hidden.mkdir()
    text = file.read_text()
    for _ in range(100):
        # The clock is finer for a file that was looked at, and Python looks at what it opens itself.
        for name in ["a", "b"]:
            (hidden / name).unlink(missing_ok=True)
        for name in ["a", "b"]:
            opened = os.open(hidden / name, os.O_CREAT | os.O_WRONLY)
            os.write(opened, (text + f"\nVersion {name}.\n").encode())
            os.close(opened)
        stamps = [(hidden / name).stat() for name in ["a", "b"]]
        if len({(it.st_size, it.st_mtime_ns, it.st_ctime_ns) for it in stamps}) == 1:
            break
    else:
        pytest.skip("The clock of the files is too fine here.")
    file.unlink()
    for name in ["a", "b"]:
        file.unlink(missing_ok=True)
        file.symlink_to(f"../.drafts/{name}")
        assert builds.again().returncode == 0
    builds.clean()
    assert changed(files(builds.clean_site), files(builds.site)) == ([], [])


def test_what_lies_behind_a_link_out_of_the_awards_is_looked_at(builds):
    shutil.move(builds.folder / "Content" / "awards", builds.folder / "Awards")
    shutil.move(builds.folder / "Awards" / "status", builds.folder / "status")
    (builds.folder / "Awards" / "status").symlink_to("../status")
    options = ["--awards", "Awards"]
    builds.again(options)
    builds.again(options)
    (builds.folder / "status" / "guild-suspension.json").unlink()
    again, clean = builds.again(options), builds.clean(options)
    assert (again.returncode, again.stderr) == (clean.returncode, clean.stderr)
