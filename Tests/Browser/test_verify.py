"""The page that checks badge files tells genuine ones from all others, and never calls a badge false for being unknown."""

import gzip
import json
from base64 import b64encode
from datetime import date, timedelta
from importlib.resources import files
from shutil import copytree, rmtree

import pytest

from badge_issuer import BASE, Issuer, base64url
from badge_pictures import chunk, png, svg, svg_with, text_chunk
from built_site import ROOT, SITE, BuiltSite
from site_server import serving
from test_accessibility import RULES, RUN
from test_layout import OVERFLOWING
from visitors import visiting

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
ISSUER, OTHER = Issuer(), Issuer()
STRANGER = Issuer("did:web:learning-somewhere-far-away.example.net:guild", "Guild of people who learn far away from here")
REVOKED, SUSPENDED, WITHDRAWN, SHOWN = 17, 19, "f" * 32, "e" * 32
LIST, DOCUMENT = f"**/{ISSUER.folder}/status/suspension.json", f"**/{ISSUER.folder}/did.json"


@pytest.fixture(scope="module")
def issuing_site():
    """The built site, where one more organization publishes keys and status lists."""
    folder = ROOT / ".build" / "issuing"
    rmtree(folder, ignore_errors=True)
    copytree(SITE.folder, folder)
    ISSUER.publish(folder, suspended=[SUSPENDED], revoked=[REVOKED])
    achievement = ISSUER.credential()["credentialSubject"]["achievement"]
    place = folder / achievement["id"].removeprefix(BASE)
    place.parent.mkdir()
    place.write_text(json.dumps(achievement))
    (folder / "badges" / WITHDRAWN).mkdir(parents=True)
    (folder / "badges" / SHOWN).mkdir()
    (folder / "badges" / SHOWN / "index.html").write_text('<main data-page="badge" data-state="valid">')
    (folder / "badges" / WITHDRAWN / "index.html").write_text('<main data-page="badge" data-state="withdrawn">')
    with serving(BuiltSite(folder)) as address:
        yield address


def opened(page, home, issuing_site):
    """Opens the page, and gives the list to which is added where a script fails or anybody else is asked."""
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith((issuing_site, home)) else faults.append(request.url))
    page.on("request", lambda request: faults.append(f"{request.method} {request.url}") if request.method != "GET" else None)
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.goto(f"{issuing_site}/verify/")
    page.wait_for_selector("#verify:not([hidden])")
    return faults


@pytest.fixture
def page(browser, home, issuing_site):
    """The page as a new visitor has it; fails where a script does or anybody else is asked."""
    with visiting(browser, viewport={"width": 1280, "height": 900}) as page:
        faults = opened(page, home, issuing_site)
        yield page
    assert faults == []


@pytest.fixture(scope="module")
def page_of_many_files(browser, home, issuing_site):
    """A page that stays open for one file after another, and what went wrong in it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    yield page, opened(page, home, issuing_site)
    context.close()


@pytest.fixture
def open_page(page_of_many_files):
    """The page as somebody has it who gives it several files; fails like `page`."""
    page, faults = page_of_many_files
    yield page
    found = faults[:]
    faults.clear()
    assert found == []


def give(page, content, name="badge.json"):
    """Gives the page a file and waits for its verdict: the words, their tone, and each check's outcome."""
    data = content if isinstance(content, bytes) else content.encode() if isinstance(content, str) else json.dumps(content).encode()
    page.set_input_files("#file", {"name": name, "mimeType": "application/octet-stream", "buffer": data})
    return result(page)


def result(page):
    page.wait_for_selector("#verdict[data-verdict]")
    says, tone = page.inner_text("#verdict .says"), page.get_attribute("#verdict", "class").replace("verdict", "").strip()
    checks = page.locator("#checks li").evaluate_all("rows => Object.fromEntries(rows.map(it => [it.dataset.check, it.dataset.outcome]))")
    return says, tone, checks


def signed(**members):
    return ISSUER.with_both_proofs(ISSUER.credential(**members))


