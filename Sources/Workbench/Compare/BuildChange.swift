/// What happens to a site's sources before it is built.
enum BuildChange: String, CaseIterable {
  case cold
  case unchanged
  case edit = "one edit"
  case rename = "one rename"
  case template = "one template"
}
