/// Tables for spreadsheets, with the columns that Cairn's have.
enum HugoTableLayouts {
  static let sections = CatalogSection.allCases.map(\.rawValue) + ["organizations"]

  static let files = [
    "files/csv-micro-credentials.whole.txt": table(
      "micro-credentials",
      #"""
      "category","image","co_authors","competencies","audience","hours.least","hours.most","weeks.least","weeks.most","needs",\#
      "prerequisites","requirements","rubric.scale","rubric.pass","rubric.criteria","shared_rubric","assessment","valid_years",\#
      "state_vetted","replaced_by","counts_for","achievement"
      """#,
      #"""
      "{{ .Params.date.Format "2006-01-02" }}",,"{{ .Params.category }}","{{ site.BaseURL }}stones/{{ .Params.id }}.svg",,\#
      "{{ delimit .Params.competencies "; " }}",,{{ .Params.effort.min }},{{ .Params.effort.max }},,,,\#
      {{ with .Params.prerequisites }}"{{ delimit . "; " }}"{{ end }},\#
      "{{ range $index, $part := .Params.requirements }}{{ if $index }}; {{ end }}\#(quoted(".title")){{ end }}",,,,\#
      "{{ .Params.rubric }}",,,false,,\#
      {{ with .Params.counts }}"{{ range $index, $it := . }}{{ if $index }}; {{ end }}{{ .role }}{{ end }}"{{ end }},
      """#),
    "files/csv-roles.whole.txt": table(
      "roles",
      #"""
      "version.year","version.current","facts.family","facts.level","facts.stays_in_classroom","facts.introduced","facts.groups",\#
      "facts.hours.least","facts.hours.most","facts.hours_assumed","facts.weeks.least","facts.weeks.most","facts.stipend",\#
      "facts.cpe_hours","facts.compensation","responsibilities","qualifications","requirement","binding.level","binding.from",\#
      "recommends","competencies","programs","leads_to","recognitions","questions","align.onet","align.esco","align.isced","disclaimer"
      """#,
      #"""
      "{{ .Params.date.Format "2006-01-02" }}",,,true,"{{ .Params.family }}","campus",,,,{{ .Params.effort.min }},{{ .Params.effort.max }},\#
      ,,,,,,,"\#(quoted(#"(delimit .Params.qualifications "; ")"#))","\#(quoted(#"(partial "needs.html" .).sentence"#))",,,,\#
      "{{ delimit .Params.competencies "; " }}",,{{ with .Params.leads_to }}"{{ delimit . "; " }}"{{ end }},,,,,,
      """#),
    "files/csv-competencies.whole.txt": table(
      "competencies", summary: "", #""statement","type","category","levels","align.onet","align.esco","align.isced""#,
      #",,"\#(quoted(".Params.summary"))","skill",,,,,"#, text: ""),
    "files/csv-rubrics.whole.txt": table(
      "rubrics", #""scale","pass","criteria""#,
      #"""
      ,,"{{ delimit .Params.scale "; " }}","{{ .Params.pass }}",\#
      "{{ range $index, $it := .Params.criteria }}{{ if $index }}; {{ end }}\#(quoted(".text")){{ end }}"
      """#, text: ""),
    "files/csv-programs.whole.txt": table(
      "programs",
      #"""
      "roles","micro_credentials","requirement","declared_size.count","declared_size.words","milestones","access","retention",\#
      "facilitator","school_year","accounts"
      """#,
      #"""
      ,,"{{ delimit .Params.roles "; " }}","{{ delimit .Params.credentials "; " }}",,,,\#
      "{{ range $index, $it := .Params.milestones }}{{ if $index }}; {{ end }}\#(quoted(".title")){{ end }}",,,,,
      """#),
    "files/csv-pathways.whole.txt": table(
      "pathways", #""roles","moves","entry","words","school_year""#,
      #"""
      ,,"{{ delimit .Params.roles "; " }}","{{ $roles := .Params.roles }}{{ range $index, $id := after 1 $roles }}{{ if $index }}; {{ end }}\#
      {{ index $roles $index }} → {{ $id }} (promotion){{ end }}",,"\#(quoted(".Params.summary"))",
      """#),
    "files/csv-faq.whole.txt": table(
      "faq", id: "{{ .Weight }}", #""number","topic","about","see_also","lists""#,
      #",,{{ .Weight }},,"{{ delimit .Params.about "; " }}",,"#),
    "files/csv-organizations.whole.txt": table(
      "organizations", summary: "", #""type","parent","facts","contacts""#, ",,,,,", text: ""),
    "files/requirements.whole.txt": requirements,
  ]

  private static let requirements = #"""
    \#(mark)"role_id","role","status","family","level","school_year","kind","what","id","how","count","of","within_years","binding",\#
    "binding_from","url"
    {{ $all := partialCached "things.html" . }}{{ range (site.GetPage "roles").RegularPages }}{{ $url := .Permalink }}\#
    {{ $role := printf `"%s","%s","active","%s","campus",` .Params.id (replace .Title `"` `""`) .Params.family }}
    {{- range $index, $text := .Params.qualifications }}{{ $number := add $index 1 }}{{ $role }},"other","\#(quoted("."))",\#
    "q{{ $number }}","each",,,,"required",,"{{ $url }}#q{{ $number }}"
    {{ end }}
    {{- range .Params.requires }}{{ $how := `"each",,` }}{{ if .choose }}{{ $how = printf `"any",%d,%d` .choose (len .of) }}{{ end }}
    {{- range .of }}{{ with index $all . }}{{ $role }},"micro-credential","\#(quoted(".Title"))","mc:{{ .Params.id }}",{{ $how }},,,,\#
    "{{ .Permalink }}"
    {{ end }}{{ end }}{{ end }}{{ end }}
    """#

  /// What tells a spreadsheet that a table is in UTF-8.
  private static let mark = "\u{FEFF}"

  /// One row a thing: what all kinds have around the columns of their own.
  private static func table(
    _ section: String, id: String = #""{{ .Params.id }}""#, summary: String = #""\#(quoted(".Params.summary"))""#, _ columns: String,
    _ cells: String, text: String = #""\#(quoted(#"(.Store.Get "text")"#))""#
  ) -> String {
    #"""
    \#(mark)"id","title","url","summary","status","organization","updated","assumed",\#(columns),"text","also_called","aliases","tags",\#
    "sources"
    {{- range (site.GetPage "\#(section)").RegularPages }}
    \#(id),"\#(quoted(".Title"))","{{ .Permalink }}",\#(summary),"active","district",\#(cells),\#(text),,,,
    {{- end }}

    """#
  }

  /// A value between quotes of a table, where a quote is doubled.
  private static func quoted(_ value: String) -> String { #"{{ replace \#(value) "\"" "\"\"" }}"# }
}