def jwt(header=None, **members):
    return ISSUER.jwt(ISSUER.credential(**members), **(header or {}))


# MARK: States


def test_a_genuine_badge_is_verified_with_each_check(page):
    says, tone, checks = give(page, signed())
    assert (says, tone) == ("Verified in your browser just now", "good")
    assert checks == dict.fromkeys(["form", "integrity", "issuer-key", "status", "dates", "achievement"], "passed")
    assert "Issued by Testers' Guild on 12 December 2019, still valid." in page.inner_text("#verdict")
    assert "27 November 2026" in page.inner_text('[data-check="status"]')
    assert "answered by this copy of the site, not by catalog.example.org" in page.inner_text("#checked-by")
    for words in ("Test things", "Sample Earner", ISSUER.did, "No end date", "2. Try: Break it."):
        assert words in page.inner_text("#facts")


FORMS = {
    "badge.jwt": lambda: jwt(), "badge.png": lambda: png(text_chunk(json.dumps(signed()))), "with-jwt.png": lambda: png(text_chunk(jwt())),
    "badge.svg": lambda: svg_with(json.dumps(signed(), ensure_ascii=False)),
    "with-jwt.svg": lambda: svg(f'<openbadges:credential verify="{jwt()}"/>'), "badge.txt": lambda: f"\n {json.dumps(signed(), indent=2)}\n",
    "one-proof.json": lambda: ISSUER.signed(ISSUER.credential()), "no-name.json": lambda: signed(earner=None),
    "presentation.json": lambda: {"type": ["VerifiablePresentation"], "verifiableCredential": [signed()]},
}


@pytest.mark.parametrize("name", FORMS)
def test_each_form_of_file_is_read(open_page, name):
    says, tone, checks = give(open_page, FORMS[name](), name)
    assert (says, tone) == ("Verified in your browser just now", "good"), open_page.inner_text("#verdict")
    assert set(checks.values()) == {"passed"}


def in_days(days):
    return (date.today() + timedelta(days=days)).isoformat() + "T00:00:00Z"


@pytest.mark.parametrize("members, says, tone, check", [
    ({"index": REVOKED}, "Revoked by the issuer", "bad", ("status", "failed")),
    ({"index": REVOKED, "badge": WITHDRAWN}, "Withdrawn by its holder", "", ("status", "failed")),
    ({"index": SUSPENDED}, "Suspended by the issuer", "warn", ("status", "failed")),
    ({"validUntil": "2022-12-12T23:59:59Z"}, "Expired on 12 December 2022", "warn", ("dates", "failed")),
    ({"validUntil": in_days(-1)}, "Expired on", "warn", ("dates", "failed")),
    ({"validUntil": in_days(2)}, "Verified in your browser just now", "good", ("dates", "passed")),
    ({"validFrom": in_days(2)}, "Not valid yet", "warn", ("dates", "failed")),
])
def test_each_state_has_its_verdict(open_page, members, says, tone, check):
    found = give(open_page, signed(**members))
    assert found[0].startswith(says) and found[1] == tone
    assert found[2][check[0]] == check[1]
    assert give(open_page, jwt(**members), "badge.jwt")[:2] == found[:2]


def test_whoever_took_a_badge_back_is_not_shown(page):
    give(page, signed(index=REVOKED, badge=WITHDRAWN))
    assert "Sample Earner" not in page.inner_text("main")


@pytest.mark.parametrize("issuer", [STRANGER, Issuer("key", "A key"), Issuer("did:web:catalog.example.org:organizations:nobody", "Nobody")])
def test_an_issuer_that_is_not_known_is_amber_and_never_called_false(open_page, issuer):
    # An Ed25519 key that is its own identifier signs no JWTs with P-256.
    for content in [issuer.with_both_proofs(issuer.credential())] + [issuer.jwt(issuer.credential())] * ("did:web" in issuer.did):
        says, tone, checks = give(open_page, content)
        assert tone == "warn" and "an issuer this catalog does not know" in says
        assert "failed" not in checks.values()
        assert issuer.name in open_page.inner_text("#facts") and "open" in open_page.inner_text("#trust")


