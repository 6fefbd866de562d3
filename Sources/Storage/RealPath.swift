#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Paths with every symbolic link followed.
enum RealPath {
  /// Nil where something on the way is missing, a loop or not allowed.
  static func of(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  /// The path of `inner` below `outer`, empty where they are the same; nil where it lies elsewhere. Both resolved.
  static func relative(_ inner: String, to outer: String) -> String? {
    if inner.utf8.elementsEqual(outer.utf8) { return "" }
    let base = outer == "/" ? "/" : outer + "/"
    guard inner.utf8.starts(with: base.utf8) else { return nil }
    return String(inner.utf8.dropFirst(base.utf8.count)) ?? nil
  }
}
