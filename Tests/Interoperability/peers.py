"""Small helpers around the peers' libraries."""

import json
from pathlib import Path

import openbadgeslib
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

CONTEXTS = Path(openbadgeslib.__file__).parent / "ob3" / "contexts"
FILES = {
    "https://www.w3.org/ns/credentials/v2": "credentials-v2.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "ob-v3p0-context-3.0.3.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json": "ob-v3p0-extensions.json",
}
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def load(url, _options=None):
    return {"contextUrl": None, "documentUrl": url, "document": json.loads((CONTEXTS / FILES[url]).read_text())}


def canonical_statements(document):
    """The statements of a document by PyLD, in canonical form."""
    options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": load}
    return jsonld.normalize(document, options).encode()


def base58(text):
    number = 0
    for letter in text:
        number = number * 58 + ALPHABET.index(letter)
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def multibase(text):
    assert text[0] == "z"
    return base58(text[1:])


def public_key(documents, method):
    """The Ed25519 key that a DID document among the documents lists."""
    for text in documents.values():
        for listed in json.loads(text).get("verificationMethod", []):
            if listed["id"] == method:
                return Ed25519PublicKey.from_public_bytes(multibase(listed["publicKeyMultibase"])[2:])
    raise KeyError(method)
