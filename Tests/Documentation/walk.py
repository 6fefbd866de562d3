"""Does what a page says, block by block, as a reader would.

A block of ```sh is run. What it prints is compared with the block of ```text that follows, in which … stands for anything. A second
word says more of it: `exit-1` for a command that is to fail so, `serve` for a server that is looked at and ended again, `shown` for
commands that need something that is not here, `without-keys` for those that are run when all private keys got lost. A block whose second
word is a path is that file. With `#lines` behind it, each of its lines takes the place of the one that begins alike up to the colon;
with `#text`, it takes the place of the text below the form. A word with … in a command is the last one like it that was printed.
"""

import dataclasses
import os
import re
import shlex
import shutil
import subprocess
import urllib.request
from pathlib import Path

from markdown_blocks import blocks

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "release" / "cairn"


class Walk:
    def __init__(self, folder):
        """Begins in an empty folder, at the home of somebody who has no keys."""
        self.top = folder
        self.home = folder / "home"
        tools = folder / "tools"
        for place in (self.home, tools, folder / "work"):
            place.mkdir()
        (tools / "cairn").symlink_to(PROGRAM)
        self.environment = {
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "HOME": str(self.home), "CAIRN_CACHE": "", "LC_ALL": "C.UTF-8"}
        self.folder = folder / "work"
        self.printed = ""

    def follow(self, page, own=()):
        """Takes every step of a page; says where it first went another way.

        `own`: what a reader writes in place of what the page shows, one after the other.
        """
        steps = blocks(page)
        for shown, written in own:
            steps = [
                dataclasses.replace(step, text=step.text.replace(shown, written), word=step.word.replace(shown, written)) for step in steps]
        for step, following in zip(steps, steps[1:] + [None]):
            expected = following.text if following and following.language == "text" else None
            if step.language == "sh" and step.word != "shown":
                printed = self.serve(step) if step.word == "serve" else self.run(step)
                if expected is not None:
                    assert matches(printed, expected), f"{step} prints\n{printed}where the page says\n{expected}"
            elif step.file:
                file = self.folder / step.file
                file.parent.mkdir(parents=True, exist_ok=True)
                change = {"": lambda _, text: text, "lines": with_lines, "text": with_text}[step.part]
                file.write_text(change(file.read_text() if step.part else "", step.text))

    def run(self, step):
        """What the commands print; the next step begins in the folder in which they end."""
        if step.word == "without-keys":
            shutil.rmtree(self.home / ".config" / "cairn" / "keys")
        wanted = int(step.word.removeprefix("exit-")) if step.word.startswith("exit-") else 0
        place = self.top / "place"
        commands = re.sub(r"[^\s\"]*…[^\s\"]*", lambda word: self.last_like(word[0]), step.text)
        script = f"trap 'pwd > {shlex.quote(str(place))}' EXIT\n{commands}"
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)
        assert done.returncode == wanted, f"{step} ends with {done.returncode}:\n{done.stdout}"
        self.folder = Path(place.read_text().strip())
        self.printed += done.stdout
        return done.stdout

    def last_like(self, word):
        found = re.findall(r"[^\s/]+".join(re.escape(part) for part in word.split("…")), self.printed)
        assert found, f"nothing like {word} was printed"
        return found[-1]

    def serve(self, step):
        """Starts a server, looks at its first page and ends it; gives what it printed until then."""
        server = subprocess.Popen(
            shlex.split(step.text), cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        try:
            printed, address = "", None
            while address is None:
                line = server.stdout.readline()
                printed += line
                assert line, f"{step} gives no address:\n{printed}"
                address = re.search(r"http://\S+", line)
            with urllib.request.urlopen(address[0], timeout=60) as answer:
                assert answer.status == 200
            return printed
        finally:
            server.terminate()
            server.wait(timeout=60)


def with_lines(file, lines):
    """The file with these lines in place of those that begin alike up to the colon."""
    for line in lines.splitlines():
        file, count = re.subn(rf"^{re.escape(line.partition(':')[0])}:.*$", lambda _: line, file, flags=re.M)
        assert count == 1, f"{count} lines begin like `{line}`."
    return file


def with_text(file, text):
    """The file with another text below its form."""
    form = re.match(r"---\n.*?\n---\n", file, re.S)
    assert form and form.end() < len(file), "There is no text below a form."
    return f"{form[0]}\n{text}"


def matches(printed, expected):
    """Whether a text is what is expected, where … stands for anything within a line, and alone on a line for any lines."""
    pattern = "".join(
        r"(?:.*\n)*" if line == "…\n" else ".*".join(re.escape(part) for part in line.split("…")) for line in expected.splitlines(True))
    return re.fullmatch(pattern, printed) is not None


def begin(walk):
    """The small catalog with which every guide begins."""
    subprocess.run(
        ["cairn", "init", "my-catalog", "--name", "Career catalog", "--organization", "Sample District", "--base-url",
         "https://catalog.example.org", "--school-year", "2026-27", "--quiet"],
        cwd=walk.folder, env=walk.environment, stdin=subprocess.DEVNULL, check=True)
    walk.folder /= "my-catalog"
