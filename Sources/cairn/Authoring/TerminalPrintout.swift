import Authoring
import Diagnostics
import Foundation

extension Printout {
  /// For standard output: with colors and a width where a person looks at it, plain where it is a file or a pipe.
  static var standardOutput: Printout { of(STDOUT_FILENO) }
  static var standardError: Printout { of(STDERR_FILENO) }

  /// Findings a line each; on a terminal what they are stands out, and the words are the same.
  func findings(_ findings: [Diagnostic]) -> String {
    guard hasColors else { return DiagnosticFormat.text.render(findings) }
    return findings.map { finding in
      let line = finding.line, word = ": \(finding.severity.rawValue): "
      guard let place = line.firstRange(of: word) else { return line + "\n" }
      let colored = look(finding.severity == .error ? .removed : .warning, finding.severity.rawValue)
      return look(.title, String(line[..<place.lowerBound])) + ": \(colored): \(line[place.upperBound...])\n"
    }.joined()
  }

  /// NO_COLOR takes the colors off (no-color.org), and so does a terminal that has none.
  private static func of(_ stream: Int32) -> Printout {
    guard isatty(stream) == 1 else { return .plain }
    let environment = ProcessInfo.processInfo.environment
    let isColorless = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
    var size = winsize()
    let isKnown = ioctl(stream, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Printout(width: isKnown ? Int(size.ws_col) : environment["COLUMNS"].flatMap { Int($0) }, hasColors: !isColorless)
  }
}
