import Diagnostics
import FrontMatter

extension Common {
  static func read(_ form: AuthorForm, kind: Kind) -> Common {
    let fields = form.fields
    let summary = kind.reader.needsSummary ? fields.required("summary").value : fields.text("summary")?.value ?? ""
    return Common(
      title: fields.required(kind.titleField).value,
      summary: summary,
      status: fields.choice("status", as: Status.self) ?? .active,
      organization: form.reference("organization", to: .organization),
      aliases: fields.texts("aliases"),
      alsoCalled: fields.texts("also_called").map(\.value),
      tags: fields.texts("tags").map(\.value),
      updated: fields.date("updated")?.value,
      sources: Source.list(form, "sources"),
      assumed: Set(fields.texts("assumed").map(\.value)))
  }
}

extension Source {
  /// A document: its title alone, or a form of title, part, date and url.
  static func list(_ form: AuthorForm, _ name: String) -> [Source] {
    form.fields.noteText(name)
    return form.fields.list(name).compactMap { item in
      switch item {
      case .text(let title): return Source(title: title.value)
      case .fields(let fields): return read(form.nested(fields))
      case .list:
        form.error(
          "wrong-type", at: item.span, "A source should be a title, or fields such as `title` and `url`.",
          fix: "Write `- {title: The report, date: 2019}`.")
        return nil
      }
    }
  }

  static func read(_ form: AuthorForm) -> Source {
    defer { form.finish() }
    let fields = form.fields
    return Source(
      title: fields.required("title").value, part: fields.text("part")?.value, date: fields.text("date")?.value, url: form.webAddress("url")
    )
  }

  static func read(_ form: AuthorForm, _ name: String) -> Source? {
    form.form(name).map(read)
  }
}

extension AuthorForm {
  /// An address on the web; only https and http, so that no script can hide in it.
  func webAddress(_ name: String) -> String? {
    guard let written = fields.text(name) else { return nil }
    note(.webAddress, at: written.span)
    if written.value.hasPrefix("https://") || written.value.hasPrefix("http://"), LinkTarget(written.value, from: path) != nil {
      noteWebLink(written)
      return written.value
    }
    error(
      "bad-address", at: written.span, "`\(written.value)` is not a web address.",
      fix: written.value.contains("://") ? "Write it as `https://www.example.org`." : "Begin it with `https://`.")
    return nil
  }
}
