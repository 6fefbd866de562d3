import Catalog
import Pictures

/// The QR code that a printed card ends with: it leads from paper to the version that was printed.
extension SitePages {
  mutating func addAddressCode(_ card: RoleCard) {
    let site = site
    add(
      Page(path: Addresses.folder(card.entity.id) + "qr.svg", of: card.entity.id) { out in
        guard let code = QRCode(Posting(site, card).address) else { return }
        out += code.svg(label: "QR code with the address of this version", alone: true)
      })
  }
}
