/// The plain capital letters under accents.
enum LatinLetters {
  /// The letter A–Z a scalar is made of by canonical decomposition, without its marks; nil where there is none.
  ///
  /// The standard library does not give decompositions. Only letters in these blocks decompose to A–Z, and a test compares
  /// the two tables with Foundation's decomposition of every scalar.
  static func base(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0xc0...0x233: letter(in: latin1ToExtendedB, at: Int(scalar.value) - 0xc0)
    case 0x1e00...0x1ef9: letter(in: extendedAdditional, at: Int(scalar.value) - 0x1e00)
    case 0x212a: UInt8(ascii: "K")
    case 0x212b: UInt8(ascii: "A")
    default: nil
    }
  }

  private static func letter(in table: StaticString, at index: Int) -> UInt8? {
    table.withUTF8Buffer { $0[index] == UInt8(ascii: ".") ? nil : $0[index] }
  }

  private static let latin1ToExtendedB: StaticString = """
    AAAAAA.CEEEEIIII.NOOOOO..UUUUY..AAAAAA.CEEEEIIII.NOOOOO..UUUUY.Y\
    AAAAAACCCCCCCCDD..EEEEEEEEEEGGGGGGGGHH..IIIIIIIIII..JJKK.LLLLLL.\
    ...NNNNNN...OOOOOO..RRRRRRSSSSSSSSTTTT..UUUUUUUUUUUUWWYYYZZZZZZS\
    ................................OO.............UU...............\
    .............AAIIOOUUUUUUUUUU.AAAA....GGKKOOOO..J...GG..NNAA....\
    AAAAEEEEIIIIOOOORRRRUUUUSSTT..HH......AAEEOOOOOOOOYY
    """

  private static let extendedAdditional: StaticString = """
    AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMM\
    MMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRRSSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVV\
    WWWWWWWWWWXXXXYYZZZZZZHTWY.S....AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEE\
    EEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY
    """
}
