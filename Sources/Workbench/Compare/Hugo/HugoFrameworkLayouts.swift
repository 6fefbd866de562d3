/// Competencies and rubrics in CASE.
enum HugoFrameworkLayouts {
  static let files = [
    "partials/case/rubric.json": """
    {{- $base := printf "%sdata/case.json#" site.BaseURL }}{{ $uuid := .Params.uuid }}{{ $scale := .Params.scale }}\
    {{ $changed := site.Params.changed -}}
    {"identifier":"{{ $uuid }}00","uri":"{{ .Permalink }}","title":{{ .Title | jsonify }},"description":\
    {{ printf "%s To pass, every criterion is at least %s." .Params.summary .Params.pass | jsonify }},"lastChangeDateTime":"\
    {{ $changed }}","CFRubricCriteria":[
    {{- range $index, $it := .Params.criteria }}{{ $row := add $index 3 }}{{ if $index }},{{ end }}{"identifier":"{{ $uuid }}2\
    {{ $index }}","uri":"{{ $base }}{{ $uuid }}2{{ $index }}","description":{{ .text | jsonify }},"position":{{ add $index 1 }},\
    "rubricId":"{{ $uuid }}00","lastChangeDateTime":"{{ $changed }}","CFRubricCriterionLevels":[
    {{- range $place, $level := .levels }}{{ if $place }},{{ end }}{"identifier":"{{ $uuid }}{{ $row }}{{ $place }}","uri":"{{ $base }}\
    {{ $uuid }}{{ $row }}{{ $place }}","description":{{ . | jsonify }},"quality":"{{ index $scale $place }}","position":{{ add $place 1 }},\
    "rubricCriterionId":"{{ $uuid }}2{{ $index }}","lastChangeDateTime":"{{ $changed }}"}{{ end }}]}
    {{- end }}]}
    """,
    "partials/case/related.json": """
    {{- $all := partialCached "things.html" . }}{{ $it := . }}{{ $date := .Params.date.Format "2006-01-02T15:04:05Z" -}}
    {{- range $index, $id := .Params.competencies }}{{ with index $all $id }},
    {"identifier":"{{ $it.Params.uuid }}7{{ $index }}","uri":"{{ site.BaseURL }}data/case.json#{{ $it.Params.uuid }}7{{ $index }}",\
    "associationType":"isRelatedTo","originNodeURI":{"title":{{ .Title | jsonify }},"identifier":"{{ .Params.uuid }}00","uri":"\
    {{ .Permalink }}","targetType":"CASE"},"destinationNodeURI":{"title":{{ $it.Title | jsonify }},"identifier":"ce-\
    {{ $it.Params.uuid }}00","uri":"{{ $it.Permalink }}","targetType":"ext:CTDL"},"lastChangeDateTime":"{{ $date }}"}
    {{- end }}{{ end }}
    """,
    "files/case.whole.txt": """
    {{- $base := printf "%sdata/case.json#" site.BaseURL }}{{ $changed := site.Params.changed }}\
    {{ $framework := "00000000-cafe-5000-8000-000000000000" }}{{ $competencies := (site.GetPage "competencies").RegularPages -}}
    {"CFDocument":{"identifier":"{{ $framework }}","uri":"{{ $base }}{{ $framework }}","creator":"Synthetic District","title":"\
    {{ site.Title }}: competencies","lastChangeDateTime":"{{ $changed }}","officialSourceURL":"{{ site.BaseURL }}competencies/",\
    "publisher":"Synthetic District","description":"Invented words in the shape of a catalog.","language":"en","version":"2019-20",\
    "caseVersion":"1.1","adoptionStatus":"Adopted"},
    "CFItems":[
    {{- range $index, $it := $competencies }}{{ if $index }},{{ end }}
    {"identifier":"{{ .Params.uuid }}00","uri":"{{ .Permalink }}","fullStatement":{{ .Params.summary | jsonify }},"abbreviatedStatement":\
    {{ .Title | jsonify }},"CFItemType":"Skill","CFItemTypeURI":{"title":"Skill","identifier":"00000004-cafe-5000-8000-000000000000",\
    "uri":"{{ $base }}00000004-cafe-5000-8000-000000000000"},"humanCodingScheme":"{{ .Params.id }}","language":"en","lastChangeDateTime":"\
    {{ $changed }}"}
    {{- end }}],
    "CFAssociations":[
    {{- range $index, $it := $competencies }}{{ if $index }},{{ end }}
    {"identifier":"{{ .Params.uuid }}01","uri":"{{ $base }}{{ .Params.uuid }}01","associationType":"isChildOf","sequenceNumber":\
    {{ add $index 1 }},"originNodeURI":{"title":{{ .Title | jsonify }},"identifier":"{{ .Params.uuid }}00","uri":"{{ .Permalink }}",\
    "targetType":"CASE"},"destinationNodeURI":{"title":"{{ site.Title }}: competencies","identifier":"{{ $framework }}","uri":"{{ $base }}\
    {{ $framework }}","targetType":"CASE"},"lastChangeDateTime":"{{ $changed }}"}
    {{- end }}
    {{- range (site.GetPage "roles").RegularPages }}{{ partial "case/related.json" . }}{{ end }}
    {{- range (site.GetPage "micro-credentials").RegularPages }}{{ partial "case/related.json" . }}{{ end }}],
    "CFDefinitions":{"CFItemTypes":[
    {{- range $index, $it := slice (slice "Category" "Competencies that belong together.") (slice "Competency" "What a person can do or \
    knows.") (slice "Knowledge" "What a person knows.") (slice "Skill" "What a person can do.") (slice "Level" "How far a competency is \
    developed.") }}{{ if $index }},{{ end -}}
    {{ $number := add $index 1 }}{"identifier":"0000000{{ $number }}-cafe-5000-8000-000000000000","uri":"{{ $base }}0000000\
    {{ $number }}-cafe-5000-8000-000000000000","title":"{{ index $it 0 }}","description":"{{ index $it 1 }}","hierarchyCode":"\
    {{ $number }}","lastChangeDateTime":"{{ $changed }}"}
    {{- end }}]},
    "CFRubrics":[
    {{- range $index, $it := (site.GetPage "rubrics").RegularPages }}{{ if $index }},{{ end }}
    {{ partial "case/rubric.json" . }}{{ end }}]}
    """,
  ]
}
