"""A badge's page verifies itself in the visitor's browser, whatever was done to the page or to the files behind it."""

import json
import re
from contextlib import contextmanager
from datetime import datetime, timezone
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
from pypdf import PdfReader

from built_site import ROOT, SITE
from test_accessibility import AXE, RULES, RUN
from test_layout import OVERFLOWING
from visitors import visiting

BADGES = SITE.types.get("badges/*", [])
pytestmark = pytest.mark.skipif(not BADGES, reason="The site has no badges.")

EVENTS = {"suspend": "suspended", "resume": "valid", "revoke": "revoked", "withdraw": "withdrawn", "erased": "withdrawn"}


def expected_states():
    """By address, from the ledger and the clock."""
    states, until = {}, {}
    for file in sorted((ROOT / "Content/awards").glob("*.jsonl")):
        for line in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            address = f"/badges/{line['badge']}/"
            states[address] = EVENTS.get(line["event"], "valid")
            if line["event"] == "award":
                until[address] = line["credential"].get("validUntil")
    now = datetime.now(timezone.utc).isoformat()
    return {at: "expired" if state == "valid" and (until.get(at) or "9999") < now else state for at, state in states.items()}


STATES = expected_states()
VALID = next((address for address in BADGES if STATES[address] == "valid"), None)
# A badge whose page names the earner.
NAMED = next((at for at in BADGES if STATES[at] == "valid" and "credentialSubject.identifier" in (SITE.folder / SITE.target(at)[1:]).read_text()), VALID)
FIRST_OF_EACH = list({state: address for address, state in reversed(STATES.items())}.values())


def credential(address):
    return json.loads((SITE.folder / address.strip("/") / "credential.json").read_text())


def verdict(page, address):
    """Opens a badge's page and waits for what its check finds."""
    page.goto(address)
    page.wait_for_function("() => document.querySelector('[data-verdict]')")
    return page.locator("#verdict").get_attribute("data-verdict")


def outcomes(page):
    rows = page.locator("#check-list > li")
    return dict(rows.evaluate_all("rows => rows.map(row => [row.dataset.check, row.dataset.outcome])"))


@contextmanager
def served(page, changes):
    """Answers for some files of the site: with another text, with a status, or not at all."""
    def answer(route):
        change = next(change for end, change in changes.items() if route.request.url.endswith(end))
        if change is None:
            route.abort()
        elif isinstance(change, int):
            route.fulfill(status=change)
        else:
            route.fulfill(response=(response := route.fetch()), body=change(response.text()))

    for end in changes:
        page.route(re.compile(re.escape(end) + "$"), answer)
    yield
    page.unroute_all()


# MARK: States

@pytest.mark.parametrize("address", BADGES)
def test_a_badge_is_in_the_state_that_its_issuer_gave_it(shared_page, home, address):
    if STATES[address] == "withdrawn":
        shared_page.goto(home + address)
        assert shared_page.locator(".says").inner_text() == "Withdrawn by its holder"
        assert [path for path in SITE.files if path.startswith(address)] == [address + "index.html"]
        return
    assert verdict(shared_page, home + address) == STATES[address]
    found = outcomes(shared_page)
    assert list(found) == ["form", "integrity", "issuer-key", "status", "dates", "achievement", "page"]
    sound = {"form", "integrity", "issuer-key", "achievement", "page"}
    assert {name: found[name] for name in sound} == dict.fromkeys(sound, "passed")
    assert "answered by this copy of the site, not by catalog.example.org" in shared_page.locator("#checked-by").inner_text()


def test_the_demonstration_shows_every_state():
    assert {*STATES.values()} == {"valid", "expired", "revoked", "suspended", "withdrawn"}


def test_a_badge_verifies_below_a_path_too(shared_page, prefixed_home):
    assert verdict(shared_page, prefixed_home + VALID) == "valid"


@pytest.mark.parametrize("address", BADGES)
def test_nothing_is_green_without_a_check(page_without_scripts, home, address):
    page_without_scripts.goto(home + address)
    assert page_without_scripts.locator(".verdict.good, .checks .yes").count() == 0
    says = page_without_scripts.locator(".says").inner_text()
    assert says == {
        "valid": "Not checked yet", "expired": "Not checked yet", "revoked": "Revoked by the issuer",
        "suspended": "Suspended by the issuer", "withdrawn": "Withdrawn by its holder",
    }[STATES[address]]


