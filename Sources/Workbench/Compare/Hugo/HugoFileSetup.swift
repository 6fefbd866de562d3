/// How the site that has the files of Cairn is set up: its formats, its base, and the files that are one each.
enum HugoFileSetup {
  /// - Parameter changed: the day on which something in the catalog was last updated.
  static func configuration(changed: String) -> String {
    """
    baseURL: \(address)
    title: Synthetic catalog
    disableKinds: [RSS, taxonomy, term]
    disableAliases: true
    pagination: {disableAliases: true}
    timeout: 60m
    params: {changed: "\(changed)T00:00:00Z"}
    mediaTypes:
      text/vnd.graphviz: {suffixes: [dot]}
      text/vnd.mermaid: {suffixes: [mmd]}
    outputFormats:
      embed: {mediaType: text/html, baseName: embed/index, isHTML: true, notAlternative: true}
      oembed: {mediaType: application/json, baseName: oembed, isPlainText: true, notAlternative: true}
      posting: {mediaType: text/html, baseName: posting/index, isHTML: true, notAlternative: true}
      postingjson: {mediaType: application/json, baseName: posting/posting, isPlainText: true, notAlternative: true}
      postingtxt: {mediaType: text/plain, baseName: posting/posting, isPlainText: true, notAlternative: true}
      dot: {mediaType: text/vnd.graphviz, baseName: graph, isPlainText: true, notAlternative: true}
      mmd: {mediaType: text/vnd.mermaid, baseName: graph, isPlainText: true, notAlternative: true}
      whole: {mediaType: text/plain, isPlainText: true, notAlternative: true}
    outputs: {home: [html], section: [html], page: [html, json]}
    cascade:
      - target: {path: /micro-credentials/**, kind: page}
        outputs: [html, json, embed, oembed]
      - target: {path: /roles/**, kind: page}
        outputs: [html, json, embed, oembed, posting, postingjson, postingtxt]
      - target: {path: /pathways/**, kind: page}
        outputs: [html, json, dot, mmd]
      - target: {path: /files/**, kind: page}
        outputs: [whole]
        build: {list: never}

    """
  }

  /// Pages that are one file each, by the name of their layout. Hugo makes formats in the order of their names, so these are last
  /// and find what other pages keep.
  static let wholes = [
    "catalog": "data/catalog.json", "ctdl": "data/ctdl.json", "case": "data/case.json", "planner": "planner/data.json",
    "requirements": "roles/requirements.csv", "addresses": "addresses.txt", "llms": "llms.txt", "changes": "changes.atom",
    "search-index": "search/index.json",
  ].merging(HugoTableLayouts.sections.map { ("csv-\($0)", "data/\($0).csv") }, uniquingKeysWith: { first, _ in first })

  /// Lists of the whole catalog and pages of prose, which no list names.
  static let lists = [
    list("a-z", "A to Z", "alphabet"), list("roles/requirements", "Requirements of all roles", "requirements"),
    list("roles/compare", "Compare roles", "compare"), list("pathways/map", "Career map", "map", outputs: ["html", "dot", "mmd"]),
    list("planner", "Planner", "prose", "Mark what you have earned; see what each role still asks for and what it would bring you."),
    list("verify", "Verify a badge", "prose", "Find out whether a badge file is genuine and still holds, without sending it anywhere."),
    list("search", "Search", "prose", "Search needs JavaScript. Without it, [everything stands in one list from A to Z](/a-z/)."),
    list("data", "Data", "prose", data),
  ]

  /// Files that Hugo copies.
  static let copies = [
    "_headers": """
    /*
      Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; \
    manifest-src 'self'; form-action 'self'; base-uri 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin

    """,
    "robots.txt": """
    User-agent: *
    Allow: /
    Sitemap: \(address)sitemap.xml

    """,
    "site.webmanifest": """
    {"name":"Synthetic catalog","lang":"en","id":"/","start_url":"/","scope":"/","display":"browser",\
    "icons":[{"src":"/assets/favicon.svg","sizes":"any","type":"image/svg+xml"}]}

    """,
    "search/opensearch.xml": """
    <?xml version="1.0" encoding="UTF-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Synthetic catalo</ShortName>\
    <Description>Invented words.</Description><InputEncoding>UTF-8</InputEncoding>\
    <Url type="text/html" template="\(address)search/?q={searchTerms}"/></OpenSearchDescription>

    """,
  ]

  private static let address = "https://catalog.example.org/"

  private static let data = (Array(wholes.values).sorted().map { "- [\($0)](/\($0))" }).joined(separator: "\n")

  private static func list(_ path: String, _ title: String, _ layout: String, _ body: String = "", outputs: [String] = ["html"])
    -> (path: String, text: String)
  {
    let facts = HugoFrontMatter(facts: [
      ("title", .text(title)), ("layout", .text(layout)), ("outputs", .list(outputs)), ("build", .table([("list", .text("never"))])),
    ])
    return ("\(path)/_index", facts.page(.toml, body))
  }
}
