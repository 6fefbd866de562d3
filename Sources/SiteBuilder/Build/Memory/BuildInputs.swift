import Storage

/// All that decides what a build makes, without reading any source: what was asked for, which program runs, and what the file system
/// says of every source.
struct BuildInputs: Sendable {
  let bytes: [UInt8]
  /// Whether no source can have changed since without its times telling. A change within the same tick of the clock could.
  let isSettled: Bool
  /// All but the files of the content.
  private let head: [UInt8]
  private let content: [SourceFile]

  /// - Parameters:
  ///   - program: what the file system says of the program that runs.
  ///   - awards: of the folder of awards, where it lies outside of the content.
  ///   - moment: a time of the files' clock before they were listed.
  init(_ request: BuildRequest, _ sources: Sources, program: FileMark, awards: [SourceFile], moment: Int64) {
    var head = PackedBytes()
    head.add(program)
    for text in [request.content, request.templates, request.baseURL, request.awards] { head.add(text) }
    head.add(request.packing ? 1 : 0)
    for files in [sources.themeFiles, awards] { head.add(files) }
    head.add(sources.diagnostics.count)
    for problem in sources.diagnostics { head.add(problem.span.path + problem.message) }
    content = sources.listing.files
    self.head = head.bytes
    var packed = PackedBytes()
    packed.add(head.bytes)
    packed.add(content)
    bytes = packed.bytes
    let all = [content, sources.themeFiles, awards]
    isSettled = all.allSatisfy { $0.allSatisfy { max($0.changed, $0.modified) < moment } }
  }

  /// The files of the content that are others by now; nil where anything else has changed since, or some came or went.
  func edited(since before: [UInt8]) -> [SourceFile]? {
    var reader = PackedReader(before[...]), edited: [SourceFile] = []
    guard reader.slice()?.elementsEqual(head) == true, reader.count() == content.count else { return nil }
    for file in content {
      guard let path = reader.slice(), path.elementsEqual(file.path.utf8), let size = reader.int(), let modified = reader.number(),
        let changed = reader.number(), let location = reader.optionalText(), location == file.elsewhere
      else { return nil }
      if (size, Int64(bitPattern: modified), Int64(bitPattern: changed)) != (file.size, file.modified, file.changed) { edited.append(file) }
    }
    return reader.isAtEnd ? edited : nil
  }
}

extension PackedBytes {
  fileprivate mutating func add(_ files: [SourceFile]) {
    add(files.count)
    for file in files {
      add(file.path)
      add(file.size)
      add(file.modified)
      add(file.changed)
      add(file.elsewhere)
    }
  }
}
