import Foundation

/// The real command with a terminal to write to, as a person sees it.
enum TerminalProcess {
  struct NoTerminal: Error {}

  /// All that it writes, to either stream.
  /// - Parameter environment: besides what every command needs.
  static func run(
    _ arguments: [String], columns: UInt16 = 80, environment: [String: String] = [:], in workspace: Workspace
  ) throws -> String {
    let (terminal, name) = try pair()
    defer { close(terminal) }
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    let screen = open(name, O_RDWR | O_NOCTTY)
    guard screen >= 0, ioctl(screen, UInt(TIOCSWINSZ), &size) == 0 else { throw NoTerminal() }
    let process = Process()
    process.executableURL = URL(filePath: CairnProcess.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: workspace.root)
    process.environment = ["TERM": "xterm-256color", "CAIRN_CACHE": "", "HOME": workspace.root].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let handle = FileHandle(fileDescriptor: screen, closeOnDealloc: false)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    close(screen)
    var text: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      // Ends, with an error on Linux, when nobody writes any more.
      let count = read(terminal, &buffer, buffer.count)
      if count <= 0 { break }
      text += buffer[..<count]
    }
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  /// The end of a new terminal that a person would sit at, and the name of the other one.
  private static func pair() throws -> (terminal: Int32, name: String) {
    #if os(Linux)
      let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      // TIOCSPTLCK unlocks the other end, TIOCGPTN gives its number: what the functions of the C library do that Swift does not see.
      var lock: Int32 = 0, number: Int32 = 0
      guard terminal >= 0, ioctl(terminal, 0x4004_5431, &lock) == 0, ioctl(terminal, 0x8004_5430, &number) == 0 else { throw NoTerminal() }
      return (terminal, "/dev/pts/\(number)")
    #else
      let terminal = posix_openpt(O_RDWR | O_NOCTTY)
      guard terminal >= 0, grantpt(terminal) == 0, unlockpt(terminal) == 0, let name = ptsname(terminal) else { throw NoTerminal() }
      return (terminal, String(cString: name))
    #endif
  }
}
