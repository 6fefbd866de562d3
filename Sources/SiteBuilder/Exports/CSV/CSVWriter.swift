/// Writes a table as CSV (RFC 4180) from the texts of its cells.
struct CSVWriter {
  /// Without this sign at the beginning, Excel reads the file in the code page of its computer.
  var bytes: [UInt8] = [0xef, 0xbb, 0xbf]

  /// - Parameter header: names of the columns.
  init(_ header: [String]) { add(header) }

  /// Adds one row.
  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      CSVCell.write(cell, into: &bytes)
    }
    bytes += "\r\n".utf8
  }
}
