/// The base of every page of the site that has the files of Cairn: what Cairn's pages have around what they say.
enum HugoFileBase {
  /// A page keeps its plain text, which four files need, while its content is at hand.
  static let text = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; \
    connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'">
    <title>{{ if .IsHome }}{{ site.Title }}{{ else }}{{ .Title }} · {{ site.Title }}{{ end }}</title>
    {{ with .Params.summary }}<meta name="description" content="{{ . }}">{{ end }}
    <link rel="canonical" href="{{ .Permalink }}">
    <meta name="color-scheme" content="light dark">
    <meta property="og:type" content="website">
    <meta property="og:site_name" content="{{ site.Title }}">
    <meta property="og:title" content="{{ .Title }}">
    {{ with .Params.summary }}<meta property="og:description" content="{{ . }}">{{ end }}
    <meta property="og:url" content="{{ .Permalink }}">
    <link rel="alternate" type="application/atom+xml" title="Changes" href="/changes.atom">
    <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
    <link rel="manifest" href="/site.webmanifest">
    <link rel="stylesheet" href="/assets/site.css">
    <script type="module" src="/assets/page.mjs"></script>
    {{ if .IsPage }}{{ with .CurrentSection }}<script type="application/ld+json">{{ printf `{"@context":"https://schema.org",\
    "@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"%s"},{"@type":"ListItem",\
    "position":2,"name":%s,"item":"%s"},{"@type":"ListItem","position":3,"name":%s}]}` site.BaseURL (jsonify .Title) .Permalink (jsonify \
    $.Title) | safeJS }}</script>{{ end }}{{ end }}
    </head>
    <body>
    <a class="skip" href="#content">Skip to content</a>
    <header class="top">
    <div class="wrap">
    <a class="name" href="/"><svg viewBox="0 0 32 32" aria-hidden="true"><g fill="currentColor">\
    <path d="M2 26.4c0-2.5 3-3.7 7-3.9 5-.3 10-.2 14.5.2 4 .4 6.5 1.5 6.5 3.7 0 2.3-3 3.3-7 3.5-4.5.2-10 .2-14.5 0C5 29.7 2 28.7 2 26.4z"/>\
    </g></svg> {{ site.Title }} <span class="vh">home</span></a>
    <a class="seek glass" href="/search/" aria-label="Search"></a>
    <button class="menu" type="button" popovertarget="nav">Menu</button>
    <nav class="nav" id="nav" popover aria-label="Main"><ul><li><a href="/roles/">Roles</a></li><li>\
    <a href="/micro-credentials/">Micro-credentials</a></li><li><a href="/pathways/">Pathways</a></li><li><a href="/faq/">FAQ</a></li><li>\
    <a href="/planner/">Planner</a></li><li><a href="/verify/">Verify</a></li></ul></nav>
    <form class="find" action="/search/" role="search" data-find="/"><input id="find-q" name="q" type="search" placeholder="Search" \
    aria-label="Search the catalog" autocomplete="off"><button class="glass" aria-label="Search"></button></form>
    </div>
    </header>
    {{ if .IsPage }}{{ with .CurrentSection }}<div class="wrap"><nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Home</a>\
    </li><li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li></ol></nav></div>{{ end }}{{ end }}
    <main id="content" class="wrap">
    {{ block "main" . }}{{ end }}
    </main>
    <footer class="foot">
    <div class="wrap">
    <ul><li><a href="/a-z/">A to Z</a></li><li><a href="/roles/">Roles</a></li><li><a href="/roles/requirements/">Requirements of roles</a>\
    </li><li><a href="/micro-credentials/">Micro-credentials</a></li><li><a href="/pathways/">Pathways</a></li><li>\
    <a href="/programs/">Programs</a></li><li><a href="/competencies/">Competencies</a></li><li><a href="/rubrics/">Rubrics</a></li><li>\
    <a href="/faq/">FAQ</a></li><li><a href="/organizations/">Organizations</a></li><li><a href="/data/">Data</a></li></ul>
    </div>
    </footer>
    </body>
    </html>{{ if .IsPage }}{{ if not (.Store.Get "text") }}{{ .Store.Set "text" (replace .Plain "\\n" " " | strings.TrimSpace) }}{{ end }}\
    {{ end }}

    """
}
