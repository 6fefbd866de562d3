"""Every state of a credential, and every corruption of it, is told apart in the browser. The credentials are made here."""

import gzip
import json
import time

import pytest

from badge_issuer import BASE, Issuer, base64url, bitstring

NOW = "2026-11-27T12:00:00Z"

# The site is a table of texts by address; a null stands for a site that does not answer.
VERIFY = """async ([home, text, files, now, without]) => {
  const { Verifier } = await import(`${home}/assets/badge-check.mjs`);
  const { Fault, readJSON } = await import(`${home}/assets/strict-json.mjs`);
  const get = async (url) => {
    if (files[url] === null) return { fault: "unreachable" };
    if (files[url] !== undefined) return { bytes: new TextEncoder().encode(files[url]) };
    return { fault: url.startsWith("https://catalog.example.org/") ? "missing" : "elsewhere" };
  };
  const native = crypto.subtle.importKey;
  if (without === "https") Object.defineProperty(crypto, "subtle", { value: undefined, configurable: true });
  else if (without) crypto.subtle.importKey = function (format, key, algorithm, ...rest) {
    if ((algorithm.name ?? algorithm) === without) return Promise.reject(new DOMException("unknown", "NotSupportedError"));
    return native.call(this, format, key, algorithm, ...rest);
  };
  try {
    const verifier = new Verifier({ get }, Date.parse(now));
    const result = await (text[0] === "{" || text[0] === "[" ? verifier.verify(readJSON(text)) : verifier.verifyJWT(text));
    return [result.verdict, Object.fromEntries(result.checks.map(({ name, outcome }) => [name, outcome])), result.reason ?? ""];
  } catch (error) {
    if (error instanceof Fault) return ["refused", {}, error.message];
    throw error;
  } finally {
    delete crypto.subtle;
    delete crypto.subtle.importKey;
  }
}"""

# Changes a credential at random places, the same ones each time. Gives how often each verdict was found, and every surprise.
MUTATE = """async ([home, text, files, now, rounds]) => {
  const { Verifier } = await import(`${home}/assets/badge-check.mjs`);
  const { canonical, Fault, readJSON } = await import(`${home}/assets/strict-json.mjs`);
  const get = async (url) => (files[url] === undefined ? { fault: "missing" } : { bytes: new TextEncoder().encode(files[url]) });
  const verifier = new Verifier({ get }, Date.parse(now)), original = new TextEncoder().encode(text), counts = {}, surprises = [];
  const isJWT = text[0] !== "{", own = (proofs) => [proofs].flat().find((it) => it?.cryptosuite === "eddsa-jcs-2022");
  // Proofs of other kinds prove nothing here, so that nothing is lost when one changes or is repeated.
  const said = (document) => canonical({ ...document, proof: own(document.proof) ?? null });
  let seed = 2463534242;
  const random = (below) => {
    seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5;
    return (seed >>> 0) % below;
  };
  for (let round = 0; round < rounds; round += 1) {
    let bytes = [...original];
    for (let changes = 1 + random(3); changes; changes -= 1) {
      const at = random(bytes.length), length = random(random(4) ? 4 : 200);
      const change = random(4);
      if (change === 0) bytes[at] ^= 1 << random(8);
      else if (change === 1) bytes.splice(at, length);
      else if (change === 2) bytes.splice(at, 0, ...bytes.slice(at, at + length));
      else bytes.splice(at, 1, '{}[]":,.0 '.charCodeAt(random(10)));
    }
    const mutant = Uint8Array.from(bytes);
    let verdict;
    try {
      const document = isJWT ? undefined : readJSON(mutant);
      const result = await (isJWT ? verifier.verifyJWT(new TextDecoder().decode(mutant)) : verifier.verify(document));
      verdict = result.verdict;
      const isSame = isJWT ? mutant.join() === original.join() : verdict === "valid" && said(document) === said(readJSON(original));
      if (verdict === "valid" && !isSame) surprises.push(new TextDecoder().decode(mutant));
    } catch (error) {
      verdict = error instanceof Fault ? "refused" : "stopped";
      if (!(error instanceof Fault)) surprises.push(`${error}: ${new TextDecoder().decode(mutant)}`);
    }
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return [counts, surprises.slice(0, 3)];
}"""

ISSUER, STRANGER = Issuer(), Issuer("did:web:learning.example.net:guild", "Guild of elsewhere")


