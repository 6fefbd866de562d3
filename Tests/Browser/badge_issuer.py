"""An issuer for tests: keys, a DID document, status lists, and credentials signed as Cairn signs them for browsers."""

import base64
import copy
import gzip
import hashlib
import json
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

BASE = "https://catalog.example.org/"
CONTEXT = ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]


def base58(data):
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        text = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"[digit] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def canonical(value):
    """RFC 8785 for what the tests sign: no fractions, names in ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def bitstring(set_bits=(), count=131_072):
    bits = bytearray(count // 8)
    for index in set_bits:
        bits[index // 8] |= 0x80 >> index % 8
    return "u" + base64url(gzip.compress(bytes(bits)))


class Issuer:
    """Signs as `did`; `publish` writes what its site publishes below a folder."""

    def __init__(self, did="did:web:catalog.example.org:organizations:testers", name="Testers' Guild"):
        self.proof_key, self.jwt_key = ed25519.Ed25519PrivateKey.generate(), ec.generate_private_key(ec.SECP256R1())
        self.multikey = "z" + base58(b"\xed\x01" + self.proof_key.public_key().public_bytes_raw())
        self.did = f"did:key:{self.multikey}" if did == "key" else did
        self.name = name
        self.proof_method = f"{self.did}#{self.multikey}" if did == "key" else f"{self.did}#2026-1-ed25519"
        self.jwt_method = f"{self.did}#2026-1-p256"

    @property
    def folder(self):
        return "/".join(self.did.split(":")[3:])

    def list_url(self, purpose):
        return f"{BASE}{self.folder}/status/{purpose}.json"

    @property
    def jwk(self):
        numbers = self.jwt_key.public_key().public_numbers()
        return {"kty": "EC", "crv": "P-256", "x": base64url(numbers.x.to_bytes(32, "big")), "y": base64url(numbers.y.to_bytes(32, "big"))}

    @property
    def document(self):
        methods = [
            {"id": self.proof_method, "type": "Multikey", "controller": self.did, "publicKeyMultibase": self.multikey},
            {"id": self.jwt_method, "type": "JsonWebKey", "controller": self.did, "publicKeyJwk": self.jwk},
        ]
        return {"id": self.did, "verificationMethod": methods, "assertionMethod": [it["id"] for it in methods]}

    def signed(self, document, suite="eddsa-jcs-2022", method=None, key=None, **options):
        """With an eddsa-jcs-2022 proof; another `suite` gets a signature of the right size and no meaning."""
        document = {name: value for name, value in document.items() if name != "proof"}
        proof = {
            "type": "DataIntegrityProof", "cryptosuite": suite, "created": "2026-11-27T10:00:00Z",
            "verificationMethod": method or self.proof_method, "proofPurpose": "assertionMethod", "@context": document["@context"], **options,
        }
        hashes = b"".join(hashlib.sha256(canonical(it)).digest() for it in (proof, document))
        return document | {"proof": proof | {"proofValue": "z" + base58((key or self.proof_key).sign(hashes))}}

    def with_both_proofs(self, document):
        """As Cairn publishes it. The first proof is for verifiers that know RDF, and a browser takes its word for nothing."""
        return document | {"proof": [self.signed(document, "eddsa-rdfc-2022")["proof"], self.signed(document)["proof"]]}

    def jwt(self, document, method=None, key=None, **header):
        payload = {name: value for name, value in document.items() if name != "proof"}
        payload |= {"iss": payload["issuer"]["id"], "jti": payload["id"], "sub": payload["credentialSubject"]["id"]}
        head = {"alg": "ES256", "kid": method or self.jwt_method, "typ": "JWT"} | header
        signed = ".".join(base64url(json.dumps(part).encode()) for part in (head, payload))
        r, s = decode_dss_signature((key or self.jwt_key).sign(signed.encode(), ec.ECDSA(SHA256())))
        return f"{signed}.{base64url(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"

    def status_list(self, purpose, set_bits=(), url=None, encoded=None, **members):
        url = url or self.list_url(purpose)
        return {
            "@context": CONTEXT[:1], "id": url, "type": ["VerifiableCredential", "BitstringStatusListCredential"], "issuer": self.did,
            "validFrom": "2026-11-27T10:00:00Z",
            "credentialSubject": {
                "id": url + "#list", "type": "BitstringStatusList", "statusPurpose": purpose,
                "encodedList": encoded or bitstring(set_bits),
            },
        } | members

    def credential(self, badge="0" * 32, index=7, earner="Sample Earner", **members):
        """Unsigned."""
        achievement = {
            "id": f"{BASE}micro-credentials/test-things/achievement.json", "type": ["Achievement"], "name": "Test things",
            "description": "Test things until they hold.",
            "criteria": {"narrative": "1. Plan: Say what could break.\n2. Try: Break it."},
        }
        subject = {"id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33", "type": ["AchievementSubject"], "achievement": achievement}
        if earner:
            subject["identifier"] = [{"type": "IdentityObject", "hashed": False, "identityHash": earner, "identityType": "name"}]
        return copy.deepcopy({
            "@context": CONTEXT, "id": f"{BASE}badges/{badge}/credential.json", "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": "Test things", "issuer": {"id": self.did, "type": ["Profile"], "name": self.name},
            "validFrom": "2019-12-12T00:00:00Z", "credentialSubject": subject,
            "credentialStatus": {
                "id": f"{self.list_url('suspension')}#{index}", "type": "BitstringStatusListEntry", "statusPurpose": "suspension",
                "statusListIndex": str(index), "statusListCredential": self.list_url("suspension"),
            },
        } | members)

    def publish(self, site, suspended=(), revoked=()):
        """Its DID document and status lists, below the folder of a built site. What is revoked is refused by both lists."""
        folder = Path(site, self.folder)
        (folder / "status").mkdir(parents=True, exist_ok=True)
        (folder / "did.json").write_text(json.dumps(self.document))
        for purpose, bits in {"suspension": {*suspended, *revoked}, "revocation": revoked}.items():
            (folder / "status" / f"{purpose}.json").write_text(json.dumps(self.with_both_proofs(self.status_list(purpose, bits))))
