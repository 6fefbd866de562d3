import Catalog

/// Files by which pages are found and followed.
enum SiteLists {
  static func files(_ site: Site) -> [DataFile] {
    let feed = DataFile(
      .following, ChangesFeed.path, title: "Changes", says: "What was changed lately, and what each version of a role card changed.",
      format: "Atom", mediaType: "application/atom+xml",
      schema: DataFile.Reference(title: "RFC 4287", url: "https://www.rfc-editor.org/rfc/rfc4287")
    ) { ChangesFeed(site)?.write(into: &$0) }
    let sitemap = DataFile(
      .following, Sitemap.path, title: "Sitemap", says: "The address of every page, and when it was last changed.", format: "XML",
      mediaType: "application/xml", schema: DataFile.Reference(title: "Sitemaps protocol", url: "https://www.sitemaps.org/protocol.html"))
    let text = DataFile(
      .following, LanguageModelText.path, title: "For language models", says: "Indexes, pages and files, listed in Markdown.",
      format: "Markdown", mediaType: "text/plain", schema: DataFile.Reference(title: "llms.txt", url: "https://llmstxt.org/")
    ) { LanguageModelText.write(site, into: &$0) }
    return (site.traits.isDated ? [feed] : []) + [sitemap, text]
  }
}
