/// What browsers are told not to do with a page of the site.
enum SecurityPolicy {
  /// Content Security Policy, Level 3: in each page, and as a header where the host sends ours. Nothing inline, nothing from elsewhere.
  static let content = """
    default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; \
    form-action 'self'; base-uri 'none'
    """

  /// A header for every page and file. Whoever reads pages by machine may do so from other sites: nothing here is anybody's secret, and
  /// nothing depends on who asks.
  static let headers: [(name: String, value: String)] = [
    ("Content-Security-Policy", content), ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"), ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Access-Control-Allow-Origin", "*"),
  ]

  /// Where a click does something, or what is shown is to be trusted, no other site may show the page in a frame. Everything else is to
  /// be read, and districts do put it into pages of their own.
  static let unframed = ["planner", "verify", "badges"]
  static let contentWithoutFrames = content + "; frame-ancestors 'none'"
}