def test_the_page_of_a_badge_is_linked_where_there_is_one_and_it_is_the_issuers(page):
    link = page.locator("#page a")
    for document, count in [
        (signed(badge=SHOWN), 1), (signed(badge=SHOWN, index=SUSPENDED), 1), (signed(), 0),
        (STRANGER.with_both_proofs(STRANGER.credential(badge=SHOWN)), 0), (OTHER.signed(ISSUER.credential(badge=SHOWN)), 0),
    ]:
        give(page, document)
        assert link.count() == count
        if count:
            assert link.get_attribute("href").endswith(f"/badges/{SHOWN}/")


def test_a_badge_with_only_the_other_kind_of_proof_is_grey_and_the_command_is_named(page):
    says, tone, checks = give(page, ISSUER.signed(ISSUER.credential(), "eddsa-rdfc-2022"))
    assert (says, tone, checks["integrity"]) == ("Could not check", "", "unknown")
    assert "cairn verify" in page.inner_text("#verdict")


# MARK: Corruptions


def altered(**members):
    return signed() | members


TAMPERED = {
    "another name": lambda: json.dumps(signed()).replace("Sample Earner", "Mallory Earner"),
    "a picture with another name": lambda: png(text_chunk(json.dumps(signed()).replace("Sample Earner", "Mallory Earner"))),
    "a date added": lambda: altered(validUntil="2099-01-01T00:00:00Z"), "the status taken out": lambda: {
        name: it for name, it in signed().items() if name != "credentialStatus"},
    "the proofs of another badge": lambda: altered(proof=signed(index=8)["proof"]), "another key": lambda: OTHER.signed(ISSUER.credential()),
    "another key under another name": lambda: OTHER.signed(ISSUER.credential(), method=OTHER.did + "#2026-2-ed25519"),
    "no proof": lambda: ISSUER.credential(), "a JWT of another key": lambda: OTHER.jwt(ISSUER.credential()),
    "a JWT that carries its own key": lambda: OTHER.jwt(ISSUER.credential(), kid=None, jwk=OTHER.jwk),
    "a JWT of two": lambda: ".".join([*jwt().split(".")[:1], jwt(earner="Mallory").split(".")[1], jwt().split(".")[2]]),
}


@pytest.mark.parametrize("change", TAMPERED)
def test_what_the_issuer_did_not_sign_is_refused(open_page, change):
    says, tone, checks = give(open_page, TAMPERED[change]())
    assert (says, tone) == ("Altered since it was signed", "bad"), open_page.inner_text("#verdict")
    assert "failed" in (checks["integrity"], checks.get("issuer-key"))
    assert "prove nothing" in open_page.inner_text("#trust")


def genuine():
    return json.dumps(signed())


