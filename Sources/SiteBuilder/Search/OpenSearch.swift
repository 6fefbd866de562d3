import Mustache

/// Lets a browser offer the catalog's search in its address bar.
struct OpenSearch {
  let site: Site

  func write(into out: inout [UInt8]) {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">".utf8
    // The standard allows 16 characters and 1,024.
    element("ShortName", String(site.frame.title.prefix(16)), into: &out)
    element("Description", site.frame.summary.isEmpty ? site.frame.title : site.words(site.frame.summary), into: &out)
    out += "<InputEncoding>UTF-8</InputEncoding><Url type=\"text/html\" template=\"".utf8
    out += HTML(escaping: site.absolute(site.addresses.search)).bytes
    out += "?q={searchTerms}\"/></OpenSearchDescription>\n".utf8
  }

  private func element(_ name: String, _ text: String, into out: inout [UInt8]) {
    out += "<\(name)>".utf8
    out += HTML(escaping: text).bytes
    out += "</\(name)>".utf8
  }
}
