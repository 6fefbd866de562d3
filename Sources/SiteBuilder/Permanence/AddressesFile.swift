import Catalog

/// `addresses.txt`: what this build promises to keep. `cairn check --published` holds a later state of the content against it.
///
/// One address a line, below the address of the site; a line with `#` names a part of the page. The eight digits after it are a
/// digest of what that part says.
extension SitePages {
  static let addressesFile = "addresses.txt"

  mutating func addAddresses() {
    let site = site, pages = pages, moves = moves
    add(
      Page(path: Self.addressesFile, takesLong: true) { out in
        let book = AddressBook(site, files: pages.map(\.path), moves: moves)
        out += "# Addresses that are here to stay. `cairn check --published addresses.txt` tells which of them a change would lose.\n".utf8
        for page in book.pages {
          out += "/\(page)\n".utf8
          if book.destination(page) != page { continue }
          for citable in book.citables(at: page) ?? [] {
            out += "/\(page)#\(citable.anchor)".utf8
            if let words = citable.words { out += " \(Citable.digest(words))".utf8 }
            out.append(UInt8(ascii: "\n"))
          }
        }
      })
  }
}
