extension Context {
  /// The base context of Verifiable Credentials 2.0 (VC Data Model 2.0, appendix B.1).
  static let credentials = Context(
    url: "https://www.w3.org/ns/credentials/v2",
    terms: described
      + [
        "digestMultibase": Term(iri: IRI.security + "digestMultibase", values: multibase),
        "digestSRI": Term(iri: IRI.credentials + "digestSRI", values: .datatype(IRI.credentials + "sriString")),
        "mediaType": Term(iri: IRI.schema + "encodingFormat"),
        "VerifiableCredential": Term(iri: IRI.credentials + "VerifiableCredential", scope: credential),
        "EnvelopedVerifiableCredential": Term(iri: IRI.credentials + "EnvelopedVerifiableCredential"),
        "EnvelopedVerifiablePresentation": Term(iri: IRI.credentials + "EnvelopedVerifiablePresentation"),
        "JsonSchemaCredential": Term(iri: IRI.credentials + "JsonSchemaCredential"),
        "JsonSchema": Term(iri: IRI.credentials + "JsonSchema"),
        "BitstringStatusListCredential": Term(iri: IRI.status + "BitstringStatusListCredential"),
        "BitstringStatusList": Term(iri: IRI.status + "BitstringStatusList", scope: statusList),
        "BitstringStatusListEntry": Term(iri: IRI.status + "BitstringStatusListEntry", scope: statusEntry),
        "DataIntegrityProof": Term(iri: IRI.security + "DataIntegrityProof", scope: proof),
      ])

  /// The context of Data Integrity alone, which credentials may name besides.
  static let dataIntegrity = Context(
    url: "https://w3id.org/security/data-integrity/v2",
    terms: ["DataIntegrityProof": Term(iri: IRI.security + "DataIntegrityProof", scope: proof)])

  static let described = IRI.terms(IRI.schema, ["name", "description"])
  static let multibase = Term.Values.datatype(IRI.security + "multibase")

  private static let credential =
    described
    + IRI.terms(
      IRI.credentials,
      [
        "confidenceMethod", "credentialSchema", "credentialStatus", "credentialSubject", "evidence", "issuer", "refreshService",
        "relatedResource", "renderMethod", "termsOfUse",
      ], .reference)
    + IRI.terms(IRI.credentials, ["validFrom", "validUntil"], .datatype(XSD.dateTime))
    + ["proof": Term(iri: IRI.security + "proof", values: .graph)]

  private static let statusList =
    IRI.terms(IRI.status, ["statusPurpose", "ttl"]) + ["encodedList": Term(iri: IRI.status + "encodedList", values: multibase)]

  private static let statusEntry =
    IRI.terms(IRI.status, ["statusListCredential", "statusReference"], .reference)
    + IRI.terms(IRI.status, ["statusListIndex", "statusPurpose"])
    + IRI.terms(IRI.status, ["statusSize"], .datatype("https://www.w3.org/2001/XMLSchema#integer"))
    + ["statusMessage": Term(iri: IRI.status + "statusMessage", scope: IRI.terms(IRI.status, ["message", "status"]))]

  private static let proof =
    IRI.terms(IRI.security, ["challenge", "domain", "nonce"])
    + IRI.terms(IRI.security, ["previousProof", "verificationMethod"], .reference)
    + IRI.terms(IRI.security, ["proofValue"], multibase)
    + [
      "created": Term(iri: "http://purl.org/dc/terms/created", values: .datatype(XSD.dateTime)),
      "expires": Term(iri: IRI.security + "expiration", values: .datatype(XSD.dateTime)),
      "cryptosuite": Term(iri: IRI.security + "cryptosuite", values: .datatype(IRI.security + "cryptosuiteString")),
      "proofPurpose": Term(iri: IRI.security + "proofPurpose", values: .word, scope: purposes),
    ]

  private static let purposes: [String: Term] = [
    "assertionMethod": Term(iri: IRI.security + "assertionMethod"),
    "authentication": Term(iri: IRI.security + "authenticationMethod"),
    "capabilityDelegation": Term(iri: IRI.security + "capabilityDelegationMethod"),
    "capabilityInvocation": Term(iri: IRI.security + "capabilityInvocationMethod"),
    "keyAgreement": Term(iri: IRI.security + "keyAgreementMethod"),
  ]
}
