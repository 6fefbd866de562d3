"""What a guide shows is what happens, and what it names is there."""

import re
import subprocess

import pytest

from conftest import HANDBOOK
from markdown_blocks import blocks
from walk import PROGRAM, ROOT

GUIDES = re.search(r"^pages:\n((?:  - .+\n)+)", (HANDBOOK / "pages/guides.md").read_text(), re.M)[1].replace("  - ", "").split()
PAGES = sorted((HANDBOOK / "pages").glob("*.md")) + [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
WRITTEN = [page for page in PAGES if not page.name.startswith(("fields-", "findings"))]


@pytest.mark.parametrize("guide", GUIDES)
def test_every_step_of_a_guide_does_what_it_says(guide, catalog):
    catalog.follow(HANDBOOK / "pages" / f"{guide}.md")


@pytest.fixture(scope="module")
def help_of():
    """What a command says of itself, by its name."""
    said = {}

    def ask(*words):
        if words not in said:
            done = subprocess.run([PROGRAM, "help", *words], capture_output=True, text=True)
            said[words] = done.stdout if done.returncode == 0 and "USAGE" in done.stdout else None
        return said[words]

    return ask


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_that_a_page_shows_is_there_with_its_options(page, help_of):
    """Also those that are not run, because they need something that is not here."""
    text = page.read_text()
    commands = [command for block in blocks(page) if block.language == "sh" for command in block.commands]
    commands += [re.sub(r"\s+", " ", command) for command in re.findall(r"`(cairn [^`]+)`", text)]
    wrong = []
    for command in commands:
        words = command.split()[1:]
        names = [word for word in words[:2] if re.fullmatch(r"[a-z]+", word)]
        if names[:1] == ["help"]:
            names = names[1:]
        # A word after the command is another command only for those that have several.
        said = help_of(*names) or help_of(*names[:1])
        options = {word.split("=")[0] for word in words if word.startswith("--")}
        wrong += [command] if said is None else [f"{command}: {option}" for option in options if not knows(said, option)]
    assert wrong == []


def knows(said, option):
    return option in ("--help", "--version", "--generate-completion-script") or re.search(rf"^\s+(-\w, )?{option}\b", said, re.M)


def test_every_word_that_a_guide_sets_as_code_is_in_the_reference(help_of):
    """Names of fields, findings, kinds, choices and commands: what looks like one must be one."""
    reference = " ".join(page.read_text() for page in PAGES if page.name.startswith(("fields-", "findings", "reference")))
    known = set(re.findall(r"[a-z_]+(?:-[a-z]+)*", " ".join(re.findall(r"`([^`]+)`", reference))))
    known |= set(re.findall(r"^### (.+)$", reference, re.M)) | set(re.findall(r"^  ([a-z]+)  ", help_of(), re.M))
    unknown = {}
    for page in [HANDBOOK / "pages" / f"{name}.md" for name in [*GUIDES, "tutorial"]]:
        text = page.read_text()
        shown = " ".join(block.text for block in blocks(page))
        prose = re.sub(r"```.*?```", "", text, flags=re.S)
        for word in set(re.findall(r"`([a-z][a-z_]*)`", prose)) - known:
            # What the page itself shows above or below is explained there: an id, a column of a table.
            if not re.search(rf"\b{word}\b", shown):
                unknown.setdefault(page.stem, []).append(word)
    assert unknown == {}
