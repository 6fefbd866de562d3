import ArgumentParser
import Authoring
import Catalog
import SiteBuilder

extension ContentOptions {
  /// The catalog with its addresses, after its findings are written; ends the command where it has errors.
  func site() async throws -> Site {
    let (site, diagnostics) = try await Build(request(output: "")).site()
    // Warnings are `check`'s business: here they would hide the answer.
    report(diagnostics.filter { $0.severity == .error })
    guard let site else {
      if !quiet, format == .text { print(Summary.failed(diagnostics, unchanged: nil)) }
      throw Failure.content
    }
    return site
  }

  func catalog() async throws -> Catalog { try await site().catalog }

  /// What was asked for on the command line and is not there is wrong usage.
  func entity(_ written: String, in catalog: Catalog) throws -> Entity {
    do { return try EntityQuestion(written).answer(catalog) } catch { throw ValidationError(error.sentence) }
  }
}