def site(suspended=(), revoked=(), **replaced):
    """What the issuer publishes; `replaced` takes the place of the parts `did`, `suspension`, `revocation`, and `None` takes them away."""
    parts = {
        "did": ISSUER.document,
        "suspension": ISSUER.with_both_proofs(ISSUER.status_list("suspension", {*suspended, *revoked})),
        "revocation": ISSUER.with_both_proofs(ISSUER.status_list("revocation", revoked)),
    } | replaced
    places = {"did": f"{BASE}{ISSUER.folder}/did.json", "suspension": ISSUER.list_url("suspension"), "revocation": ISSUER.list_url("revocation")}
    files = {places[name]: value if isinstance(value, str) else json.dumps(value) for name, value in parts.items() if value is not None}
    achievement = ISSUER.credential()["credentialSubject"]["achievement"]
    return files | {achievement["id"]: json.dumps(achievement)}


@pytest.fixture
def verify(shared_page, home):
    shared_page.goto(home + "/")

    def run(document, files=None, now=NOW, without=None):
        text = document if isinstance(document, str) else json.dumps(document)
        return shared_page.evaluate(VERIFY, [home, text, site() if files is None else files, now, without])

    return run


def signed(**members):
    return ISSUER.with_both_proofs(ISSUER.credential(**members))


# MARK: States

STATES = {
    "valid": (signed(), site()),
    "expired": (signed(validUntil="2022-12-11T23:59:59Z"), site()),
    "not-yet-valid": (signed(validFrom="2026-11-27T12:00:01Z"), site()),
    "revoked": (signed(), site(revoked=[7])),
    "suspended": (signed(), site(suspended=[7])),
    "unrecognised": (STRANGER.with_both_proofs(STRANGER.credential()), site()),
}


@pytest.mark.parametrize("verdict", STATES)
def test_a_credential_is_in_the_state_it_is_in(verify, verdict):
    found, checks, _ = verify(*STATES[verdict])
    assert found == verdict
    assert checks["integrity"] == ("unknown" if verdict == "unrecognised" else "passed")


def test_all_checks_of_a_valid_credential_pass(verify):
    _, checks, _ = verify(signed())
    assert checks == dict.fromkeys(["form", "integrity", "issuer-key", "status", "dates", "achievement"], "passed")


def test_a_neighbour_in_the_status_list_changes_nothing(verify):
    assert verify(signed(), site(revoked=[6, 8], suspended=[0]))[0] == "valid"


def test_a_jwt_is_verified_by_the_same_checks(verify):
    assert verify(ISSUER.jwt(ISSUER.credential()))[0] == "valid"
    assert verify(ISSUER.jwt(ISSUER.credential()), site(revoked=[7]))[0] == "revoked"
    assert verify(STRANGER.jwt(STRANGER.credential()))[0] == "unrecognised"


def test_an_issuer_that_is_only_a_key_is_unrecognised_and_its_signature_still_checked(verify):
    key = Issuer("key")
    document = key.credential()
    del document["credentialStatus"]
    verdict, checks, _ = verify(key.signed(document))
    assert (verdict, checks["integrity"]) == ("unrecognised", "passed")
    assert verify(key.signed(document) | {"name": "Another"})[0] == "tampered"


def test_a_credential_without_a_status_is_valid_and_that_is_noted(verify):
    document = ISSUER.credential()
    del document["credentialStatus"]
    verdict, checks, _ = verify(ISSUER.signed(document))
    assert (verdict, checks["status"]) == ("valid", "noted")


def test_one_proof_need_not_stand_in_a_list(verify):
    assert verify(ISSUER.signed(ISSUER.credential()))[0] == "valid"


# MARK: Could not check

def test_a_site_that_does_not_answer_leaves_the_credential_unchecked(verify):
    reachable = site()
    for address in (f"{BASE}{ISSUER.folder}/did.json", ISSUER.list_url("suspension")):
        files = {url: text for url, text in reachable.items() if url != address}
        shown = verify(signed(), files | {address: None})
        assert shown[0] == "unchecked", address


def test_rdf_alone_is_left_to_the_command_line(verify):
    verdict, _, reason = verify(ISSUER.signed(ISSUER.credential(), suite="eddsa-rdfc-2022"))
    assert verdict == "unchecked" and "cairn verify" in reason


def test_a_browser_without_ed25519_takes_the_published_jwt(verify):
    beside = f"{BASE}badges/{'0' * 32}/credential.jwt"
    assert verify(signed(), without="Ed25519")[0] == "unchecked"
    verdict, checks, _ = verify(signed(), site() | {beside: ISSUER.jwt(ISSUER.credential())}, without="Ed25519")
    assert (verdict, checks["integrity"], checks["status"]) == ("valid", "passed", "noted")
    assert verify(signed(), site(revoked=[7]) | {beside: ISSUER.jwt(ISSUER.credential())}, without="Ed25519")[0] == "revoked"
    other = ISSUER.jwt(ISSUER.credential(earner="Someone Else"))
    assert verify(signed(), site() | {beside: other}, without="Ed25519")[0] == "tampered"