UNREADABLE = {
    "an empty file": (lambda: b"", "empty"), "white space": (lambda: b" \n", "nothing to check"),
    "a text": (lambda: "Dear colleague, have a look", "no badge"), "HTML": (lambda: "<html><body>hello</body></html>", "no SVG"),
    "an address": (lambda: f"{BASE}badges/{'0' * 32}/", "Open it in your browser"), "a JPEG": (lambda: b"\xff\xd8\xff\xe0", "JPEG"),
    "a PDF": (lambda: b"%PDF-1.7", "PDF"), "a large file": (lambda: b" " * (10 << 20) + b"{}", "larger than 10 MB"),
    "JSON that is cut off": (lambda: genuine()[:-40], "ends too early"), "JSON of something else": (lambda: {"name": "plan"}, "type"),
    "a badge of version 2": (lambda: {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion"}, "older version"),
    "a member twice": (lambda: genuine()[:-1] + ',"validFrom":"2019-12-12T00:00:00Z"}', "stands twice"),
    "a member twice in other letters": (lambda: genuine()[:-1] + ',"valid\\u0046rom":"2019-12-12T00:00:00Z"}', "stands twice"),
    "deep nesting": (lambda: genuine()[:-1] + ',"x":' + "[" * 100_000 + "]" * 100_000 + "}", "nested deeper"),
    "half a character": (lambda: genuine()[:-1] + ',"x":"\\ud800"}', "character"),
    "bytes that are no text": (lambda: genuine().encode().replace(b"Sample", b"S\xff\xfeple"), "not UTF-8"),
    "text in UTF-16": (lambda: genuine().encode("utf-16"), "not UTF-8"),
    "a date that does not exist": (lambda: signed(validFrom="2019-02-30T00:00:00Z"), "validFrom"),
    "a JWT that is cut off": (lambda: jwt()[:-9], "three parts"), "a JWT without signature": (lambda: jwt({"alg": "none"}), "ES256"),
    "a JWT of another algorithm": (lambda: jwt({"alg": "HS256"}), "ES256"), "a JWT without a key": (lambda: jwt({"kid": None}), "the key"),
    "a PNG without a badge": (png, "carries no badge"),
    "a PNG with an older badge": (lambda: png(text_chunk("{}", b"openbadges")), "older version"),
    "a PNG that is cut off": (lambda: png(text_chunk(genuine()))[:-20], "cut off"),
    "a PNG without its end": (lambda: png(text_chunk(genuine()))[:-12], "cut off"), "a PNG of nothing": (lambda: png()[:8], "cut off"),
    "a PNG with a wrong checksum": (lambda: png(text_chunk(genuine())).replace(b"Sample", b"Simple"), "checksum"),
    "a PNG with a wrong length": (lambda: png(b"\xff\xff\xff\xf0iTXt" + b"\0" * 20), "cut off"),
    "a PNG with something after its end": (lambda: png() + png(text_chunk(genuine())), "after the end"),
    "a PNG that begins otherwise": (lambda: png()[:8] + text_chunk(genuine()) + png()[8:], "begin"),
    "a PNG with several badges": (lambda: png(text_chunk(genuine()), text_chunk(genuine())), "several badges"),
    "a PNG with a compressed badge": (lambda: png(chunk(b"iTXt", b"openbadgecredential\0\1\0\0\0" + genuine().encode())), "compressed"),
    "a PNG with a badge without its text": (lambda: png(chunk(b"iTXt", b"openbadgecredential\0\0\0")), "damaged"),
    "an SVG without a badge": (lambda: svg(""), "carries no badge"), "an SVG that is cut off": (lambda: svg_with(genuine())[:-9], "damaged"),
    "an SVG with several badges": (
        lambda: svg(2 * f"<openbadges:credential><![CDATA[{genuine()}]]></openbadges:credential>"), "several badges"),
    "an SVG with two badges in one place": (
        lambda: svg(f'<openbadges:credential verify="{jwt()}"><![CDATA[{genuine()}]]></openbadges:credential>'), "two badges"),
    "an SVG with a badge elsewhere": (
        lambda: svg(f"<g><openbadges:credential><![CDATA[{genuine()}]]></openbadges:credential></g>"), "where it should"),
    "an SVG with an entity": (
        lambda: '<!DOCTYPE svg [<!ENTITY a "b">]>' + svg_with(genuine()).partition("\n")[2], "document type"),
    "an SVG with a script": (lambda: svg_with(genuine()).replace("<circle", "<script>alert(1)</script><circle"), "script"),
    "an SVG with a handler": (lambda: svg_with(genuine()).replace("<circle", '<circle onload="alert(1)"'), "script"),
    "an SVG in a picture that is no SVG": (lambda: genuine().join(["<x>", "</x>"]), "no SVG"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_says_why_and_is_not_called_false(open_page, name):
    make, words = UNREADABLE[name]
    says, tone, _ = give(open_page, make())
    assert (says, tone) == ("No badge could be read", "") and words in open_page.inner_text("#verdict"), open_page.inner_text("#verdict")
    assert open_page.is_hidden("#said")


def test_nothing_in_a_file_becomes_markup(page):
    hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>'
    credential = ISSUER.credential(earner=hostile)
    credential["credentialSubject"]["achievement"]["name"] = credential["issuer"]["name"] = hostile
    for content in (ISSUER.with_both_proofs(credential), svg_with(json.dumps(ISSUER.signed(credential)))):
        assert give(page, content)[1] == "good"
        assert hostile in page.inner_text("#facts") and hostile in page.inner_text("#verdict")
        assert page.locator("#verify img, #verify script").count() == 0


# Changes bytes of a file, with a generator that is the same each time; gives what went wrong other than by a `Fault`, and how many passed.
MUTATE = """async ([home, base64, rounds]) => {
  const { badgeIn } = await import(`${home}/assets/credential-file.mjs`), { Fault } = await import(`${home}/assets/strict-json.mjs`);
  const file = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0)), wanted = JSON.stringify(badgeIn(file)), wrong = [];
  let seed = 1, passed = 0, other = 0;
  const roll = (n) => { seed = (seed * 48271) % 2147483647; return seed % n; };
  for (let round = 0; round < rounds; round += 1) {
    let bytes = [...file];
    for (let change = roll(3) + 1; change > 0; change -= 1) {
      const at = roll(bytes.length), kind = roll(4);
      if (kind === 0) bytes[at] ^= 1 << roll(8);
      else if (kind === 1) bytes.splice(at, roll(40) + 1);
      else if (kind === 2) bytes.splice(at, 0, ...bytes.slice(roll(at + 1), at).slice(0, 60));
      else bytes = bytes.slice(0, at + 1);
    }
    try {
      passed += 1;
      if (JSON.stringify(badgeIn(Uint8Array.from(bytes))) !== wanted) other += 1;
    } catch (error) {
      passed -= 1;
      if (!(error instanceof Fault)) wrong.push(`${round}: ${error}`);
    }
  }
  return [wrong, passed, other];
}"""


@pytest.mark.parametrize("kind", ["json", "jwt", "png", "svg"])
def test_a_damaged_file_is_refused_in_words_or_read_and_never_stops_the_page(page, issuing_site, kind):
    text = json.dumps(ISSUER.signed(ISSUER.credential()))
    content = {"json": text.encode(), "jwt": jwt().encode(), "png": png(text_chunk(text)), "svg": svg_with(text).encode()}[kind]
    wrong, _, other = page.evaluate(MUTATE, [issuing_site, b64encode(content).decode(), 3000])
    assert wrong == []
    if kind == "png":
        assert other == 0, "A checksum did not notice a change."


# MARK: What the site answers


@pytest.mark.parametrize("address", [LIST, DOCUMENT])
@pytest.mark.parametrize("answer", ["none", "missing", "broken", "HTML", "a redirect"])
def test_what_does_not_load_is_never_held_against_a_badge(page, address, answer):
    answers = {
        "missing": {"status": 404}, "broken": {"status": 503}, "HTML": {"body": "<html>"},
        "a redirect": {"status": 302, "headers": {"Location": "/404.html"}},
    }
    page.route(address, lambda route: route.abort() if answer == "none" else route.fulfill(**answers[answer]))
    says, tone, checks = give(page, signed())
    assert says in ("Could not check", "By an issuer this catalog does not know") and tone in ("", "warn")
    assert checks["integrity"] != "failed" and checks.get("issuer-key") != "failed"
    # The next try asks anew.
    page.unroute(address)
    assert give(page, signed())[1] == "good"


def test_a_list_that_unpacks_to_gigabytes_leaves_the_badge_open(page):
    bomb = ISSUER.status_list("suspension", encoded="u" + base64url(gzip.compress(bytes(64 << 20))))
    page.route(LIST, lambda route: route.fulfill(body=json.dumps(ISSUER.with_both_proofs(bomb))))
    assert give(page, signed())[:2] == ("Could not check", "")
    assert "says nothing against the badge" in page.inner_text("#verdict")


# MARK: What Cairn issues

BADGES = sorted(file.parent for file in SITE.folder.glob("badges/*/credential.json"))


@pytest.mark.skipif(not BADGES, reason="The built site shows no badge.")
@pytest.mark.parametrize("badge", BADGES, ids=lambda folder: folder.name[:8])
def test_the_files_of_a_badge_of_the_catalog_all_lead_to_the_verdict_of_its_page(page, home, badge):
    page.goto(f"{home}/badges/{badge.name}/")
    page.wait_for_selector("#verdict[data-verdict]")
    verdict = page.get_attribute("#verdict", "data-verdict")
    page.goto(f"{home}/verify/")
    files = [file for file in sorted(badge.iterdir()) if file.name.startswith(("credential.", "badge."))]
    assert len(files) >= 2
    for file in files:
        says, _, checks = give(page, file.read_bytes(), file.name)
        assert (file.name, page.get_attribute("#verdict", "data-verdict")) == (file.name, verdict), says
        assert checks["integrity"] == checks["issuer-key"] == "passed"


# MARK: The page


def test_a_text_that_is_pasted_is_read(page):
    page.click(".paste summary")
    page.fill("#pasted", jwt())
    page.click("#paste button")
    assert result(page)[1] == "good"
    page.fill("#pasted", "")
    page.click("#paste button")
    assert "nothing to check" in (result(page), page.inner_text("#verdict"))[1]


DROP = """files => {
  const data = new DataTransfer(), send = (name) =>
    document.querySelector("main").dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data }));
  for (const text of files) data.items.add(new File([text], "badge.json"));
  send("dragover");
  const isTaken = !send("drop");
  return isTaken && !document.querySelector(".over");
}"""


def test_a_file_that_is_dropped_anywhere_is_read_and_does_not_take_the_place_of_the_page(page):
    assert page.evaluate(DROP, [genuine()])
    assert result(page)[1] == "good"
    assert page.evaluate(DROP, [genuine(), genuine()])
    page.wait_for_selector('#verdict[data-verdict="none"]')
    assert "One file at a time" in page.inner_text("#verdict")


def test_of_two_files_the_later_one_is_shown(page):
    held = []
    page.route(LIST, lambda route: held.append(route))
    page.set_input_files("#file", {"name": "a.json", "mimeType": "x/y", "buffer": genuine().encode()})
    page.wait_for_function("() => performance.getEntriesByType('resource').some(it => it.name.endsWith('did.json'))")
    assert give(page, "{}")[0] == "No badge could be read"
    with page.expect_response("**/suspension.json"):
        held[0].continue_()
    page.evaluate("() => new Promise(done => setTimeout(done, 200))")
    assert page.inner_text("#verdict .says") == "No badge could be read"


def test_the_page_works_by_keyboard_and_announces_its_verdict(page):
    assert page.get_attribute("#verdict", "role") == "status"
    page.focus("#file")
    assert page.evaluate("() => getComputedStyle(document.querySelector('label[for=file]')).outlineStyle") == "solid"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.insert_text(jwt())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert result(page)[1] == "good"


def test_the_page_says_how_to_check_without_scripts(page_without_scripts, issuing_site):
    page = page_without_scripts
    page.goto(f"{issuing_site}/verify/")
    assert page.is_hidden("#verify")
    for words in ("needs JavaScript", "cairn verify FILE", f"{BASE}badges/"):
        assert words in page.inner_text("main")


def test_the_page_is_reached_from_every_page(page, issuing_site):
    page.goto(f"{issuing_site}/")
    assert page.locator("#nav a", has_text="Verify").get_attribute("href") == "/verify/"
    assert page.locator(".doors a", has_text="Check a badge").get_attribute("href") == "/verify/"


FITS = {
    "valid": lambda: signed(earner="Bartholomew Featherstonehaugh-Cholmondeley-Marjoribanks"), "tampered": ISSUER.credential,
    "unknown": lambda: STRANGER.with_both_proofs(STRANGER.credential()), "none": lambda: "{}",
}


@pytest.mark.parametrize("kind", FITS)
def test_every_verdict_fits_the_screen_and_keeps_the_rules(page, kind):
    give(page, FITS[kind]())
    page.evaluate(AXE)
    found = {}
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = page.evaluate(OVERFLOWING)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found[width, scheme] = page.evaluate(RUN, RULES)
    assert {where: faults for where, faults in found.items() if faults} == {}
