import Catalog
import Diagnostics

/// What to build, from where to where.
package struct BuildRequest: Sendable {
  /// Folder of the sources, as the author names it.
  package var content: String
  /// Folder of the author's own templates; nil for the default theme alone.
  package var templates: String?
  package var output: String
  /// Replaces `base_url` of the catalog.
  package var baseURL: String?
  /// Folder of the awards; nil for `awards` in the content.
  package var awards: String?
  /// Folder of what is kept from one build to the next and may be deleted at any time; nil to keep nothing.
  package var cache: String?
  /// How many tasks work at once.
  package var jobs: Int
  /// Addresses that the site has to keep.
  package var published: PublishedList?
  /// Whether to publish into a folder that holds files Cairn did not make.
  package var adopt: Bool
  /// Whether to write each text file packed as well, with `.gz` after its name.
  package var packing = false

  package init(
    content: String, templates: String?, output: String, baseURL: String? = nil, awards: String? = nil, cache: String? = nil, jobs: Int,
    adopt: Bool = false, published: PublishedList? = nil
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.baseURL = baseURL
    self.awards = awards
    self.cache = cache
    self.jobs = jobs
    self.adopt = adopt
    self.published = published
  }
}

extension BuildRequest {
  /// What is wrong with an address given on the command line, in a sentence.
  package static func fault(inBaseURL text: String) -> String? { SiteAddress.fault(in: text) }

  /// What was awarded, every credential verified.
  func badges(of site: Site) async throws -> (badges: IssuedBadges, findings: [Diagnostic]) {
    let awards = try BadgeSources(awardsFolder(site.catalog.configuration))
    return try await BadgeCheck(site: site, sources: awards, jobs: jobs, cache: cache).run()
  }
}
