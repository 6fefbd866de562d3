/// Lists of the whole catalog: by name, and roles with what they ask for and lead to.
enum HugoListLayouts {
  static let files = [
    "partials/pager.html": """
    <nav class="pager" aria-label="Pages of this list"><p>Page {{ .PageNumber }} of {{ .TotalPages }}, {{ .TotalNumberOfElements }} in all\
    </p>{{ with .Prev }}<a href="{{ .URL }}" rel="prev">Previous</a>{{ end }}{{ with .Next }}<a href="{{ .URL }}" rel="next">Next</a>\
    {{ end }}</nav>
    """,
    "_default/alphabet.html": """
    {{ define "main" }}{{ $pages := .Paginate site.RegularPages.ByTitle 180 }}
    <div class="head"><h1>{{ .Title }}</h1><p class="lede">Everything in this catalog by its name, \
    {{ len site.RegularPages }} pages in all.</p></div>
    {{ partial "pager.html" $pages }}
    <ul class="alphabet">{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <span class="quiet small">\
    {{ .Section }}</span></li>
    {{ end }}</ul>
    {{ end }}
    """,
    "_default/requirements.html": """
    {{ define "main" }}{{ $all := partialCached "things.html" . }}{{ $pages := .Paginate (site.GetPage "roles").RegularPages 18 }}
    <div class="head"><h1>{{ .Title }}</h1><p class="lede">What each of {{ $pages.TotalNumberOfElements }} roles asks for.</p>
    <p class="actions"><a class="button" href="/roles/requirements.csv" download>Download as CSV</a>\
    <a class="button" href="/roles/compare/">Compare roles side by side</a></p></div>
    {{ partial "pager.html" $pages }}
    <table class="needs"><caption id="needs">What each role asks for. Words lead to the clause on its card.</caption>
    <thead><tr><th scope="col">Role</th><th scope="col" class="k-ot">Other</th><th scope="col" class="k-mc">Micro-credentials</th></tr>\
    </thead>
    <tbody class="tally">{{ range $pages.Pages }}{{ $address := .RelPermalink }}
    <tr class="card f-{{ .Params.family }} k-mc k-ot l-campus required"><th scope="row"><a href="{{ $address }}">{{ .Title }}</a><small>\
    {{ .Params.level }}</small></th><td class="k-ot">
    {{- range $index, $text := .Params.qualifications }}<a class="tag must" href="{{ $address }}#q{{ add $index 1 }}">Required</a>{{ end }}\
    </td><td class="k-mc">
    {{- range .Params.requires }}<b class="tag must">{{ with .choose }}Any {{ . }}{{ else }}Asked for{{ end }}</b><ul>{{ range .of }}\
    {{ with index $all . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul>{{ end }}</td></tr>{{ end }}
    </tbody></table>
    {{ end }}
    """,
    "_default/compare.html": """
    {{ define "main" }}{{ $pages := .Paginate (site.GetPage "roles").RegularPages 60 }}
    <div class="head"><h1>{{ .Title }}</h1><p class="lede">Two to four roles side by side: what each asks for, and where they differ.</p>\
    </div>
    {{ partial "pager.html" $pages }}
    <form class="choose" method="get" action="/roles/compare/"><ul class="plain">{{ range $pages.Pages }}
    <li><label><input type="checkbox" name="roles" value="{{ .Params.id }}">{{ .Title }}</label><a href="{{ .RelPermalink }}">Card</a></li>\
    {{ end }}
    </ul><button type="submit">Compare</button></form>
    {{ end }}
    """,
    "_default/map.html": """
    {{ define "main" }}{{ $all := partialCached "things.html" . }}{{ $pages := .Paginate (site.GetPage "roles").RegularPages 60 }}
    <div class="head"><h1>{{ .Title }}</h1><p class="lede">All {{ $pages.TotalNumberOfElements }} roles, and every move from one to \
    another.</p></div>
    {{ partial "pager.html" $pages }}
    <ul class="career">{{ range $pages.Pages }}
    <li data-role="{{ .Params.id }}" data-level="campus"><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ with .Params.next }}<ul>\
    {{ range . }}{{ with index $all . }}<li>to <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul>{{ end }}</li>\
    {{ end }}
    </ul>
    {{ end }}
    """,
    "_default/prose.html": """
    {{ define "main" }}<div class="head"><h1>{{ .Title }}</h1></div>
    {{ .Content }}
    {{ end }}
    """,
    "404.html": """
    {{ define "main" }}<div class="head"><h1>There is no such page</h1></div>
    <p><a href="/search/">Search</a> or look through <a href="/a-z/">everything from A to Z</a>.</p>
    {{ end }}
    """,
  ]
}