def test_a_page_that_came_without_encryption_says_so(verify):
    verdict, _, reason = verify(signed(), without="https")
    assert verdict == "unchecked" and "https" in reason


# MARK: Tampered

def altered(document, *path, value):
    copy = at = json.loads(json.dumps(document))
    for name in path[:-1]:
        at = at[name]
    at[path[-1]] = value
    return copy


def swapped():
    first, second = signed(), signed(earner="Someone Else")
    return first | {"proof": second["proof"]}


TAMPERED = {
    "another name": altered(signed(), "credentialSubject", "identifier", 0, "identityHash", value="Someone Else"),
    "another date": altered(signed(), "validFrom", value="2020-12-12T00:00:00Z"),
    "an added member": altered(signed(), "credentialSubject", "creditsEarned", value=15),
    "the proof of another credential": swapped(),
    "a signature that was changed": altered(signed(), "proof", 1, "proofValue", value=signed(index=8)["proof"][1]["proofValue"]),
    "a signature that is none": altered(signed(), "proof", 1, "proofValue", value="z111"),
    "another purpose": altered(signed(), "proof", 1, "proofPurpose", value="authentication"),
    "no proof": {name: value for name, value in signed().items() if name != "proof"},
    "an empty list of proofs": signed() | {"proof": []},
    "another's key under the issuer's name": ISSUER.signed(ISSUER.credential(), key=STRANGER.proof_key),
    "a key that the issuer does not list": ISSUER.signed(ISSUER.credential(), method=f"{ISSUER.did}#2025-1-ed25519"),
    "a key of another issuer": STRANGER.signed(ISSUER.credential()),
    "a key of its own": ISSUER.signed(ISSUER.credential(), method=f"did:key:{STRANGER.multikey}", key=STRANGER.proof_key),
    "the key for JWTs": ISSUER.signed(ISSUER.credential(), method=ISSUER.jwt_method),
    "contexts beside the document's": altered(signed(), "proof", 1, "@context", value=["https://example.org/"]),
    "a proof that has run out": ISSUER.signed(ISSUER.credential(), expires="2026-01-01T00:00:00Z"),
}


@pytest.mark.parametrize("change", TAMPERED)
def test_no_change_of_a_credential_passes(verify, change):
    verdict, _, reason = verify(TAMPERED[change])
    assert verdict == "tampered" and reason.endswith(".")


def test_no_change_of_a_jwt_passes(verify):
    token = ISSUER.jwt(ISSUER.credential())
    header, payload, signature = token.split(".")
    other = ISSUER.jwt(ISSUER.credential(earner="Someone Else")).split(".")[1]
    assert verify(f"{header}.{other}.{signature}")[0] == "tampered"
    assert verify(ISSUER.jwt(ISSUER.credential(), key=STRANGER.jwt_key))[0] == "tampered"
    assert verify(ISSUER.jwt(ISSUER.credential(), method=f"{ISSUER.did}#other"))[0] == "tampered"
    # The issuer's own key stands in no JWT of another, and a JWT's own key is not the issuer's.
    assert verify(ISSUER.jwt(ISSUER.credential(), key=STRANGER.jwt_key, kid=None, jwk=STRANGER.jwk))[0] == "tampered"
    assert verify(ISSUER.jwt(ISSUER.credential(), kid=None, jwk=ISSUER.jwk))[0] == "valid"


@pytest.mark.parametrize("header", [{"alg": "none"}, {"alg": "EdDSA"}, {"alg": "HS256"}, {"crit": ["exp"]}, {"typ": "at+jwt"}, {"kid": None}])
def test_a_jwt_of_another_kind_is_refused(verify, header):
    verdict, checks, reason = verify(ISSUER.jwt(ISSUER.credential(), **header))
    assert verdict == "unreadable" and checks == {"form": "failed"} and reason.startswith("The JWT ")


def test_a_key_counts_only_under_its_issuers_control(verify):
    for change in ({"controller": STRANGER.did}, {"id": f"{ISSUER.did}#other"}):
        document = json.loads(json.dumps(ISSUER.document))
        document["verificationMethod"][0] |= change
        assert verify(signed(), site(did=document))[0] == "tampered"
    document = json.loads(json.dumps(ISSUER.document))
    document["assertionMethod"].pop(0)
    assert verify(signed(), site(did=document))[0] == "tampered"


def test_a_document_of_another_issuer_makes_nobody_known(verify):
    assert verify(signed(), site(did=STRANGER.document))[0] == "unrecognised"
    assert verify(signed(), site(did="{"))[0] == "unrecognised"


