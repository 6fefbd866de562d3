"""The tutorial leads from an empty folder to a published catalog with a first badge."""

import json
import re
import subprocess

from walk import PROGRAM, ROOT


TUTORIAL = ROOT / "Documentation/Handbook/pages/tutorial.md"

# Their catalog is published below a path.
OWN = [
    ("Career catalog", "Paths of ours"), ("Sample District", "River District"), ("sample-district", "river-district"),
    ("did:web:catalog.example.org", "did:web:www.example.org:paths"), ("https://catalog.example.org", "https://www.example.org/paths"),
]


def test_every_step_of_the_tutorial_does_what_it_says(walk):
    walk.follow(TUTORIAL)
    # What it promises in its first sentence, looked at in another way.
    published = walk.top / "work" / "www"
    things = json.loads((published / "data" / "catalog.json").read_text())["entities"]
    assert [sum(thing["kind"] == kind for thing in things) for kind in ("role", "mc")] == [1, 1]
    badges = list((published / "badges").glob("*/credential.json"))
    assert len(badges) == 1
    verified = subprocess.run([PROGRAM, "verify", badges[0], "--site", published], capture_output=True, text=True)
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_a_reader_keeps_a_name_an_organization_and_an_address_of_their_own(walk):
    walk.follow(TUTORIAL, OWN)
    published = json.loads((walk.top / "work" / "www" / "data" / "catalog.json").read_text())
    assert (published["title"], published["url"]) == ("Paths of ours", "https://www.example.org/paths/")
    assert published["organization"]["title"] == "River District"
    settings = (walk.folder / "Content/catalog.yaml").read_text()
    assert re.search(r"^summary: .*River District", settings, re.M) and "example.org/paths" in settings
