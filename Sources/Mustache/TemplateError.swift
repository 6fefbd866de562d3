package import Diagnostics

/// Why a page could not be rendered.
package struct TemplateError: Error, Hashable {
  package var diagnostic: Diagnostic
}
