import Storage

/// All that decides what a build makes, without reading any source: what was asked for, which program runs, and what the file system
/// says of every source.
struct BuildInputs: Sendable {
  let bytes: [UInt8]
  /// Whether no source can have changed since without its times telling. A change within the same tick of the clock could.
  let isSettled: Bool

  /// - Parameters:
  ///   - program: what the file system says of the program that runs.
  ///   - awards: of the folder of awards, where it lies outside of the content.
  ///   - moment: a time of the files' clock before they were listed.
  init(_ request: BuildRequest, _ sources: Sources, program: FileMark, awards: [SourceFile], moment: Int64) {
    var packed = PackedBytes()
    packed.add(program)
    for text in [request.content, request.templates, request.baseURL, request.awards] { packed.add(text) }
    packed.add(request.packing ? 1 : 0)
    let all = [sources.listing.files, sources.themeFiles, awards]
    for files in all {
      packed.add(files.count)
      for file in files {
        packed.add(file.path)
        packed.add(file.size)
        packed.add(file.modified)
        packed.add(file.changed)
      }
    }
    packed.add(sources.diagnostics.count)
    for problem in sources.diagnostics { packed.add(problem.span.path + problem.message) }
    bytes = packed.bytes
    isSettled = all.allSatisfy { $0.allSatisfy { max($0.changed, $0.modified) < moment } }
  }
}
