"""The modules that check signatures pass the vectors of the specifications, where they are at hand (CAIRN_VECTORS)."""

import os
from pathlib import Path

import pytest

VECTORS = Path(os.environ.get("CAIRN_VECTORS") or "no-vectors")
pytestmark = pytest.mark.skipif(not VECTORS.is_dir(), reason="CAIRN_VECTORS names no folder of vectors.")

CANONICAL = """async ([home, text]) => {
  const { canonical, readJSON } = await import(`${home}/assets/strict-json.mjs`);
  return canonical(readJSON(new TextEncoder().encode(text)));
}"""

# Gives the words of the fault; nothing where the proof holds.
PROOF = """async ([home, text, from, to]) => {
  const { readJSON } = await import(`${home}/assets/strict-json.mjs`);
  const { Broken, readProof, verifyProof } = await import(`${home}/assets/proofs.mjs`);
  const { keyOfDID } = await import(`${home}/assets/did.mjs`);
  const document = readJSON(text.replace(from, to)), proof = readProof(document.proof);
  try {
    await verifyProof(proof, document, keyOfDID(proof.method.split("#")[0]));
    return null;
  } catch (error) {
    if (error instanceof Broken) return error.message;
    throw error;
  }
}"""


@pytest.fixture
def page(shared_page, home):
    shared_page.goto(home + "/")
    return shared_page


@pytest.mark.parametrize("name", sorted(file.stem for file in VECTORS.glob("jcs/input/*.json")))
def test_json_is_written_in_its_canonical_form(page, home, name):
    given, wanted = (Path(VECTORS, "jcs", side, f"{name}.json").read_text(encoding="utf-8") for side in ("input", "output"))
    assert page.evaluate(CANONICAL, [home, given]) == wanted


SIGNED = VECTORS / "vc-di-eddsa/eddsa-jcs-2022/signedJCS.json"


def test_a_proof_of_the_specification_holds(page, home):
    assert page.evaluate(PROOF, [home, SIGNED.read_text(), "", ""]) is None


@pytest.mark.parametrize("change", [
    ("The School of Examples", "The School of examples"),
    ('"created": "2023-02-24', '"created": "2023-02-25'),
    ('"proofValue": "z2HnF', '"proofValue": "z2HnG'),
    ('"https://www.w3.org/ns/credentials/examples/v2"\n  ],\n  "id"', '"https://www.w3.org/ns/credentials/examples/v3"\n  ],\n  "id"'),
    ("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#", "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK#"),
])
def test_no_change_of_a_signed_document_passes(page, home, change):
    text = SIGNED.read_text()
    assert change[0] in text
    assert page.evaluate(PROOF, [home, text, *change])
