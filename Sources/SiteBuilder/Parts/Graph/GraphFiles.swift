import Catalog

/// A graph of the site as text, beside the page that draws it: `pathways/teacher-leadership/graph.dot` and `.mmd`.
struct GraphFiles: Sendable {
  private let site: Site
  /// Address of the page, with the prefix and a slash at its end.
  private let page: String
  private let title: String
  private let diagram: @Sendable () -> Diagram?

  /// - Parameter diagram: everything, also what a drawing leaves out; made when a file is written.
  init(_ site: Site, page: String, title: String, _ diagram: @escaping @Sendable () -> Diagram?) {
    self.site = site
    self.page = page
    self.title = title
    self.diagram = diagram
  }

  /// Of every map of roles and every stack.
  static func all(_ site: Site, _ careerMap: RoleMap?) -> [GraphFiles] {
    let pathways = site.catalog.all(.pathway).compactMap { entity -> GraphFiles? in
      guard case .pathway(let pathway) = entity.content else { return nil }
      return GraphFiles(site, page: site.url(entity.id), title: entity.title) { RoleMap(site, pathway).diagram(site) }
    }
    let recognitions = site.catalog.all(.recognition).compactMap { entity -> GraphFiles? in
      guard case .recognition(let recognition) = entity.content, StackGraph.isDrawn(recognition, site) else { return nil }
      return GraphFiles(site, page: site.url(entity.id), title: entity.title) { StackGraph(site, entity, recognition)?.diagram }
    }
    guard let url = site.careerMap, let careerMap else { return pathways + recognitions }
    return [GraphFiles(site, page: url, title: "Career map") { careerMap.diagram(site) }] + pathways + recognitions
  }

  var pages: [Page] {
    let path = String(page.dropFirst(site.address.prefix.count + 1)), origin = site.address.origin
    return [
      Page(path: path + "graph.dot") { out in
        if let diagram = diagram() { DotText.write(diagram, title: title, page: origin + page, origin: origin, into: &out) }
      },
      Page(path: path + "graph.mmd") { out in
        if let diagram = diagram() { MermaidText.write(diagram, page: origin + page, origin: origin, into: &out) }
      },
    ]
  }
}

extension RoleMap {
  fileprivate func diagram(_ site: Site) -> Diagram {
    RoleGraph(site, roles: roles, moves: moves, scale: .map, label: "", most: .max).diagram
  }
}
