import Catalog
import Storage

extension Site {
  /// Stands for everything that any page may depend on without looking it up: the program, what was asked for, settings, and
  /// what all pages share.
  /// - Parameter configuration: of the file with the settings.
  func key(_ request: BuildRequest, program: FileMark, configuration: Mark) -> Mark {
    Mark { packed in
      packed.add(program)
      packed.add(configuration)
      packed.add(request.content)
      packed.add(request.packing ? 1 : 0)
      for address in [address, home] {
        packed.add(address.origin)
        packed.add(address.prefix)
      }
      frame.add(to: &packed)
      for (term, page) in addresses.termPages.sorted(by: { $0.key < $1.key }) {
        packed.add(term)
        packed.add(page)
      }
      packed.add(previews.isDrawing ? 1 : 0)
      for id in previews.awarded.sorted() { packed.add(id) }
      for flag in [isIssuing, drawsEveryBadge, comparesRoles, showsRequirements] { packed.add(flag ? 1 : 0) }
      packed.add(careerMap)
    }
  }
}

extension Mark {
  /// Stands for the same and the author's own templates.
  func adding(_ theme: [Theme.File]) -> Mark {
    Mark { packed in
      packed.add(self)
      for file in theme {
        packed.add(file.path)
        packed.add(file.bytes)
      }
    }
  }
}

extension Frame {
  /// What of it does not follow from the settings alone.
  fileprivate func add(to packed: inout PackedBytes) {
    packed.add(hasIcons ? 1 : 0)
    packed.add(footer?.bytes ?? [])
    packed.add(feed)
    for link in navigation {
      for text in [link.label, link.url, link.section] { packed.add(text) }
    }
    for link in footerLinks {
      packed.add(link.title)
      packed.add(link.url)
      packed.add(link.summary)
    }
  }
}
