/// The catalog in CTDL, node by node what Cairn's `ctdl.json` has.
///
/// A thing has one UUID in its front matter but for the last two digits, which tell its nodes apart.
enum HugoLinkedDataLayouts {
  static let files = [
    // Made once a build: the address of each thing's node, in quotes.
    "partials/nodes.json": """
    {{- $nodes := newScratch -}}
    {{- range site.RegularPages -}}
    {{- $nodes.Set .Params.id (printf "\\"%sdata/ctdl.json#ce-%s00\\"" site.BaseURL .Params.uuid) -}}
    {{- end -}}
    {{- return $nodes.Values -}}
    """,
    "partials/ctdl/role.json": """
    {{- $all := partialCached "things.html" . }}{{ $nodes := partialCached "nodes.json" . }}{{ $needs := partial "needs.html" . -}}
    {"@type":"ceterms:Occupation","@id":"{{ site.BaseURL }}data/ctdl.json#ce-{{ .Params.uuid }}00","ceterms:ctid":"ce-\
    {{ .Params.uuid }}00","ceterms:name":{"en":{{ .Title | jsonify }}},"ceterms:description":{"en":{{ .Params.summary | jsonify }}},\
    "ceterms:subjectWebpage":"{{ .Permalink }}","ceterms:inLanguage":["en"],\
    "ceterms:lifeCycleStatusType":{"@type":"ceterms:CredentialAlignmentObject","ceterms:targetNode":"lifeCycle:Active",\
    "ceterms:targetNodeName":{"en":"Active"}},"ceterms:keyword":{"en":["{{ .Params.family }}"]},"ceasn:skillEmbodied":[
    {{- range $index, $id := .Params.competencies }}{{ if $index }},{{ end }}{{ index $nodes $id }}{{ end }}],\
    "ceterms:requires":[{"@type":"ceterms:ConditionProfile","ceterms:name":{"en":"Required qualifications"},\
    "ceterms:description":{"en":"What the role card lists as required."},"ceterms:condition":{"en":\
    {{ .Params.qualifications | jsonify }}}},{"@type":"ceterms:ConditionProfile","ceterms:name":{"en":"Micro-credentials"},\
    "ceterms:description":{"en":{{ $needs.sentence | jsonify }}}
    {{- range $index, $group := .Params.requires }}{{ if .choose }},"ceterms:condition":{"en":[{{ index $needs.parts $index | jsonify }}]}
    {{- else }},"ceterms:targetCredential":[{{ range $place, $id := .of }}{{ if $place }},{{ end }}{{ index $nodes $id }}{{ end }}]\
    {{ end }}{{ end }}}]}
    """,
    "partials/ctdl/micro-credential.json": """
    {{- $all := partialCached "things.html" . }}{{ $nodes := partialCached "nodes.json" . }}\
    {{ $base := printf "%sdata/ctdl.json#ce-" site.BaseURL }}{{ $uuid := .Params.uuid }}{{ $district := index $nodes "district" -}}
    {"@type":"ceterms:MicroCredential","@id":"{{ site.BaseURL }}data/ctdl.json#ce-{{ .Params.uuid }}00","ceterms:ctid":"ce-\
    {{ .Params.uuid }}00","ceterms:name":{"en":{{ .Title | jsonify }}},"ceterms:description":{"en":{{ .Params.summary | jsonify }}},\
    "ceterms:subjectWebpage":"{{ .Permalink }}","ceterms:inLanguage":["en"],\
    "ceterms:credentialStatusType":{"@type":"ceterms:CredentialAlignmentObject","ceterms:targetNode":"credentialStat:Active",\
    "ceterms:targetNodeName":{"en":"Active"}},"ceterms:ownedBy":[{{ $district }}],"ceterms:image":"{{ site.BaseURL }}stones/\
    {{ .Params.id }}.svg","ceterms:codedNotation":"{{ .Params.id }}","ceterms:subject":[{"@type":"ceterms:CredentialAlignmentObject",\
    "ceterms:targetNodeName":{"en":"{{ .Params.category }}"}}],"ceterms:offeredBy":[{{ $district }}],\
    "ceterms:requires":[{"@type":"ceterms:ConditionProfile","ceterms:name":{"en":"Portfolio"},\
    "ceterms:description":{"en":"Show the skill in a portfolio of evidence."},"ceterms:condition":{"en":[
    {{- range $index, $part := .Params.requirements }}{{ if $index }},{{ end }}{{ printf "%s: %s" .title .prompt | jsonify }}{{ end }}]},\
    "ceterms:targetAssessment":["{{ $base }}{{ $uuid }}01"],"ceterms:targetCompetency":[
    {{- range $index, $id := .Params.competencies }}{{ if $index }},{{ end }}{"@type":"ceterms:CredentialAlignmentObject",\
    "ceterms:targetNode":{{ index $nodes $id }},"ceterms:targetNodeName":{"en":{{ (index $all $id).Title | jsonify }}}}{{ end }}]}
    {{- with .Params.prerequisites }},{"@type":"ceterms:ConditionProfile","ceterms:name":{"en":"Prerequisites"},\
    "ceterms:description":{"en":"Earned before this one."},"ceterms:targetCredential":[{{ range $index, $id := . }}{{ if $index }},\
    {{ end }}{{ index $nodes $id }}{{ end }}]}{{ end }}],"ceterms:estimatedDuration":[{"@type":"ceterms:DurationProfile",\
    "ceterms:description":{"en":"Hours of work"},"ceterms:minimumDuration":"PT{{ .Params.effort.min }}H","ceterms:maximumDuration":"PT\
    {{ .Params.effort.max }}H"}]},
    {"@type":"ceterms:AssessmentProfile","@id":"{{ $base }}{{ $uuid }}01","ceterms:ctid":"ce-{{ $uuid }}01","ceterms:name":{"en":\
    {{ printf "Portfolio: %s" .Title | jsonify }}},"ceterms:description":{"en":"A portfolio of evidence, judged by its rubric."},\
    "ceterms:subjectWebpage":"{{ .Permalink }}#do","ceterms:inLanguage":["en"],\
    "ceterms:lifeCycleStatusType":{"@type":"ceterms:CredentialAlignmentObject","ceterms:targetNode":"lifeCycle:Active",\
    "ceterms:targetNodeName":{"en":"Active"}},"ceterms:ownedBy":[{{ $district }}],\
    "ceterms:assessmentMethodType":[{"@type":"ceterms:CredentialAlignmentObject","ceterms:targetNode":"assessMethod:Artifact",\
    "ceterms:targetNodeName":{"en":"Artifact"}}],"ceterms:assesses":[
    {{- range $index, $id := .Params.competencies }}{{ if $index }},{{ end }}{"@type":"ceterms:CredentialAlignmentObject",\
    "ceterms:targetNode":{{ index $nodes $id }},"ceterms:targetNodeName":{"en":{{ (index $all $id).Title | jsonify }}}}{{ end }}],\
    "ceterms:hasRubric":[
    {{- range .Params.requirements }}{{ index $nodes .rubric }},{{ end }}{{ index $nodes .Params.rubric }}]}
    """,
    "partials/ctdl/competency.json": """
    {{- $framework := printf "%sdata/ctdl.json#ce-00000000-cafe-5000-8000-000000000000" site.BaseURL -}}
    {"@type":"ceasn:Competency","@id":"{{ site.BaseURL }}data/ctdl.json#ce-{{ .Params.uuid }}00","ceterms:ctid":"ce-{{ .Params.uuid }}00",\
    "ceasn:competencyLabel":{"en":{{ .Title | jsonify }}},"ceasn:competencyText":{"en":{{ .Params.summary | jsonify }}},\
    "ceasn:competencyCategory":{"en":"Skill"},"ceasn:codedNotation":"{{ .Params.id }}","ceasn:conceptKeyword":{"en":["Skill"]},\
    "ceasn:inLanguage":["en"],"ceasn:isPartOf":["{{ $framework }}"],"ceasn:isTopChildOf":["{{ $framework }}"]}
    """,
    "partials/ctdl/rubric.json": """
    {{- $base := printf "%sdata/ctdl.json#ce-" site.BaseURL }}{{ $uuid := .Params.uuid }}{{ $scale := .Params.scale -}}
    {"@type":"ceasn:Rubric","@id":"{{ $base }}{{ $uuid }}00","ceterms:ctid":"ce-{{ $uuid }}00","ceasn:name":{"en":{{ .Title | jsonify }}},\
    "ceasn:description":{"en":{{ printf "%s To pass, every criterion is at least %s." .Params.summary .Params.pass | jsonify }}},\
    "ceasn:inLanguage":["en"],"ceterms:subjectWebpage":"{{ .Permalink }}#criteria","ceasn:publisher":[\
    {{ index (partialCached "nodes.json" .) "district" }}],"ceasn:hasRubricCriterion":[
    {{- range $index, $it := .Params.criteria }}{{ if $index }},{{ end }}"{{ $base }}{{ $uuid }}2{{ $index }}"{{ end }}],\
    "ceasn:hasRubricLevel":[
    {{- range $index, $it := $scale }}{{ if $index }},{{ end }}"_:{{ $uuid }}1{{ $index }}"{{ end }}]}
    {{- range $index, $it := $scale }},
    {"@type":"ceasn:RubricLevel","@id":"_:{{ $uuid }}1{{ $index }}","ceasn:name":{"en":"{{ . }}"},"ceasn:listID":"{{ add $index 1 }}"}\
    {{ end }}
    {{- range $index, $it := .Params.criteria }}{{ $row := add $index 3 }},
    {"@type":"ceasn:RubricCriterion","@id":"{{ $base }}{{ $uuid }}2{{ $index }}","ceterms:ctid":"ce-{{ $uuid }}2{{ $index }}",\
    "ceasn:name":{"en":{{ .text | jsonify }}},"ceasn:codedNotation":"{{ .id }}","ceasn:listID":"{{ add $index 1 }}",\
    "ceasn:hasCriterionLevel":[
    {{- range $place, $level := .levels }}{{ if $place }},{{ end }}"_:{{ $uuid }}{{ $row }}{{ $place }}"{{ end }}]}
    {{- range $place, $level := .levels }},
    {"@type":"ceasn:CriterionLevel","@id":"_:{{ $uuid }}{{ $row }}{{ $place }}","ceasn:benchmarkLabel":{"en":"{{ index $scale $place }}"},\
    "ceasn:benchmarkText":{"en":{{ . | jsonify }}},"ceasn:listID":"{{ add $place 1 }}"}{{ end }}{{ end }}
    """,
    "partials/ctdl/program.json": """
    {{- $all := partialCached "things.html" . }}{{ $nodes := partialCached "nodes.json" . -}}
    {"@type":"ceterms:LearningProgram","@id":"{{ site.BaseURL }}data/ctdl.json#ce-{{ .Params.uuid }}00","ceterms:ctid":"ce-\
    {{ .Params.uuid }}00","ceterms:name":{"en":{{ .Title | jsonify }}},"ceterms:description":{"en":{{ .Params.summary | jsonify }}},\
    "ceterms:subjectWebpage":"{{ .Permalink }}","ceterms:inLanguage":["en"],\
    "ceterms:lifeCycleStatusType":{"@type":"ceterms:CredentialAlignmentObject","ceterms:targetNode":"lifeCycle:Active",\
    "ceterms:targetNodeName":{"en":"Active"}},"ceterms:ownedBy":[{{ index $nodes "district" }}],\
    "ceterms:isPreparationFor":[{"@type":"ceterms:ConditionProfile","ceterms:name":{"en":"Prepares for"},\
    "ceterms:description":{"en":"Micro-credentials that the program lists."},"ceterms:targetCredential":[
    {{- range $index, $id := .Params.credentials }}{{ if $index }},{{ end }}{{ index $nodes $id }}{{ end }}]}],"ceterms:occupationType":[
    {{- range $index, $id := .Params.roles }}{{ if $index }},{{ end }}{"@type":"ceterms:CredentialAlignmentObject","ceterms:framework":"\
    {{ site.BaseURL }}roles/","ceterms:frameworkName":{"en":{{ site.Title | jsonify }}},"ceterms:targetNode":{{ index $nodes $id }},\
    "ceterms:targetNodeName":{"en":{{ (index $all $id).Title | jsonify }}}}{{ end }}]}
    """,
    "partials/ctdl/pathway.json": """
    {{- $all := partialCached "things.html" . }}{{ $nodes := partialCached "nodes.json" . }}\
    {{ $base := printf "%sdata/ctdl.json#ce-" site.BaseURL }}{{ $uuid := .Params.uuid }}{{ $roles := .Params.roles }}\
    {{ $last := sub (len $roles) 1 }}{{ $district := index $nodes "district" -}}
    {"@type":"ceterms:Pathway","@id":"{{ site.BaseURL }}data/ctdl.json#ce-{{ .Params.uuid }}00","ceterms:ctid":"ce-{{ .Params.uuid }}00",\
    "ceterms:name":{"en":{{ .Title | jsonify }}},"ceterms:description":{"en":{{ .Params.summary | jsonify }}},"ceterms:subjectWebpage":"\
    {{ .Permalink }}","ceterms:inLanguage":["en"],"ceterms:ownedBy":[{{ $district }}],"ceterms:offeredBy":[{{ $district }}],\
    "ceterms:lifeCycleStatusType":{"@type":"ceterms:CredentialAlignmentObject","ceterms:targetNode":"lifeCycle:Active",\
    "ceterms:targetNodeName":{"en":"Active"}},"ceterms:hasDestinationComponent":["{{ $base }}{{ $uuid }}1{{ $last }}"],"ceterms:hasPart":[
    {{- range $index, $id := $roles }}{{ if $index }},{{ end }}"{{ $base }}{{ $uuid }}1{{ $index }}"{{ end }}]}
    {{- range $index, $id := $roles }}{{ with index $all $id }}{{ $needs := partial "needs.html" . }},
    {"@type":"ceterms:JobComponent","@id":"{{ $base }}{{ $uuid }}1{{ $index }}","ceterms:ctid":"ce-{{ $uuid }}1{{ $index }}",\
    "ceterms:name":{"en":{{ .Title | jsonify }}},"ceterms:description":{"en":{{ .Params.summary | jsonify }}},"ceterms:subjectWebpage":"\
    {{ .Permalink }}","ceterms:proxyFor":{{ index $nodes $id }},"ceasn:isPartOf":["{{ $base }}{{ $uuid }}00"]
    {{- if lt $index $last }},"ceterms:precedes":["{{ $base }}{{ $uuid }}1{{ add $index 1 }}"]{{ end }}
    {{- if $index }},"ceterms:precededBy":["{{ $base }}{{ $uuid }}1{{ sub $index 1 }}"]{{ end }},\
    "ceterms:hasCondition":[{"@type":"ceterms:ComponentCondition","ceterms:name":{"en":"All of these"},"ceterms:description":{"en":\
    {{ $needs.sentence | jsonify }}},"ceterms:logicalOperator":"logic:And","ceterms:hasCondition":[
    {{- range $place, $group := .Params.requires }}{{ if $place }},{{ end }}{"@type":"ceterms:ComponentCondition","ceterms:name":{"en":"\
    {{ with .choose }}Any {{ . }}{{ else }}All of these{{ end }}"},"ceterms:description":{"en":{{ index $needs.parts $place | jsonify }}},\
    "ceterms:requiredNumber":{{ or .choose (len .of) }},"ceterms:targetComponent":[
    {{- range $at, $named := .of }}{{ if $at }},{{ end }}{{ with index $all $named }}"{{ $base }}{{ .Params.uuid }}02"{{ end }}{{ end }}]}\
    {{ end }}]}]}
    {{- end }}{{ end }}
    """,
    "files/ctdl.whole.txt": """
    {{- $nodes := partialCached "nodes.json" . }}{{ $base := printf "%sdata/ctdl.json#ce-" site.BaseURL }}\
    {{ $competencies := (site.GetPage "competencies").RegularPages }}{{ $credentials := (site.GetPage "micro-credentials").RegularPages -}}
    {"@context":["https://credreg.net/ctdl/schema/context/json","https://credreg.net/ctdlasn/schema/context/json"],"@graph":[
    {"@type":"ceasn:CompetencyFramework","@id":"{{ $base }}00000000-cafe-5000-8000-000000000000",\
    "ceterms:ctid":"ce-00000000-cafe-5000-8000-000000000000","ceasn:name":{"en":"{{ site.Title }}: competencies"},\
    "ceasn:description":{"en":"Invented words in the shape of a catalog."},"ceasn:inLanguage":["en"],"ceasn:publisher":[\
    {{ index $nodes "district" }}],"ceasn:creator":[{{ index $nodes "district" }}],"ceasn:source":["{{ site.BaseURL }}competencies/"],\
    "ceasn:hasTopChild":[
    {{- range $index, $it := $competencies }}{{ if $index }},{{ end }}{{ index $nodes .Params.id }}{{ end }}]}
    {{- range (site.GetPage "roles").RegularPages }},
    {{ partial "ctdl/role.json" . }}{{ end }}
    {{- range $credentials }},
    {{ partial "ctdl/micro-credential.json" . }}{{ end }}
    {{- range $competencies }},
    {{ partial "ctdl/competency.json" . }}{{ end }}
    {{- range (site.GetPage "rubrics").RegularPages }},
    {{ partial "ctdl/rubric.json" . }}{{ end }}
    {{- range (site.GetPage "programs").RegularPages }},
    {{ partial "ctdl/program.json" . }}{{ end }}
    {{- range (site.GetPage "pathways").RegularPages }},
    {{ partial "ctdl/pathway.json" . }}{{ end }}
    {{- range (site.GetPage "organizations").RegularPages }},
    {"@type":"ceterms:CredentialOrganization","@id":"{{ site.BaseURL }}data/ctdl.json#ce-{{ .Params.uuid }}00","ceterms:ctid":"ce-\
    {{ .Params.uuid }}00","ceterms:name":{"en":{{ .Title | jsonify }}},"ceterms:description":{"en":{{ .Title | jsonify }}},\
    "ceterms:subjectWebpage":"{{ .Permalink }}"}{{ end }}
    {{- range $credentials }}{{ $it := . }}{{ with .Params.pathways }},
    {"@type":"ceterms:CredentialComponent","@id":"{{ $base }}{{ $it.Params.uuid }}02","ceterms:ctid":"ce-{{ $it.Params.uuid }}02",\
    "ceterms:name":{"en":{{ $it.Title | jsonify }}},"ceterms:description":{"en":{{ $it.Params.summary | jsonify }}},\
    "ceterms:subjectWebpage":"{{ $it.Permalink }}","ceterms:proxyFor":{{ index $nodes $it.Params.id }},"ceasn:isPartOf":[\
    {{ range $index, $id := . }}{{ if $index }},{{ end }}{{ index $nodes $id }}{{ end }}]}
    {{- end }}{{ end }}
    ]}
    """,
  ]
}