@pytest.mark.parametrize("address", FIRST_OF_EACH)
def test_a_badge_that_does_not_hold_counts_for_nothing_and_is_not_shared(shared_page, page_without_scripts, home, address):
    wanted = {"revoked": ("Nothing any more: it was revoked.", 0), "suspended": ("Nothing while it is suspended.", 2)}
    for page in (shared_page, page_without_scripts):
        page.goto(home + address)
        if page is shared_page and STATES[address] != "withdrawn":
            page.wait_for_selector("#verdict[data-verdict]")
        sharing = page.locator("[data-sharing]").evaluate_all("parts => parts.filter(it => it.checkVisibility()).length")
        if STATES[address] in wanted:
            assert (page.inner_text("#counts").strip(), sharing) == wanted[STATES[address]]
        elif STATES[address] != "withdrawn":
            assert page.locator("#counts a").count() > 0 and sharing == 2


def test_what_is_found_out_in_the_browser_takes_back_what_the_page_offers(shared_page, home):
    with served(shared_page, {VALID + "credential.json": FILES["a date"]}):
        assert verdict(shared_page, home + VALID) == "tampered"
        assert shared_page.inner_text("#counts").strip() == "Nothing can be read from an altered badge."
        assert shared_page.is_hidden("#share") and shared_page.is_hidden("#profile")
        assert "Earned by" not in shared_page.inner_text("#badge")


# MARK: Tampering

PAGES = {
    "another earner": lambda html: re.sub(r'(subject\.identifier">)[^<]+', r"\1Someone Else", html, flags=re.I),
    "no earner": lambda html: re.sub(r' data-says="credentialSubject.identifier"', "", html),
    "another title": lambda html: re.sub(r'(achievement\.name">)[^<]+', r"\1Lead the world", html),
    "another title of the tab": lambda html: re.sub(r"<title>[^<]+", "<title>Badge: Lead the world", html),
    "another day": lambda html: re.sub(r'datetime="\d{4}(-\d\d-\d\d" data-says="validFrom")', r'datetime="2018\1', html),
    "another day in words": lambda html: re.sub(r'(data-says="validFrom">\d+ \w+ )\d{4}', r"\g<1>2018", html),
    "another issuer": lambda html: re.sub(r'(data-says="issuer.name">)[^<]+', r"\1Another district", html),
    "more requirements": lambda html: re.sub(r'(criteria\.narrative">)', r"\1<li>0. Prove it: Solve everything.</li>", html),
    "another description": lambda html: re.sub(r'(achievement\.description">)', r"\1Better still: ", html),
    "an end that is not signed": lambda html: html.replace(
        "</dl>", '<div><dt>Until</dt><dd><time datetime="2099-01-01" data-says="credentialSubject.until">1 January 2099</time></dd></div></dl>', 1),
}


@pytest.mark.parametrize("change", PAGES)
def test_a_page_that_says_something_else_than_its_credential_is_caught(shared_page, home, change):
    original = (SITE.folder / SITE.target(NAMED)[1:]).read_text()
    assert PAGES[change](original) != original
    with served(shared_page, {NAMED: PAGES[change]}):
        assert verdict(shared_page, home + NAMED) == "tampered"
        assert outcomes(shared_page)["page"] == "failed"


def test_a_credential_of_another_badge_is_caught(shared_page, home):
    other = json.dumps(credential(next(at for at in BADGES if at != VALID and STATES[at] == "valid")))
    with served(shared_page, {VALID + "credential.json": lambda _: other}):
        assert verdict(shared_page, home + VALID) == "tampered"


FILES = {
    "a name": lambda text: text.replace(credential(VALID)["name"], "Lead the world"),
    "a date": lambda text: re.sub(r'"validFrom":"\d{4}', '"validFrom":"2001', text),
    "no proof": lambda text: json.dumps({key: value for key, value in json.loads(text).items() if key != "proof"}),
}


@pytest.mark.parametrize("change", FILES)
def test_a_credential_that_was_changed_is_caught(shared_page, home, change):
    with served(shared_page, {VALID + "credential.json": FILES[change]}):
        assert verdict(shared_page, home + VALID) == "tampered"
        assert outcomes(shared_page)["integrity"] == "failed"


@pytest.mark.parametrize("change", [lambda text: text[:-10], lambda text: text[:-1] + ',"id":"x"}', lambda _: "<html>"])
def test_a_credential_that_cannot_be_read_is_no_badge(shared_page, home, change):
    with served(shared_page, {VALID + "credential.json": change}):
        assert verdict(shared_page, home + VALID) == "unreadable"


# MARK: Could not check

@pytest.mark.parametrize("file", ["credential.json", "did.json", "status/suspension.json"])
@pytest.mark.parametrize("fault", [None, 503])
def test_what_does_not_load_is_no_reason_against_a_badge(shared_page, home, file, fault):
    with served(shared_page, {"/" + file: fault}):
        assert verdict(shared_page, home + VALID) == "unchecked"
        assert shared_page.locator(".verdict.bad, .verdict.good").count() == 0


