"""Credentials that Cairn signs, as others see them."""

import copy
import hashlib
import json

import jsonschema
import pytest
from cryptography.exceptions import InvalidSignature
from openbadgeslib.ob3.ldp import OB3LdpVerifier
from openbadgeslib.ob3.verifier import OB3VerificationError, OB3Verifier

from peers import canonical_statements, public_key, multibase


def download(documents):
    return lambda url, *_, **__: documents[url].encode()


def test_openbadgeslib_verifies_the_proof_and_the_status(issued):
    documents, credentials = issued
    for text, _ in credentials:
        found = OB3LdpVerifier().verify(
            text, download=download(documents), check_status=True, verify_status_list=False)
        assert found.name == json.loads(text)["name"]


def test_openbadgeslib_verifies_the_jwt(issued):
    documents, credentials = issued
    for text, jwt in credentials:
        issuer = json.loads(text)["issuer"]["id"]
        found = OB3Verifier.for_issuer_did(issuer, download=download(documents)).verify(jwt, download=download(documents))
        assert found.id == json.loads(text)["id"]


def test_openbadgeslib_refuses_what_was_altered(issued):
    documents, credentials = issued
    altered = json.loads(credentials[0][0])
    altered["credentialSubject"]["identifier"][0]["identityHash"] = "Somebody Else"
    with pytest.raises(OB3VerificationError):
        OB3LdpVerifier().verify(altered, download=download(documents))


def test_pyld_canonicalizes_to_what_was_signed(issued):
    documents, credentials = issued
    for text, _ in credentials:
        document = json.loads(text)
        proof = document.pop("proof")[0]
        assert proof["cryptosuite"] == "eddsa-rdfc-2022"
        key = public_key(documents, proof["verificationMethod"])
        signature = multibase(proof.pop("proofValue"))
        options = {"@context": document["@context"], **proof}
        message = b"".join(hashlib.sha256(canonical_statements(part)).digest() for part in (options, document))
        key.verify(signature, message)
        with pytest.raises(InvalidSignature):
            key.verify(signature, message[::-1])


def test_status_lists_are_canonical_too(issued):
    documents, _ = issued
    lists = [json.loads(text) for url, text in documents.items() if "/status/" in url]
    assert len(lists) == 2
    for document in lists:
        proof = document.pop("proof")[0]
        key = public_key(documents, proof["verificationMethod"])
        signature = multibase(proof.pop("proofValue"))
        options = {"@context": document["@context"], **proof}
        key.verify(signature, b"".join(hashlib.sha256(canonical_statements(part)).digest() for part in (options, document)))


def test_the_second_proof_is_over_canonical_json(issued):
    documents, credentials = issued
    for text, _ in credentials:
        document = json.loads(text)
        proof = document.pop("proof")[1]
        assert proof["cryptosuite"] == "eddsa-jcs-2022"
        signature = multibase(proof.pop("proofValue"))
        message = b""
        for part in (proof, document):
            # For these documents, which have neither special numbers nor unusual keys, Python writes what RFC 8785 asks for.
            canonical = json.dumps(part, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
            message += hashlib.sha256(canonical).digest()
        public_key(documents, proof["verificationMethod"]).verify(signature, message)


def test_credentials_keep_to_the_published_schema(issued, schema):
    _, credentials = issued
    validator = jsonschema.validators.validator_for(schema)(schema)
    for text, _ in credentials:
        document = json.loads(text)
        assert [error.message for error in validator.iter_errors(document)] == []
        broken = copy.deepcopy(document)
        del broken["credentialSubject"]["achievement"]["criteria"]
        assert list(validator.iter_errors(broken))
