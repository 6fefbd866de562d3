"""Credentials that openbadgeslib signs, as `cairn verify` sees them."""

import json
import struct
import zlib
from datetime import datetime, timedelta, timezone

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from openbadgeslib.ob3 import did as dids
from openbadgeslib.ob3.credential import Achievement, Issuer, OpenBadgeCredential
from openbadgeslib.ob3.ldp import OB3LdpSigner
from openbadgeslib.ob3.signer import OB3Signer

DID = "did:web:badges.example.org:issuers:peer"


def private(key):
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())


def public(key):
    return key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def credential(issuer, **more):
    return OpenBadgeCredential(
        issuer=Issuer(id=issuer, name="Peer"), recipient_id="did:example:earner",
        achievement=Achievement(
            id="https://badges.example.org/achievements/1", name="Ünïcödé “quotes”", description="A description.",
            criteria_narrative="Do it."), **more)


def trusted(issuer):
    """A document that vouches for a did:key."""
    return {"id": issuer}


def did_document(key, name):
    jwk = json.loads(json.dumps(OB3Signer(private(key), "EdDSA" if name == "ed" else "ES256")._public_jwk()))
    method = f"{DID}#{name}"
    return {
        "id": DID, "assertionMethod": [method],
        "verificationMethod": [{"id": method, "type": "JsonWebKey", "controller": DID, "publicKeyJwk": jwk}],
    }


@pytest.fixture
def ed():
    return ed25519.Ed25519PrivateKey.generate()


def test_a_proof_of_a_did_key_verifies(verify, ed):
    issuer = dids.did_key_from_pem(public(ed))
    text = OB3LdpSigner(private(ed)).sign_to_json(credential(issuer))
    found = verify(text, documents=[trusted(issuer)])
    assert (found["verdict"], found["code"]) == ("valid", 0), found
    found = verify(text)
    assert (found["verdict"], found["code"]) == ("unrecognised", 4), "anyone can make a key"


def test_a_proof_of_a_did_web_verifies_with_its_document(verify, ed):
    text = OB3LdpSigner(private(ed), f"{DID}#ed").sign_to_json(credential(DID))
    assert verify(text, documents=[did_document(ed, "ed")])["verdict"] == "valid"
    unknown = verify(text)
    assert (unknown["verdict"], unknown["code"]) == ("unrecognised", 4)


def test_another_key_of_the_same_name_is_found_out(verify, ed):
    text = OB3LdpSigner(private(ed), f"{DID}#ed").sign_to_json(credential(DID))
    found = verify(text, documents=[did_document(ed25519.Ed25519PrivateKey.generate(), "ed")])
    assert (found["verdict"], found["code"]) == ("tampered", 1)


def test_what_was_altered_is_found_out(verify, ed):
    issuer = dids.did_key_from_pem(public(ed))
    document = OB3LdpSigner(private(ed)).sign(credential(issuer))
    document["credentialSubject"]["achievement"]["description"] = "Another description."
    assert verify(json.dumps(document))["verdict"] == "tampered"


def test_an_expired_one_is_expired(verify, ed):
    issuer = dids.did_key_from_pem(public(ed))
    now = datetime.now(timezone.utc)
    text = OB3LdpSigner(private(ed)).sign_to_json(
        credential(issuer, issuance_date=now - timedelta(days=20), expiration_date=now - timedelta(days=1)))
    found = verify(text, documents=[trusted(issuer)])
    assert (found["verdict"], found["code"]) == ("expired", 1)


def test_a_jwt_with_a_key_of_the_issuer_verifies(verify):
    key = ec.generate_private_key(ec.SECP256R1())
    jwt = OB3Signer(private(key), "ES256").sign(credential(DID))
    found = verify(jwt, documents=[did_document(key, "p256")], name="credential.jwt")
    assert found["verdict"] == "valid", found
    other = did_document(ec.generate_private_key(ec.SECP256R1()), "p256")
    assert verify(jwt, documents=[other], name="credential.jwt")["verdict"] == "tampered"
    assert verify(jwt, name="credential.jwt")["verdict"] == "unrecognised"


def test_a_jwt_with_another_algorithm_is_no_badge_here(verify, ed):
    jwt = OB3Signer(private(ed), "EdDSA").sign(credential(DID))
    assert verify(jwt, name="credential.jwt")["verdict"] == "unreadable"


SVG = b'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'


def pixel():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("picture", ["png", "svg"])
def test_baked_pictures_are_read(verify, ed, picture):
    issuer = dids.did_key_from_pem(public(ed))
    signer = OB3LdpSigner(private(ed))
    bake = {"png": signer.sign_into_png, "svg": signer.sign_into_svg}[picture]
    baked = bake(credential(issuer), {"png": pixel(), "svg": SVG}[picture])
    assert verify(baked, documents=[trusted(issuer)], name=f"badge.{picture}")["verdict"] == "valid"
    key = ec.generate_private_key(ec.SECP256R1())
    signer = OB3Signer(private(key), "ES256")
    bake = {"png": signer.sign_into_png, "svg": signer.sign_into_svg}[picture]
    baked = bake(credential(DID), {"png": pixel(), "svg": SVG}[picture])
    assert verify(baked, documents=[did_document(key, "p256")], name=f"badge.{picture}")["verdict"] == "valid"
