"""A long sequence of edits by dice: after every one, the output is what a build from nothing leaves, byte for byte."""

import os
import random
import shutil

from builds import Builds, changed, counts, files
from conftest import CAIRN, THEME
from edits import Editor

EDITS = int(os.environ.get("CAIRN_EDITS", "500"))
SEED = int(os.environ.get("CAIRN_EDITS_SEED", "1"))
# Calls of the system that change something.
CALLS = ["renameat", "unlinkat", "openat", "mkdirat", "write"]


class Saboteur:
    """Damages what a build leaves for the next one, changes its output, and kills builds."""

    def __init__(self, builds, seed):
        self.builds, self.dice = builds, random.Random(seed)
        self.foreign = {}
        self.older = []

    def harm(self):
        """Gives what it did in words, or None."""
        return self.dice.choice([self.damage_cache, self.damage_output, self.add_foreign])() if self.dice.random() < 0.15 else None

    def kept(self):
        return sorted((self.builds.cache / "builds").glob("*"))

    def damage_cache(self):
        kept = self.kept()
        if not kept:
            return None
        file = self.dice.choice(kept)
        data = bytearray(file.read_bytes())
        if not data:
            return None
        way = self.dice.choice(["cut", "flipped", "deleted", "older", "foreign"])
        if way == "cut":
            file.write_bytes(data[: self.dice.randrange(len(data))])
        elif way == "flipped":
            data[self.dice.randrange(len(data))] ^= 1 << self.dice.randrange(8)
            file.write_bytes(data)
        elif way == "deleted":
            file.unlink()
        elif way == "older" and self.older:
            name, data = self.dice.choice(self.older)
            (file.parent / name).write_bytes(data)
        elif way == "foreign":
            # What was kept for another output, under the name of this one.
            for other in (self.builds.clean_cache / "builds").glob("*" + file.suffix):
                shutil.copyfile(other, file)
        return f"cache {way}"

    def remember(self):
        kept = self.kept()
        if kept and len(self.older) < 6 and self.dice.random() < 0.1:
            file = self.dice.choice(kept)
            self.older.append((file.name, file.read_bytes()))

    def damage_output(self):
        paths = sorted(set(files(self.builds.site)) - set(self.foreign) - {".cairn-manifest"})
        if not paths:
            return None
        for path in self.dice.sample(paths, min(3, len(paths))):
            if self.dice.random() < 0.5:
                (self.builds.site / path).unlink()
            else:
                (self.builds.site / path).write_text("changed by hand")
        return "output changed by hand"

    def add_foreign(self):
        path = self.dice.choice(["notes.txt", "roles/notes.txt", "own/folder/notes.txt"])
        (self.builds.site / path).parent.mkdir(parents=True, exist_ok=True)
        (self.builds.site / path).write_text("mine")
        self.foreign[path] = b"mine"
        return f"{path} added by somebody"

    def kill(self, options):
        """A build that is killed at some system call; gives what it did in words, or None."""
        if not shutil.which("strace") or self.dice.random() > 0.12:
            return None
        call, number = self.dice.choice(CALLS), self.dice.choice([1, 2, 3, 5, 8, 13, 30, 100])
        self.builds.again(options, ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}:signal=KILL:when={number}"])
        return f"killed at {call} {number}"


def test_every_build_leaves_what_a_build_from_nothing_leaves(catalog):
    builds, editor = Builds(CAIRN, catalog), Editor(CAIRN, catalog, catalog.parent / "key.json", THEME, SEED)
    saboteur = Saboteur(builds, SEED)
    assert builds.again().returncode == 0
    last, saved = files(builds.site), catalog / "saved"
    built = revised = 0
    history = []
    for step in range(EDITS):
        for folder in ["Content", "Templates"]:
            shutil.rmtree(saved / folder, ignore_errors=True)
            if (catalog / folder).exists():
                shutil.copytree(catalog / folder, saved / folder, symlinks=True)
        options = editor.options
        history = history[-4:] + [editor.edit()]
        history[-1] = [history[-1], saboteur.harm(), saboteur.kill(editor.options)]
        told = f"seed {SEED}, step {step}: {history}"
        isHarmed = any(history[-1][1:])
        again, clean = builds.again(editor.options), builds.clean(editor.options)
        assert (again.returncode, again.stderr) == (clean.returncode, clean.stderr), told
        found = files(builds.site)
        for path, data in saboteur.foreign.items():
            assert found.pop(path, None) == data, f"{path} is somebody else's; {told}"
        if clean.returncode != 0:
            assert clean.returncode == 1, f"{told}\n{clean.stderr}"
            if not isHarmed:
                assert changed(last, found) == ([], []), f"a build with errors changed the site; {told}"
            last = found
            # Everything goes back to where it was without an error.
            for folder in ["Content", "Templates"]:
                shutil.rmtree(catalog / folder, ignore_errors=True)
                if (saved / folder).exists():
                    shutil.copytree(saved / folder, catalog / folder)
            editor.options = options
            continue
        built += 1
        wanted = files(builds.clean_site)
        assert changed(wanted, found) == ([], []), told
        assert sorted(os.listdir(catalog)) == sorted(
            {"Content", "Site", "Clean", "cache", "clean-cache", "saved"} | ({"Templates"} if editor.templates.exists() else set())), told
        said = counts(again.stdout)
        if said:
            revised += 1
            if not isHarmed:
                # The manifest is no file of the site.
                new, gone = (len([path for path in paths if path != ".cairn-manifest"]) for paths in changed(last, wanted))
                assert said == (new, gone), told
        last = found
        saboteur.remember()
    # Most edits have to be good ones, and most builds have to use what is there; else nothing was shown.
    assert built > EDITS / 2 and revised > built / 2, (built, revised)
