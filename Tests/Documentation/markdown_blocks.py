"""The fenced blocks of a page, in the order in which a reader meets them."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Block:
    page: Path
    line: int
    language: str
    # Second word behind the fence: a file to write, with what of it after `#`, or how to run the commands.
    word: str
    text: str

    def __str__(self):
        return f"{self.page.name}:{self.line}"

    @property
    def file(self):
        """Path of the file that is to be saved; empty for anything else."""
        path = self.word.partition("#")[0]
        return path if Path(path).suffix else ""

    @property
    def part(self):
        """What of that file the block is: `lines`, `text`, or all of it where this is empty."""
        return self.word.partition("#")[2]

    @property
    def commands(self):
        """Each command of the program, its parts put together where they stand on several lines."""
        joined = self.text.replace("\\\n", " ")
        found = []
        for line in joined.splitlines():
            line = line.split("  #")[0].split(" # ")[0]
            for part in re.split(r"\||;|&&|\bdo\b", line):
                words = part.strip()
                if words.startswith("cairn "):
                    found.append(words)
        return found


def blocks(page):
    found, open_at = [], None
    for number, line in enumerate(page.read_text().splitlines(), 1):
        if open_at is None:
            fence = re.fullmatch(r"```(\S+)(?: (\S+))?", line)
            if fence:
                open_at, language, word, lines = number, fence[1], fence[2] or "", []
            else:
                assert not line.startswith("```"), f"{page.name}:{number}: a block should say what it is."
        elif line == "```":
            found.append(Block(page, open_at, language, word, "\n".join(lines) + "\n"))
            open_at = None
        else:
            lines.append(line)
    assert open_at is None, f"{page.name}:{open_at}: a block has no end."
    return found
