"""The tutorial leads from an empty folder to a published catalog with a first badge."""

import json
import subprocess

from walk import PROGRAM, ROOT


def test_every_step_of_the_tutorial_does_what_it_says(walk):
    walk.follow(ROOT / "Documentation/Handbook/pages/tutorial.md")
    # What it promises in its first sentence, looked at in another way.
    published = walk.top / "work" / "www"
    things = json.loads((published / "data" / "catalog.json").read_text())["entities"]
    assert [sum(thing["kind"] == kind for thing in things) for kind in ("role", "mc")] == [1, 1]
    badges = list((published / "badges").glob("*/credential.json"))
    assert len(badges) == 1
    verified = subprocess.run([PROGRAM, "verify", badges[0], "--site", published], capture_output=True, text=True)
    assert verified.returncode == 0, verified.stdout + verified.stderr
