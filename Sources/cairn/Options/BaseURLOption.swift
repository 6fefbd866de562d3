import ArgumentParser
import SiteBuilder

/// The address of the site, said on the command line.
struct BaseURLOption: ParsableArguments {
  @Option(help: ArgumentHelp("Address the site is published at, the `base_url` of catalog.yaml.", valueName: "url"))
  var baseURL: String?

  func validate() throws {
    if let baseURL, let fault = BuildRequest.fault(inBaseURL: baseURL) { throw ValidationError("--base-url: \(fault)") }
  }
}
