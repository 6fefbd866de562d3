"""One catalog built twice: again and again into one folder, and from nothing into another."""

import os
import re
import shutil
import subprocess


def files(folder):
    """Every file below a folder with its bytes."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


class Builds:
    """`again` uses what earlier builds left; `clean` knows nothing of them but drawn pictures."""

    def __init__(self, cairn, folder):
        self.cairn, self.folder = cairn, folder
        self.site, self.clean_site = folder / "Site", folder / "Clean"
        self.cache, self.clean_cache = folder / "cache", folder / "clean-cache"

    def run(self, output, cache, options, under=()):
        return subprocess.run(
            [*under, self.cairn, "build", "--output", output.name, *options], cwd=self.folder, capture_output=True, text=True,
            env={**os.environ, "CAIRN_CACHE": str(cache)})

    def again(self, options=(), under=()):
        return self.run(self.site, self.cache, options, under)

    def clean(self, options=()):
        shutil.rmtree(self.clean_site, ignore_errors=True)
        shutil.rmtree(self.clean_cache / "builds", ignore_errors=True)
        return self.run(self.clean_site, self.clean_cache, options)


def counts(summary):
    """How many files a build says it wrote and removed; nil where it wrote all of them."""
    if "nothing had changed" in summary:
        return 0, 0
    found = re.search(r"; wrote ([\d,]+) files?(?: and removed ([\d,]+) files?)?", summary)
    return found and tuple(int((number or "0").replace(",", "")) for number in found.groups())


def changed(before, after):
    """Paths of the files that one site has to get to become another, and of those that have to go."""
    return sorted(path for path in after if before.get(path) != after[path]), sorted(path for path in before if path not in after)
