/// Cards for frames, what a frame is asked for with, and what a role says in a job posting.
enum HugoCardLayouts {
  static let files = [
    "partials/card.html": """
    {{ with .page }}<!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action \
    'none'">
    <title>{{ .Title }} · {{ site.Title }}</title>
    <meta name="robots" content="noindex">
    <link rel="canonical" href="{{ .Permalink }}">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/assets/site.css">
    </head>
    <body>
    <main>
    <header>{{ if $.stone }}<img src="/stones/{{ .Params.id }}.svg" width="56" height="56" alt="">{{ end }}<div><p class="kind">\
    {{ $.kind }}</p><h1><a href="{{ .RelPermalink }}" target="_top">{{ .Title }}</a></h1></div></header>
    <p class="lede">{{ .Params.summary }}</p>
    <dl>{{ if $.stone }}<div><dt>Effort</dt><dd>{{ .Params.effort.min }}–{{ .Params.effort.max }} hours</dd></div><div><dt>Brings</dt>\
    <dd>Not published</dd></div><div><dt>Counts for</dt><dd>{{ len .Params.counts }} role{{ if ne (len .Params.counts) 1 }}s{{ end }}</dd></div><div><dt>Awarded by</dt>\
    <dd>Synthetic District</dd></div>
    {{- else }}<div><dt>Asks for</dt><dd>{{ .Params.asks }} micro-credentials</dd></div><div><dt>Effort</dt><dd>{{ .Params.effort.min }}–\
    {{ .Params.effort.max }} hours</dd></div><div><dt>Level</dt><dd>{{ .Params.level }}<small>{{ .Params.family }}</small></dd></div>\
    {{ end }}</dl>
    <p class="from"><a href="/" target="_top">{{ site.Title }}</a></p>
    <p class="how"><strong>To show this card on a page of yours,</strong> paste there: <code>&lt;iframe src=&quot;\
    {{ .Permalink }}embed/&quot; title=&quot;{{ .Title }}&quot; width=&quot;600&quot; height=&quot;340&quot; loading=&quot;lazy&quot; \
    frameborder=&quot;0&quot;&gt;&lt;/iframe&gt;</code></p>
    </main>
    </body>
    </html>
    {{ end }}
    """,
    "micro-credentials/single.embed.html": """
    {{ partial "card.html" (dict "page" . "kind" (printf "Micro-credential · %s" .Params.category) "stone" true) }}

    """,
    "roles/single.embed.html": """
    {{ partial "card.html" (dict "page" . "kind" "Role card" "stone" false) }}

    """,
    "_default/single.oembed.json": """
    {"version":"1.0","type":"rich","title":{{ .Title | jsonify }},"provider_name":"{{ site.Title }}","provider_url":"{{ site.BaseURL }}",\
    "cache_age":86400,"html":
    {{- printf `<iframe src="%sembed/" title="%s" width="600" height="340" loading="lazy" frameborder="0">\
    </iframe>` .Permalink (htmlEscape .Title) | jsonify }},"width":600,"height":340}

    """,
    "partials/posting.html": """
    <section>
    <h3>{{ .Title }}: qualifications</h3>
    <p>Role card of Synthetic District, updated {{ .Params.date.Format "2 January 2006" }}.</p>
    <ol>
    {{ range .Params.qualifications }}<li>{{ . }} (required)</li>
    {{ end }}</ol>
    <p>The card also asks for all of these:</p>
    <ul>
    {{ range (partial "needs.html" .).parts }}<li>{{ . }}</li>
    {{ end }}</ul>
    <p>Earning micro-credentials does not guarantee a role.</p>
    <p><a href="{{ .Permalink }}">{{ .Permalink }}</a></p>
    </section>

    """,
    "partials/posting.txt": """
    {{ .Title }}: qualifications
    Role card of Synthetic District, updated {{ .Params.date.Format "2 January 2006" }}.
    {{ range $index, $text := .Params.qualifications }}
    {{ add $index 1 }}. {{ $text }} (required){{ end }}

    The card also asks for all of these:
    {{ range (partial "needs.html" .).parts }}- {{ . }}
    {{ end }}
    Earning micro-credentials does not guarantee a role.

    {{ .Permalink }}
    """,
    "partials/posting.json": """
    {{- $needs := partial "needs.html" . -}}
    {"format":1,"kind":"posting","role":"{{ .Params.id }}","title":{{ .Title | jsonify }},"organization":"Synthetic District",\
    "sealed":false,"updated":"{{ .Params.date.Format "2006-01-02" }}","address":"{{ .Permalink }}","qualifications":
    {{- partial "qualifications.json" . }},"requirement":{"sentence":{{ $needs.sentence | jsonify }},"parts":{{ $needs.parts | jsonify }}},\
    "disclaimer":"Earning micro-credentials does not guarantee a role."}
    """,
    "roles/single.posting.html": """
    {{ define "main" }}{{ $section := partial "posting.html" . }}{{ $text := partial "posting.txt" . }}\
    {{ $json := partial "posting.json" . }}{{ .Store.Set "posting.txt" $text }}{{ .Store.Set "posting.json" $json }}
    <div class="head"><p class="kind">Role card</p><h1>Quote {{ .Title }} in a posting</h1>
    <p class="lede">The qualifications for {{ .Title }} word for word, with the version they belong to, to copy into a job posting.</p>
    <div class="note warn"><p><strong>This card names no school year.</strong> Its address always shows the card as it is then: keep a \
    copy of what you posted, with the date.</p></div></div>
    <section aria-labelledby="reads"><h2 id="reads">How it reads</h2>
    <div class="quoted">{{ $section }}</div>
    <p class="small quiet">The address stays: <a href="{{ .RelPermalink }}">the card that this quotes</a>.</p></section>
    <section aria-labelledby="html"><h2 id="html">HTML</h2>
    <p>For a page or a system that takes markup. It brings no style of its own.</p>
    <textarea id="as-html" class="copy" rows="10" readonly spellcheck="false" aria-labelledby="html">
    {{ string $section }}</textarea></section>
    <section aria-labelledby="plain"><h2 id="plain">Plain text</h2>
    <textarea id="as-text" class="copy" rows="10" readonly spellcheck="false" aria-labelledby="plain">
    {{ string $text }}</textarea>
    <p class="actions"><a class="button" href="posting.txt">The text as a file</a></p></section>
    <section aria-labelledby="json"><h2 id="json">JSON</h2>
    <p>For software that fills in postings.</p>
    <textarea id="as-json" class="copy" rows="5" readonly spellcheck="false" aria-labelledby="json">
    {{ string $json }}</textarea>
    <p class="actions"><a class="button" href="posting.json">The JSON as a file</a></p></section>
    {{ end }}

    """,
    "roles/single.postingjson.json": """
    {{ with .Store.Get "posting.json" }}{{ . }}{{ else }}{{ partial "posting.json" . }}{{ end }}
    """,
    "roles/single.postingtxt.txt": """
    {{ with .Store.Get "posting.txt" }}{{ . }}{{ else }}{{ partial "posting.txt" . }}{{ end }}
    """,
  ]
}
