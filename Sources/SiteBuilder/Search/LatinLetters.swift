/// The letters from a to z that the other letters of the Latin alphabet are read as.
enum LatinLetters {
  /// Nil for what is no Latin letter, or has nothing like it among them.
  static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.value {
    case 0xc6, 0xe6, 0x1e2, 0x1e3, 0x1fc, 0x1fd: return Array("ae".utf8)
    case 0x152, 0x153: return Array("oe".utf8)
    case 0xde, 0xfe: return Array("th".utf8)
    case 0x14a, 0x14b: return Array("ng".utf8)
    case 0xdf, 0x1e9e: return Array("ss".utf8)
    case 0x1fe, 0x1ff: return Array("o".utf8)
    case 0xc0...0x24f: return letter(first, Int(scalar.value) - 0xc0)
    case 0x1e00...0x1eff: return letter(second, Int(scalar.value) - 0x1e00)
    default: return nil
    }
  }

  private static func letter(_ table: StaticString, _ index: Int) -> [UInt8]? {
    let letter = table.utf8Start[index]
    return letter == UInt8(ascii: "?") ? nil : [letter]
  }

  /// U+00C0 to U+024F.
  private static let first: StaticString = """
    aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllll?\
    ?llnnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz?\
    ????????????????????????????????oo?????????????uu???????????????\
    ?????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa????\
    aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????\
    ????????????????
    """

  /// U+1E00 to U+1EFF.
  private static let second: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????
    """
}
