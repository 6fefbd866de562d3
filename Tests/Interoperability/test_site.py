"""A site with awards, from its first key to what openbadgeslib says of every file in it."""

import json
import os
import subprocess

import jsonschema
import pytest
from openbadgeslib.ob3.ldp import OB3LdpVerifier
from openbadgeslib.ob3.verifier import OB3VerificationError, OB3Verifier

from conftest import CAIRN

HOME = "https://catalog.example.org/c/"
FILES = {
    "catalog.yaml": f"title: Test catalog\nbase_url: {HOME}\norganization: academy\nlanguage: en-US\n",
    "organizations/academy.md": "---\ntitle: Sample Academy\nsummary: Awards “badges”.\n---\n",
    "competencies/listening.md": "---\ntitle: Listens\nstatement: Hears what is said.\n---\n",
    "micro-credentials/talk.md": "---\ntitle: Lead a talk – ünïcödé\nsummary: Lead a talk about data.\ncategory: Data use\n"
    "competencies: [listening]\nrequirements:\n  - title: Lead it\n    prompt: Lead a talk with a colleague.\n"
    "rubric:\n  scale: [Not yet, Meets]\n  pass: Meets\n  criteria:\n    - id: lead\n      text: Leads\n      requirement: 1\n"
    "      levels: [No., Yes.]\n---\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Awards two badges, suspends the second; gives what lies at each address, and the two badges' folders."""
    root = tmp_path_factory.mktemp("site")
    for name, text in FILES.items():
        path = root / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    environment = {**os.environ, "CAIRN_KEYS": str(root / "keys"), "CAIRN_CACHE": ""}

    def cairn(*arguments):
        done = subprocess.run([CAIRN, *arguments], cwd=root, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    cairn("keys", "new", "academy")
    badges = []
    for name in ["Sample Earner", "Sample Teacher"]:
        answer = cairn(
            "award", "talk", "--to", name, "--on", "2025-12-12", "--until", "2199-12-12", "--consent", "2025-12-12", "--scope",
            "name,badge", "--format", "json")
        badges.append(json.loads(answer)["badge"])
    cairn("suspend", badges[1], "--reason", "appeal")
    cairn("build")

    def download(url, *_, **__):
        assert url.startswith(HOME), url
        return (root / "Site" / url[len(HOME):]).read_bytes()

    return download, [root / "Site" / "badges" / badge for badge in badges]


def test_openbadgeslib_verifies_every_form_of_a_badge(site):
    download, (valid, _) = site
    text = (valid / "credential.json").read_text()
    issuer = json.loads(text)["issuer"]["id"]
    found = OB3LdpVerifier().verify(text, download=download, check_status=True, verify_status_list=False)
    assert found.identifiers[0].identity_hash == "Sample Earner"
    jwt = OB3Verifier.for_issuer_did(issuer, download=download)
    jwt.verify((valid / "credential.jwt").read_text(), download=download, check_status=True, verify_status_list=False)
    for extract, name in [(OB3Verifier.extract_token_from_png, "badge.png"), (OB3Verifier.extract_token_from_svg, "badge.svg")]:
        carried = extract((valid / name).read_bytes())
        assert json.loads(carried) == json.loads(text), name
        OB3LdpVerifier().verify(carried, download=download)


def test_openbadgeslib_refuses_a_suspended_badge(site):
    download, (_, suspended) = site
    text = (suspended / "credential.json").read_text()
    OB3LdpVerifier().verify(text, download=download)
    with pytest.raises(OB3VerificationError, match="suspen"):
        OB3LdpVerifier().verify(text, download=download, check_status=True, verify_status_list=False)


def test_what_is_published_keeps_to_the_schema(site, schema):
    download, folders = site
    validator = jsonschema.validators.validator_for(schema)(schema)
    for folder in folders:
        credential = json.loads((folder / "credential.json").read_text())
        assert [error.message for error in validator.iter_errors(credential)] == []
        achievement = json.loads(download(credential["credentialSubject"]["achievement"]["id"]))
        assert achievement["resultDescription"][0]["requiredLevel"].endswith("#lead-2")
        credential["credentialSubject"]["achievement"] = {key: value for key, value in achievement.items() if key != "@context"}
        assert [error.message for error in validator.iter_errors(credential)] == []


def test_every_address_that_a_credential_names_is_published(site):
    download, folders = site
    credential = json.loads((folders[0] / "credential.json").read_text())
    achievement = credential["credentialSubject"]["achievement"]
    named = [
        credential["id"], credential["image"]["id"], achievement["id"], achievement["criteria"]["id"] + "index.html",
        achievement["alignment"][0]["targetUrl"] + "index.html", credential["issuer"]["url"] + "index.html",
        credential["credentialStatus"]["statusListCredential"],
    ]
    for url in named:
        assert download(url), url