@pytest.mark.parametrize("form", ["JSON", "JWT"])
def test_none_of_thousands_of_changes_passes_or_stops_the_check(shared_page, home, form):
    shared_page.goto(home + "/")
    text = json.dumps(signed()) if form == "JSON" else ISSUER.jwt(ISSUER.credential())
    counts, surprises = shared_page.evaluate(MUTATE, [home, text, site(), NOW, 4000])
    assert surprises == []
    assert sum(counts.values()) == 4000 and counts.get("tampered", 0) > 100, counts


# MARK: Status lists

def status(**parts):
    return site(suspension=ISSUER.with_both_proofs(ISSUER.status_list("suspension", **parts)))


BOMB = "u" + base64url(gzip.compress(bytes(64 << 20)))

LISTS = {
    "signed by another": site(suspension=STRANGER.signed(ISSUER.status_list("suspension"))),
    "of another issuer": site(suspension=STRANGER.signed(STRANGER.status_list("suspension", url=ISSUER.list_url("suspension")))),
    "changed after signing": site(suspension=ISSUER.with_both_proofs(ISSUER.status_list("suspension", [7])) | {
        "credentialSubject": ISSUER.status_list("suspension")["credentialSubject"]}),
    "of another address": site(suspension=ISSUER.with_both_proofs(ISSUER.status_list("suspension", id=ISSUER.list_url("revocation")))),
    "about something else": site(suspension=ISSUER.with_both_proofs(ISSUER.status_list("revocation", url=ISSUER.list_url("suspension")))),
    "too short": status(encoded=bitstring(count=131_064)),
    "a bomb": status(encoded=BOMB),
    "cut off": status(encoded=bitstring()[:60]),
    "in another alphabet": status(encoded="z" + bitstring()[1:]),
    "no JSON": site(suspension="<!doctype html>"),
    "no list": site(suspension=signed()),
}


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_that_cannot_be_trusted_leaves_the_credential_unchecked(verify, kind):
    started = time.monotonic()
    verdict, checks, reason = verify(signed(), LISTS[kind])
    assert (verdict, checks["status"]) == ("unchecked", "failed") and "status list" in reason
    assert time.monotonic() - started < 20


def test_an_entry_beyond_the_list_is_unchecked(verify):
    verdict, _, reason = verify(signed(index=131_072))
    assert verdict == "unchecked" and "131072" in reason
    assert verify(signed(index=131_071))[0] == "valid"
    assert verify(signed(index=131_071), site(suspended=[131_071]))[0] == "suspended"


def test_a_list_that_is_too_old_or_signed_in_an_unknown_way_is_unchecked(verify):
    assert verify(signed(), status(validUntil="2026-11-27T11:00:00Z"))[0] == "unchecked"
    rdf = ISSUER.signed(ISSUER.status_list("suspension"), suite="eddsa-rdfc-2022")
    assert verify(signed(), site(suspension=rdf))[0] == "unchecked"
    assert verify(signed(), site(suspension=None))[0] == "unchecked"


def test_a_revocation_that_cannot_be_proved_still_suspends(verify):
    forged = STRANGER.signed(ISSUER.status_list("revocation", [7]))
    assert verify(signed(), site(suspended=[7], revocation=forged))[0] == "suspended"


# MARK: Form

def dropped(*path):
    copy = at = json.loads(json.dumps(signed()))
    for name in path[:-1]:
        at = at[name]
    del at[path[-1]]
    return copy


FORMS = {
    "type": dropped("type"), "issuer": dropped("issuer"), "issuer.id": dropped("issuer", "id"), "validFrom": dropped("validFrom"),
    "credentialSubject.achievement": dropped("credentialSubject", "achievement"),
    "credentialSubject.achievement.name": dropped("credentialSubject", "achievement", "name"),
    "credentialSubject.achievement.criteria": dropped("credentialSubject", "achievement", "criteria"),
    "validUntil": signed() | {"validUntil": "2022-12-11"},
    "credentialStatus.statusListIndex": altered(signed(), "credentialStatus", "statusListIndex", value="07"),
    "id": signed() | {"id": 7},
}


@pytest.mark.parametrize("member", FORMS)
def test_what_is_no_credential_is_told_with_the_member_that_is_wrong(verify, member):
    verdict, checks, reason = verify(FORMS[member])
    assert (verdict, checks) == ("unreadable", {"form": "failed"}) and f"“{member}”" in reason


TEXTS = {
    "twice": '{"id": 1, "id": 1}',
    "nested deeper": '{"a":' * 65 + "1" + "}" * 65,
    "ends too early": json.dumps(signed())[:-1],
    "goes on": json.dumps(signed()) + "x",
    "half a character": '{"a": "\\ud800"}',
    "larger than": "[" + " " * (5 << 20) + "]",
}


@pytest.mark.parametrize("words", TEXTS)
def test_text_that_is_no_strict_json_is_refused(verify, words):
    verdict, _, reason = verify(TEXTS[words])
    assert verdict == "refused" and words in reason