def test_a_credential_that_is_gone_proves_nothing(shared_page, home):
    with served(shared_page, {VALID + "credential.json": 404}):
        assert verdict(shared_page, home + VALID) == "unchecked"
        assert "nobody’s word" in shared_page.locator("#verdict").inner_text()


def test_a_browser_without_ed25519_takes_the_jwt(browser, home):
    context = browser.new_context()
    context.add_init_script("""{
      const native = SubtleCrypto.prototype.importKey;
      SubtleCrypto.prototype.importKey = function (format, key, algorithm, ...rest) {
        if ((algorithm.name ?? algorithm) === "Ed25519") return Promise.reject(new DOMException("unknown", "NotSupportedError"));
        return native.call(this, format, key, algorithm, ...rest);
      };
    }""")
    page = context.new_page()
    assert verdict(page, home + VALID) == "valid"
    assert "ES256" in page.locator("[data-check=integrity]").inner_text()
    context.close()


# MARK: Privacy and sharing

@pytest.mark.parametrize("address", BADGES)
def test_a_badge_is_not_to_be_found_by_search(address):
    html = (SITE.folder / SITE.target(address)[1:]).read_text()
    assert '<meta name="robots" content="noindex">' in html
    assert address not in (SITE.folder / "sitemap.xml").read_text()


def test_no_preview_names_an_earner():
    for address in BADGES:
        if STATES[address] == "withdrawn":
            continue
        named = [it["identityHash"] for it in credential(address)["credentialSubject"].get("identifier", [])]
        head = (SITE.folder / SITE.target(address)[1:]).read_text().partition("</head>")[0]
        assert [name for name in named if name in head] == [], address


def test_a_profile_is_filled_in(shared_page, home):
    shared_page.goto(home + VALID)
    query = parse_qs(urlsplit(shared_page.get_by_role("link", name="Add to LinkedIn").get_attribute("href")).query)
    signed = credential(VALID)
    year, month = signed["validFrom"][:7].split("-")
    assert query | {
        "startTask": ["CERTIFICATION_NAME"], "name": [signed["credentialSubject"]["achievement"]["name"]],
        "organizationName": [signed["issuer"]["name"]], "issueYear": [year], "issueMonth": [str(int(month))],
        "certUrl": [signed["id"].removesuffix("credential.json")], "certId": [VALID.split("/")[2]],
    } == query


def test_every_field_can_be_copied(browser, home):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(home + VALID)
    for details in page.locator("details").all():
        if details.get_attribute("open") is None:
            details.locator("summary").click()
    for slot in page.locator("[data-copyable]").all():
        text = slot.evaluate("slot => slot.firstElementChild?.tagName === 'BUTTON' ? slot.firstChild.data : slot.textContent.replace(/Copy[^]*$/, '')")
        slot.get_by_role("button").click()
        page.wait_for_function("() => document.querySelector('.copy').getRootNode().activeElement.textContent.startsWith('Copied')")
        assert page.evaluate("() => navigator.clipboard.readText()") == text.strip()
    context.close()


@pytest.mark.parametrize("format", ["Letter", "A4"])
@pytest.mark.parametrize("address", FIRST_OF_EACH)
def test_a_certificate_is_one_page(browser, home, address, format):
    with visiting(browser) as page:
        page.goto(home + address, wait_until="networkidle")
        pages = PdfReader(BytesIO(page.pdf(format=format))).pages
    assert len(pages) == 1
    if STATES[address] != "withdrawn":
        words = re.sub(r"\s+", "", pages[0].extract_text())
        assert "ﬀ" not in words, "An address with a ligature cannot be typed off."
        assert re.sub(r"\s+", "", credential(address)["credentialSubject"]["achievement"]["name"]) in words
        assert credential(address)["id"].removesuffix("credential.json") in words
        assert "justnow" not in words


# MARK: For everybody

@pytest.mark.parametrize("address", FIRST_OF_EACH)
def test_every_state_is_accessible_and_fits(shared_page, home, address):
    shared_page.goto(home + address, wait_until="networkidle")
    shared_page.evaluate(AXE)
    for width in (320, 360, 1280):
        shared_page.set_viewport_size({"width": width, "height": 900})
        assert shared_page.evaluate(OVERFLOWING) == []
        for scheme in ("light", "dark"):
            shared_page.emulate_media(color_scheme=scheme)
            assert shared_page.evaluate(RUN, RULES) == []
    shared_page.emulate_media(color_scheme="light")
