"""Catalogs as the program exports them."""

import json
import os
import subprocess
from pathlib import Path

from conftest import CAIRN


class Exported:
    """A site, and what it tells other systems."""

    def __init__(self, site):
        self.site = Path(site)
        self.ctdl = json.loads((self.site / "data" / "ctdl.json").read_text())
        self.case = json.loads((self.site / "data" / "case.json").read_text())
        self.nodes = {node["@id"]: node for node in self.ctdl["@graph"]}

    def of_type(self, name):
        return [node for node in self.ctdl["@graph"] if node["@type"] == name]

    def twins(self, folder):
        return [json.loads(path.read_text()) for path in sorted(self.site.glob(f"{folder}/*/index.json"))]


def build(content, site, *arguments):
    """Builds a site; fails with what the program said."""
    command = [CAIRN, "build", "--quiet", "--content", content, "--output", site, *arguments]
    done = subprocess.run(command, env={**os.environ, "CAIRN_CACHE": ""}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return Exported(site)


def write(files, folder):
    for name, text in files.items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def english(node):
    """The text of a language map."""
    (text,) = node.values()
    return text
