"""The handbook is a catalog like any other, and a code host shows the same pages."""

import re
from pathlib import Path

import pytest

from conftest import HANDBOOK
from markdown_blocks import blocks
from walk import ROOT

PAGES = sorted((HANDBOOK / "pages").glob("*.md"))
OUTSIDE = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "Documentation" / "README.md"]
PAGE_BYTES = 60 * 1024
LONGEST_GUIDE = 200


def test_it_builds_without_a_warning(site):
    folder, said = site
    assert said == ""
    assert (folder / "tutorial" / "index.html").exists()


def test_every_link_of_the_built_pages_leads_to_a_page_and_a_place_on_it(site):
    folder, _ = site
    pages = {"/" + page.relative_to(folder).as_posix().removesuffix("index.html"): page.read_text() for page in folder.rglob("*.html")}
    lost = []
    for address, text in pages.items():
        for link in re.findall(r'<a[^>]* href="([^"]+)"', text):
            path, _, place = link.partition("#")
            if re.match(r"[a-z]+:", link):
                continue
            target = pages.get(path or address)
            if target is None and not (folder / path.lstrip("/")).is_file():
                lost.append(f"{address} → {link}")
            elif target and place and f'id="{place}"' not in target:
                lost.append(f"{address} → {link}")
    assert lost == []


@pytest.mark.parametrize("page", PAGES + OUTSIDE, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_of_a_source_leads_to_a_file_on_a_code_host(page):
    prose = re.sub(r"```.*?```|`[^`\n]+`", "", page.read_text(), flags=re.S)
    lost = []
    for link in re.findall(r"\]\(([^)\s]+)\)", prose):
        path, _, place = link.partition("#")
        if re.match(r"[a-z]+:", link):
            lost += [] if link.startswith("http") else [link]
        elif path:
            target = page.parent / path
            headings = {slug(heading) for heading in re.findall(r"^#+ (.+)$", target.read_text(), re.M)} if place else {place}
            if not target.exists() or place not in headings:
                lost.append(link)
    assert lost == []


def slug(heading):
    """As code hosts name a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_every_page_is_reached_from_the_first(site):
    folder, _ = site
    seen, ahead = set(), ["/"]
    while ahead:
        address = ahead.pop()
        if address in seen or not (folder / address.lstrip("/") / "index.html").exists():
            continue
        seen.add(address)
        main = (folder / address.lstrip("/") / "index.html").read_text().split("<main")[1].split("</main>")[0]
        ahead += [link.partition("#")[0] for link in re.findall(r'href="(/[^"]*)"', main)]
    assert {f"/{page.stem}/" for page in PAGES} <= seen


def test_every_page_is_light(site):
    folder, _ = site
    sheet = (folder / "assets" / "cairn.css").stat().st_size
    heavy = {page.parent.name: page.stat().st_size for page in folder.rglob("index.html") if page.stat().st_size + sheet > PAGE_BYTES}
    assert heavy == {}


def test_guides_are_short():
    long = {page.stem: count for page in PAGES if (count := len(page.read_text().splitlines())) > LONGEST_GUIDE}
    for made in ("tutorial", "findings"):
        long.pop(made, None)
    assert {name: count for name, count in long.items() if not name.startswith("fields-")} == {}


def test_every_block_says_what_it_is():
    """`text` follows commands; a second word is a file or says how the commands are run."""
    for page in PAGES + OUTSIDE:
        before = None
        for block in blocks(page):
            if block.language == "text":
                assert before and before.language == "sh" and before.word != "shown", f"{block} follows no commands that are run."
            elif block.language == "sh":
                assert re.fullmatch(r"|shown|serve|without-keys|exit-[123]", block.word), f"{block} says `{block.word}`."
            elif block.word:
                assert block.file and block.part in ("", "lines", "text"), f"{block} says `{block.word}`."
            before = block


def test_the_layers_of_the_architecture_are_those_of_the_table():
    """Those that wrap a library of C or run while building are left out."""
    source = (ROOT / "Tests/LayerTests/Layer.swift").read_text()
    layers = [name for name in re.findall(r'\n    Layer\(\s*"([^"]+)"', source) if not re.match(r"C[A-Z]|embed-", name)]
    text = (HANDBOOK / "pages/architecture.md").read_text().split("## The layers")[1].split("\n## ")[0]
    named = [name for row in re.findall(r"^\| (`.+?) \|", text, re.M) for name in re.findall(r"`(\w+)`", row)]
    assert set(named) == set(layers)
    places = [layers.index(name) for name in named if name not in ("OpenBadges", "Stones", "Pictures", "GraphLayout")]
    assert places == sorted(places)


@pytest.mark.parametrize("page", PAGES + OUTSIDE + sorted((ROOT / "Documentation/Decisions").glob("*.md")), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_path_of_the_repository_that_a_page_names_is_there(page):
    """But for those of the kind `event`, which is only an example."""
    paths = re.findall(r"`((?:Sources|Tests|Templates|Documentation|Scripts|Plugins)/[\w./<>@-]*)`", page.read_text())
    assert [path for path in paths if not (ROOT / path).exists() and "vent" not in path and "<" not in path] == []


def test_what_a_reader_is_to_save_has_the_name_of_its_file_before_it():
    """The second word of a block is seen on no site. The name stands between this block and the one before."""
    nameless = []
    for page in PAGES:
        lines, end = page.read_text().splitlines(), 0
        for block in blocks(page):
            if block.file and block.file not in "\n".join(lines[end : block.line - 1]):
                nameless.append(f"{block}: {block.file}")
            end = block.line + block.text.count("\n") + 1
    assert nameless == []


def test_what_commands_print_is_told_apart_from_what_a_reader_types():
    """Both look the same on a page, so a line of text stands between them."""
    joined = []
    for page in PAGES:
        lines, end = page.read_text().splitlines(), 0
        for block in blocks(page):
            if block.language == "text" and not "".join(lines[end : block.line - 1]).strip():
                joined.append(str(block))
            end = block.line + block.text.count("\n") + 1
    assert joined == []
