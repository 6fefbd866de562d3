/// The data beside each page, member by member what Cairn's `index.json` has.
enum HugoTwinLayouts {
  static let files = [
    // Made once a build: the beginning of what names a thing elsewhere, so that it is quoted once.
    "partials/refs.json": """
    {{- $refs := newScratch -}}
    {{- range site.RegularPages -}}
    {{- $refs.Set .Params.id (printf `{"id":"%s","title":%s,"url":"%s"` (path.Base .RelPermalink) (jsonify .Title) .Permalink) -}}
    {{- end -}}
    {{- return $refs.Values -}}
    """,
    // The same for micro-credentials in a table.
    "partials/rows.json": """
    {{- $refs := partialCached "refs.json" . -}}
    {{- $rows := newScratch -}}
    {{- range (site.GetPage "/micro-credentials").RegularPages -}}
    {{- $rows.Set .Params.id (printf `%s,"image":"%sstones/%s.svg","category":"%s",\
    "hours":[%d,%d]` (index $refs .Params.id) site.BaseURL .Params.id .Params.category .Params.effort.min .Params.effort.max) -}}
    {{- end -}}
    {{- return $rows.Values -}}
    """,
    // What a role asks for, in words. Six files of a role say it, so the page keeps it.
    "partials/needs.html": """
    {{- $needs := .Store.Get "needs" -}}
    {{- if not $needs -}}
    {{- $all := partialCached "things.html" . -}}
    {{- $clauses := slice -}}
    {{- $parts := slice -}}
    {{- range .Params.requires -}}
    {{- $titles := slice -}}
    {{- range .of -}}{{- with index $all . -}}{{- $titles = $titles | append (printf "“%s”" .Title) -}}{{- end -}}{{- end -}}
    {{- $list := delimit $titles ", " ", and " -}}
    {{- if .choose -}}
    {{- $count := index (slice "none" "one" "two" "three" "four" "five") .choose -}}
    {{- $clauses = $clauses | append (printf "any %s of %s" $count $list) -}}
    {{- $parts = $parts | append (printf "Any %s of %s." $count $list) -}}
    {{- else -}}
    {{- $clauses = $clauses | append $list -}}
    {{- $parts = $parts | append (printf "%s." $list) -}}
    {{- end -}}
    {{- end -}}
    {{- $needs = dict "sentence" (printf "%s." (delimit $clauses "; and ")) "parts" $parts -}}
    {{- .Store.Set "needs" $needs -}}
    {{- end -}}
    {{- return $needs -}}
    """,
    "partials/qualifications.json": """
    {{- $url := .Permalink -}}
    [{{- range $index, $text := .Params.qualifications }}{{ if $index }},{{ end }}{{ $number := add $index 1 -}}
    {"id":"q{{ $number }}","number":"Q{{ $number }}","url":"{{ $url }}#q{{ $number }}","text":{{ $text | jsonify }},"level":"required"}
    {{- end }}]
    """,
    "partials/twin/micro-credentials.json": """
    {{- $refs := partialCached "refs.json" . }}{{ $url := .Permalink -}}
    {"format":1,"kind":"mc","id":"{{ path.Base .RelPermalink }}","title":{{ .Title | jsonify }},"url":"{{ .Permalink }}","summary":\
    {{ .Params.summary | jsonify }},"status":"active","organization":{"id":"district","title":"Synthetic District","url":"\
    {{ site.BaseURL }}organizations/district/"},"updated":"{{ .Params.date.Format "2006-01-02" }}","category":"{{ .Params.category }}",\
    "image":"{{ site.BaseURL }}stones/{{ .Params.id }}.svg","competencies":[{{ range $index, $id := .Params.competencies }}{{ if $index }},\
    {{ end }}{{ index $refs $id }}}{{ end }}],"hours":[{{ .Params.effort.min }},{{ .Params.effort.max }}],\
    {{ with .Params.prerequisites }}"prerequisites":[{{ range $index, $id := . }}{{ if $index }},{{ end }}{{ index $refs $id }}}{{ end }}],\
    {{ end }}"requirements":[
    {{- range $index, $part := .Params.requirements }}{{ if $index }},{{ end }}{{ $number := add $index 1 -}}
    {"id":"r{{ $number }}","url":"{{ $url }}#r{{ $number }}","title":{{ .title | jsonify }},"prompt":{{ .prompt | jsonify }},"words":[\
    {{ .words }},{{ .words }}],"rubric":{{ index $refs .rubric }}}}
    {{- end }}],"shared_rubric":{{ index $refs .Params.rubric }}},"state_vetted":false,
    {{- with .Params.counts }}"counts_for":[{{ range $index, $it := . }}{{ if $index }},{{ end }}{{ index $refs .role }},"how":"named"}\
    {{ end }}],{{ end -}}
    "text":{{ .Store.Get "text" | jsonify }}}
    """,
    "partials/twin/roles.json": """
    {{- $refs := partialCached "refs.json" . }}{{ $rows := partialCached "rows.json" . }}{{ $first := true -}}
    {"format":1,"kind":"role","id":"{{ path.Base .RelPermalink }}","title":{{ .Title | jsonify }},"url":"{{ .Permalink }}","summary":\
    {{ .Params.summary | jsonify }},"status":"active","organization":{"id":"district","title":"Synthetic District","url":"\
    {{ site.BaseURL }}organizations/district/"},"updated":"{{ .Params.date.Format "2006-01-02" }}","version":{"current":true},\
    "facts":{"family":"{{ .Params.family }}","level":"campus","hours":[{{ .Params.effort.min }},{{ .Params.effort.max }}]},\
    "qualifications":{{ partial "qualifications.json" . }},"requirement":{"sentence":{{ (partial "needs.html" .).sentence | jsonify }},\
    "tree":{"all":[
    {{- range $index, $group := .Params.requires }}{{ if $index }},{{ end -}}
    {{ if .choose }}{"choose":{{ .choose }},"from":[{{ range $place, $id := .of }}{{ if $place }},{{ end }}"{{ $id }}"{{ end }}]}
    {{- else }}{"all":[{{ range $place, $id := .of }}{{ if $place }},{{ end }}{"mc":"{{ $id }}"}{{ end }}]}{{ end }}
    {{- end }}]},"rows":[
    {{- range .Params.requires }}{{ $choose := .choose }}{{ $count := len .of }}{{ range .of }}{{ if not $first }},{{ end }}\
    {{ $first = false -}}
    {{ index $rows . }},"kind":"mc",{{ if $choose }}"how":"any","count":{{ $choose }},"of":{{ $count }}}{{ else }}"how":"all"}{{ end }}
    {{- end }}{{ end }}]},"competencies":[{{ range $index, $id := .Params.competencies }}{{ if $index }},{{ end }}{{ index $refs $id }}}\
    {{ end }}],
    {{- with .Params.leads_to }}"leads_to":[{{ range $index, $id := . }}{{ if $index }},{{ end }}{{ index $refs $id }},"move":"promotion"}\
    {{ end }}],{{ end -}}
    "text":{{ .Store.Get "text" | jsonify }}}
    """,
    "partials/twin/rubrics.json": """
    {"format":1,"kind":"rubric","id":"{{ path.Base .RelPermalink }}","title":{{ .Title | jsonify }},"url":"{{ .Permalink }}","summary":\
    {{ .Params.summary | jsonify }},"status":"active","organization":{"id":"district","title":"Synthetic District","url":"\
    {{ site.BaseURL }}organizations/district/"},"scale":{{ .Params.scale | jsonify }},"pass":"{{ .Params.pass }}","criteria":[
    {{- range $index, $it := .Params.criteria }}{{ if $index }},{{ end }}{"id":"{{ .id }}","text":{{ .text | jsonify }},"levels":\
    {{ .levels | jsonify }}}{{ end }}]}
    """,
    "partials/twin/programs.json": """
    {{- $refs := partialCached "refs.json" . }}{{ $rows := partialCached "rows.json" . -}}
    {"format":1,"kind":"program","id":"{{ path.Base .RelPermalink }}","title":{{ .Title | jsonify }},"url":"{{ .Permalink }}","summary":\
    {{ .Params.summary | jsonify }},"status":"active","organization":{"id":"district","title":"Synthetic District","url":"\
    {{ site.BaseURL }}organizations/district/"},"roles":[{{ range $index, $id := .Params.roles }}{{ if $index }},{{ end }}\
    {{ index $refs $id }}}{{ end }}],"micro_credentials":[
    {{- range $index, $id := .Params.credentials }}{{ if $index }},{{ end }}{{ index $rows $id }}}{{ end }}],"milestones":[
    {{- range $index, $it := .Params.milestones }}{{ if $index }},{{ end }}{"label":{{ .title | jsonify }},"week":{{ .week }},\
    "micro_credentials":[
    {{- range $place, $id := .credentials }}{{ if $place }},{{ end }}{{ index $refs $id }}}{{ end }}]}{{ end }}],"text":\
    {{ .Store.Get "text" | jsonify }}}
    """,
    "partials/twin/pathways.json": """
    {{- $refs := partialCached "refs.json" . }}{{ $roles := .Params.roles -}}
    {"format":1,"kind":"pathway","id":"{{ path.Base .RelPermalink }}","title":{{ .Title | jsonify }},"url":"{{ .Permalink }}","summary":\
    {{ .Params.summary | jsonify }},"status":"active","organization":{"id":"district","title":"Synthetic District","url":"\
    {{ site.BaseURL }}organizations/district/"},"roles":[{{ range $index, $id := $roles }}{{ if $index }},{{ end }}{{ index $refs $id }}}\
    {{ end }}],"moves":[
    {{- range $index, $id := after 1 $roles }}{{ if $index }},{{ end }}{{ $from := index $roles $index -}}
    {"from":{{ index $refs $from }}},"to":{{ index $refs $id }}},"kind":"promotion","words":"{{ $from }} → {{ $id }} (promotion)"}
    {{- end }}],"words":{{ .Params.summary | jsonify }},"text":{{ .Store.Get "text" | jsonify }}}
    """,
    "partials/twin/competencies.json": """
    {{- $it := .Params.summary -}}
    {"format":1,"kind":"competency","id":"{{ .Params.id }}","title":{{ .Title | jsonify }},"url":"{{ .Permalink }}","status":"active",\
    "organization":{"id":"district","title":"Synthetic District","url":"{{ site.BaseURL }}organizations/district/"},"statement":\
    {{ $it | jsonify }},"type":"skill"}
    """,
    "partials/twin/faq.json": """
    {{- $refs := partialCached "refs.json" . -}}
    {"format":1,"kind":"faq","id":"{{ path.Base .RelPermalink }}","title":{{ .Title | jsonify }},"url":"{{ .Permalink }}","summary":\
    {{ .Params.summary | jsonify }},"status":"active","organization":{"id":"district","title":"Synthetic District","url":"\
    {{ site.BaseURL }}organizations/district/"},"number":{{ .Weight }},"about":[{{ range $index, $id := .Params.about }}{{ if $index }},\
    {{ end }}{{ index $refs $id }}}{{ end }}],"text":{{ .Store.Get "text" | jsonify }}}
    """,
    "partials/twin/organizations.json": """
    {"format":1,"kind":"org","id":"{{ path.Base .RelPermalink }}","title":{{ .Title | jsonify }},"url":"{{ .Permalink }}",\
    "status":"active","organization":{"id":"district","title":"Synthetic District","url":"{{ site.BaseURL }}organizations/district/"}}
    """,
    // The whole catalog repeats it.
    "_default/single.json": """
    {{ $twin := partial (printf "twin/%s.json" .Section) . }}{{ .Store.Set "twin" $twin }}{{ $twin }}
    """,
  ]
}
