/// What every page of the site for Hugo has, its lists, its home page and, where that is all, its search index.
enum HugoLayouts {
  static let base = "_default/baseof.html"

  static let configuration = """
    baseURL: https://catalog.example.org/
    title: Synthetic catalog
    disableKinds: [RSS, taxonomy, term]
    outputs: {home: [html, json], section: [html], page: [html]}
    timeout: 60m

    """

  static let style = """
    body { font: 1rem/1.5 system-ui; margin: auto; max-width: 70rem; padding: 1rem }
    table { border-collapse: collapse }
    th, td { border: 1px solid; padding: .25rem; text-align: start; vertical-align: top }

    """

  /// The one index of the site that has pages alone.
  static let search = [
    "index.json": """
    [{{ range $index, $page := site.RegularPages }}{{ if $index }},{{ end }}
    {{ dict "id" .Params.id "kind" .Section "title" .Title "summary" .Params.summary "category" .Params.category \
    "competencies" .Params.competencies "url" .RelPermalink | jsonify }}{{ end }}
    ]

    """
  ]

  static let files = [
    base: """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ if .IsHome }}{{ site.Title }}{{ else }}{{ .Title }} · {{ site.Title }}{{ end }}</title>
    {{ with .Params.summary }}<meta name="description" content="{{ . }}">{{ end }}
    <link rel="canonical" href="{{ .Permalink }}">
    <meta property="og:type" content="website">
    <meta property="og:site_name" content="{{ site.Title }}">
    <meta property="og:title" content="{{ .Title }}">
    {{ with .Params.summary }}<meta property="og:description" content="{{ . }}">{{ end }}
    <meta property="og:url" content="{{ .Permalink }}">
    <link rel="stylesheet" href="/assets/site.css">
    </head>
    <body>
    <a class="skip" href="#content">Skip to content</a>
    <header class="top"><div class="wrap">
    <a class="name" href="/">{{ site.Title }}</a>
    <nav class="nav" aria-label="Main"><ul><li><a href="/roles/">Roles</a></li><li><a href="/micro-credentials/">Micro-credentials</a></li>\
    <li><a href="/pathways/">Pathways</a></li><li><a href="/faq/">FAQ</a></li></ul></nav>
    </div></header>
    {{ if .IsPage }}{{ with .CurrentSection }}<div class="wrap"><nav class="crumbs" aria-label="Breadcrumb"><ol>\
    <li><a href="/">Home</a></li><li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li></ol></nav></div>{{ end }}{{ end }}
    <main id="content" class="wrap">
    {{ block "main" . }}{{ end }}
    </main>
    <footer class="foot"><ul><li><a href="/roles/">Roles</a></li><li><a href="/micro-credentials/">Micro-credentials</a></li>\
    <li><a href="/pathways/">Pathways</a></li><li><a href="/programs/">Programs</a></li><li><a href="/competencies/">Competencies</a></li>\
    <li><a href="/rubrics/">Rubrics</a></li><li><a href="/faq/">FAQ</a></li><li><a href="/organizations/">Organizations</a></li></ul></footer>
    </body>
    </html>

    """,
    "_default/list.html": """
    {{ define "main" }}
    {{ $all := .RegularPages }}{{ if ne .Section "faq" }}{{ $all = .RegularPages.ByTitle }}{{ end }}
    {{ $pages := .Paginate $all 60 }}
    <h1>{{ .Title }}</h1>
    <p>{{ len $all }} in all. Page {{ $pages.PageNumber }} of {{ $pages.TotalPages }}.</p>
    <nav class="pages" aria-label="Pages">{{ with $pages.Prev }}<a href="{{ .URL }}">Back</a>{{ end }}\
    {{ with $pages.Next }}<a href="{{ .URL }}">Next</a>{{ end }}</nav>
    <ul class="rows">{{ range $pages.Pages }}
    <li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p>\
    {{ with .Params.category }}<span>{{ . }}</span>{{ end }}{{ with .Params.effort }}<span>{{ .min }}–{{ .max }} hours</span>{{ end }}</li>
    {{- end }}
    </ul>
    {{ end }}

    """,
    "index.html": """
    {{ define "main" }}
    <h1>{{ site.Title }}</h1>
    {{ range site.Sections }}<section><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ len .RegularPages }} in all.</p></section>
    {{ end }}
    {{ end }}

    """,
    // Made once a build; looking a page up in it is the fastest way Hugo has.
    "partials/things.html": """
    {{- $things := newScratch -}}
    {{- range site.RegularPages -}}{{- $things.Set .Params.id . -}}{{- end -}}
    {{- return $things.Values -}}

    """,
    "partials/used.html": """
    {{ $all := partialCached "things.html" . -}}
    <section aria-labelledby="used"><h2 id="used">Used by</h2>
    {{ with .Params.used_by }}<dl class="used">{{ range . }}<dt>{{ .title }}</dt><dd>\
    {{ range $index, $id := .ids }}{{ if $index }}, {{ end }}{{ with index $all $id }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}\
    {{ if .more }}, <a href="/{{ .section }}/">{{ .more }} more</a>{{ end }}</dd>{{ end }}</dl>
    {{ else }}<p>Nothing else refers to this page.</p>
    {{ end }}</section>

    """,
  ]
}
