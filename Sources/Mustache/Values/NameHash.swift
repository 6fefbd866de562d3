/// FNV-1a in 64 bits over the UTF-8 of a name. Templates and shapes are compiled to these, so that rendering compares numbers.
func nameHash(_ name: some StringProtocol) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash
}
