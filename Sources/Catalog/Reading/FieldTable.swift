import FrontMatter

/// The fields of each form, found by asking the readers what they would read.
package enum FieldTable {
  /// Fields that every kind has, then those of the kind, each in the order they are read.
  package static func fields(of kind: Kind) -> [FormField] {
    read(path: kind.folder + "/example.md") { form in
      _ = Common.read(form, kind: kind)
      _ = Content.read(form, as: kind)
    }
  }

  /// The fields of `catalog.yaml`.
  package static func fieldsOfConfiguration(pigments: [String] = []) -> [FormField] {
    read(path: Configuration.file) { _ = Configuration.read($0, pigments: pigments) }
  }

  private static func read(path: String, _ reader: (AuthorForm) -> Void) -> [FormField] {
    let recording = FieldRecording()
    let form = AuthorForm(Fields(recording: recording, path: path), path: path)
    reader(form)
    return fields(recording, form.shapes)
  }

  private static func fields(_ recording: FieldRecording, _ shapes: [Int: FieldShape]) -> [FormField] {
    recording.fields.map { field in
      let shape = shapes[field.place] ?? FieldShape(field.type)
      return FormField(
        name: field.name, shape: shape, isList: field.isList && shape != .requirement, isRequired: field.isRequired,
        mayBeText: field.mayBeText, fields: shape == .group ? field.inner.map { fields($0, shapes) } ?? [] : [])
    }
  }
}

extension Kind {
  /// The field whose text stands at the head of the page.
  package var titleField: String { self == .faq ? "question" : "title" }
}
