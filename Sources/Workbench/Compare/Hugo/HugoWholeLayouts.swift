/// Files about the whole catalog, and the pieces that a search reads.
enum HugoWholeLayouts {
  static let files = [
    "files/catalog.whole.txt": """
    {"format":1,"title":{{ site.Title | jsonify }},"summary":"Invented words in the shape of a catalog.","url":"{{ site.BaseURL }}",\
    "schema":"{{ site.BaseURL }}data/catalog.schema.json","language":"en","organization":{"id":"district","title":"Synthetic District",\
    "url":"{{ site.BaseURL }}organizations/district/"},"assumption":"Chosen for this demonstration","school_year":"2019-20","entities":[
    {{- range $place, $section := slice "roles" "micro-credentials" "programs" "pathways" "faq" "competencies" "rubrics" "organizations" }}
    {{- $twin := printf "twin/%s.json" $section }}
    {{- range $index, $page := (site.GetPage $section).RegularPages }}{{ if add $place $index }},{{ end }}
    {{ with $page.Store.Get "twin" }}{{ . }}{{ else }}{{ partial $twin $page }}{{ end }}
    {{- end }}{{ end }}
    ]}
    """,
    "files/planner.whole.txt": """
    {"format":1,"starts":"08-01","groups":{},"categories":[{{ range $index, $it := hugo.Data.categories }}{{ if $index }},{{ end }}[\
    {{ .title | jsonify }},"{{ .color }}"]{{ end }}],"mcs":{
    {{- range $index, $it := (site.GetPage "micro-credentials").RegularPages }}{{ if $index }},{{ end }}"{{ .Params.id }}":{"title":\
    {{ .Title | jsonify }},"category":"{{ .Params.category }}","hours":[{{ .Params.effort.min }},{{ .Params.effort.max }}]\
    {{ with .Params.prerequisites }},"after":{{ . | jsonify }}{{ end }}}
    {{- end }}},"pools":{
    {{- range $index, $it := (site.GetPage "programs").RegularPages }}{{ if $index }},{{ end }}"program:{{ .Params.id }}":\
    {{ .Params.credentials | jsonify }}{{ end }}},"roles":[
    {{- range $index, $it := (site.GetPage "roles").RegularPages }}{{ if $index }},{{ end }}{"id":"{{ .Params.id }}","title":\
    {{ .Title | jsonify }},"needs":{"all":[
    {{- range $place, $group := .Params.requires }}{{ if $place }},{{ end }}{{ if .choose }}{"choose":{{ .choose }},"from":\
    {{ .of | jsonify }}}{{ else }}{"all":[{{ range $at, $id := .of }}{{ if $at }},{{ end }}{"mc":"{{ . }}"}{{ end }}]}{{ end }}{{ end }}]}}
    {{- end }}],"recognitions":[],"programs":[
    {{- range $index, $it := (site.GetPage "programs").RegularPages }}{{ if $index }},{{ end }}{"id":"{{ .Params.id }}","title":\
    {{ .Title | jsonify }},"roles":{{ .Params.roles | jsonify }}}{{ end }}],"policies":[]}
    """,
    "files/addresses.whole.txt": """
    # Addresses that are here to stay.
    /
    {{ range site.Sections }}{{ $section := .Section }}{{ .RelPermalink }}
    {{ range .RegularPages }}{{ $address := .RelPermalink }}{{ $address }}
    {{ if eq $section "micro-credentials" }}{{ range $index, $it := .Params.requirements }}{{ $address }}#r{{ add $index 1 }}
    {{ end }}{{ $address }}embed/
    {{ else if eq $section "roles" }}{{ range $index, $it := .Params.qualifications }}{{ $address }}#q{{ add $index 1 }}
    {{ end }}{{ $address }}embed/
    {{ $address }}posting/
    {{ else if eq $section "rubrics" }}{{ range .Params.criteria }}{{ $address }}#criterion_{{ .id }}
    {{ end }}{{ end }}{{ end }}{{ end }}
    """,
    "files/llms.whole.txt": """
    # {{ site.Title }}

    > Invented words in the shape of a catalog.

    Each page has its data beside it: add `index.json` to its address.

    ## Indexes

    {{ range site.Sections }}- [{{ .Title }}]({{ .Permalink }}): {{ len .RegularPages }} in all.
    {{ end }}
    ## Data

    - [About the data]({{ site.BaseURL }}data/): License, schemas, and how the files are written.
    - [The whole catalog (JSON)]({{ site.BaseURL }}data/catalog.json): Everything in it, each thing as the data beside its page.
    {{ range site.Sections }}- [{{ .Title }} (CSV)]({{ site.BaseURL }}data/{{ .Section }}.csv): {{ len .RegularPages }} in all.
    {{ end }}- [In CTDL (JSON-LD)]({{ site.BaseURL }}data/ctdl.json): Occupations, micro-credentials, programs, competencies, rubrics, and \
    pathways.
    - [In CASE (JSON)]({{ site.BaseURL }}data/case.json): Competencies and rubrics as a framework for learning platforms.
    - [Requirements of roles (CSV)]({{ site.BaseURL }}roles/requirements.csv): What each role asks for.
    - [Changes (Atom)]({{ site.BaseURL }}changes.atom): What was updated last.
    """,
    "files/changes.whole.txt": """
    {{ $pages := first 50 (site.GetPage "micro-credentials").RegularPages.ByDate.Reverse }}<?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
    <id>{{ site.BaseURL }}changes.atom</id>
    <title>{{ site.Title }}: changes</title>
    <subtitle>Invented words in the shape of a catalog.</subtitle>
    {{ with index $pages 0 }}<updated>{{ .Date.Format "2006-01-02T15:04:05Z" }}</updated>{{ end }}
    <link rel="self" type="application/atom+xml" href="{{ site.BaseURL }}changes.atom"/>
    <link rel="alternate" type="text/html" href="{{ site.BaseURL }}"/>
    <author>
    <name>Synthetic District</name>
    </author>
    {{ range $pages }}<entry>
    <id>tag:catalog.example.org,{{ .Date.Format "2006-01-02" }}:{{ .RelPermalink }}</id>
    <title>{{ .Title | htmlEscape }}</title>
    <updated>{{ .Date.Format "2006-01-02T15:04:05Z" }}</updated>
    <link rel="alternate" type="text/html" href="{{ .Permalink }}"/>
    <category term="mc" label="micro-credential"/>
    <summary>{{ .Params.summary | htmlEscape }}</summary>
    </entry>
    {{ end }}</feed>
    """,
    "sitemap.xml": """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    {{ range .Pages }}<url><loc>{{ .Permalink }}</loc></url>
    {{ end }}</urlset>

    """,
    "files/search-index.whole.txt": """
    {{- $things := slice }}{{ range slice "roles" "micro-credentials" "programs" "pathways" "faq" "competencies" "rubrics" "organizations" \
    }}{{ $things = $things | append (site.GetPage .).RegularPages }}{{ end -}}
    {"chunk":16,"excerptChunk":8,"count":{{ len $things }},"titles":[
    {{- range $index, $it := $things }}{{ if $index }},{{ end }}{{ .Title | jsonify }}{{ end }}]}
    {{- range seq 0 (div (sub (len $things) 1) 16) }}{{ $done := (resources.FromString (printf "search/things-%d.json" .) (partial \
    "things.json" (first 16 (after (mul . 16) $things)))).Publish }}{{ end }}
    {{- range seq 0 (div (sub (len $things) 1) 8) }}{{ $done := (resources.FromString (printf "search/excerpts-%d.json" .) (partial \
    "excerpts.json" (first 8 (after (mul . 8) $things)))).Publish }}{{ end }}
    """,
    "partials/things.json": """
    {"all":[{{ range $index, $it := . }}{{ if $index }},{{ end }}[{{ .Title | jsonify }},"{{ strings.TrimPrefix "/" .RelPermalink }}",\
    {{ .Params.summary | jsonify }},"",
    {{- if eq .Section "micro-credentials" }}["{{ .Params.category }}"],"stones/{{ .Params.id }}.svg"
    {{- else if eq .Section "roles" }}["{{ .Params.level }}","{{ .Params.family }}"],"cairns/roles/{{ .Params.id }}.svg"{{ else }}[],""\
    {{ end }}]{{ end }}]}
    """,
    "partials/excerpts.json": """
    {"all":[{{ range $index, $it := . }}{{ if $index }},{{ end }}
    {{- $text := .Store.Get "text" -}}
    {{- if eq .Section "micro-credentials" -}}
    {{- $titles := slice .Params.category }}{{ range .Params.requirements }}{{ $titles = $titles | append .title }}{{ end }}\
    {{ range .Params.requirements }}{{ $titles = $titles | append .prompt }}{{ end -}}
    {{- $text = printf "%s · %s" (delimit $titles " · ") $text -}}
    {{- else if eq .Section "roles" -}}
    {{- $text = printf "%s · %s · %s" .Params.family (delimit .Params.qualifications " · ") $text -}}
    {{- else if eq .Section "rubrics" -}}
    {{- $titles := slice }}{{ range .Params.criteria }}{{ $titles = $titles | append .text }}{{ end -}}
    {{- $text = delimit $titles " · " -}}
    {{- end -}}
    {{ substr $text 0 890 | jsonify }}{{ end }}]}
    """,
  ]
}
