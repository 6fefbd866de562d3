/// Graphs of pathways in two notations, stones and cairns, and codes with addresses.
enum HugoDrawingLayouts {
  static let files = [
    "pathways/single.dot.dot": """
    digraph {{ .Title | jsonify }} {
      rankdir=LR;
      node [shape=box, style=rounded, fontname="sans-serif"];
      edge [fontname="sans-serif"];
    {{ $all := partialCached "things.html" . }}{{ $roles := .Params.roles }}{{ range $roles }}{{ with index $all . }}  "\
    {{ .Params.id }}" [label="{{ replace .Title "\\"" "\\\\\\"" }}\\n{{ .Params.level }}", URL="{{ .Permalink }}"];
    {{ end }}{{ end }}{{ range $index, $id := after 1 $roles }}  "{{ index $roles $index }}" -> "{{ $id }}";
    {{ end }}}

    """,
    "pathways/single.mmd.mmd": """
    flowchart LR
    {{ $all := partialCached "things.html" . }}{{ $roles := .Params.roles }}{{ range $index, $id := $roles }}{{ with index $all $id }}  n\
    {{ add $index 1 }}["{{ replace .Title "\\"" "#quot;" }}<br/>{{ .Params.level }}"]
    {{ end }}{{ end }}{{ range $index, $id := after 1 $roles }}  n{{ add $index 1 }} --> n{{ add $index 2 }}
    {{ end }}{{ range $index, $id := $roles }}{{ with index $all $id }}  click n{{ add $index 1 }} href "{{ .Permalink }}"
    {{ end }}{{ end }}
    """,
    "_default/map.dot.dot": """
    digraph {{ .Title | jsonify }} {
      rankdir=LR;
      node [shape=box, style=rounded, fontname="sans-serif"];
      edge [fontname="sans-serif"];
    {{ $roles := (site.GetPage "roles").RegularPages }}{{ range $roles }}  "{{ .Params.id }}" [label="\
    {{ replace .Title "\\"" "\\\\\\"" }}\\n{{ .Params.level }}", URL="{{ .Permalink }}"];
    {{ end }}{{ range $roles }}{{ $id := .Params.id }}{{ range .Params.next }}  "{{ $id }}" -> "{{ . }}";
    {{ end }}{{ end }}}
    """,
    "_default/map.mmd.mmd": """
    flowchart LR
    {{ $roles := (site.GetPage "roles").RegularPages }}{{ range $index, $it := $roles }}  n{{ add $index 1 }}["\
    {{ replace .Title "\\"" "#quot;" }}<br/>{{ .Params.level }}"]
    {{ end }}{{ $numbers := newScratch }}{{ range $index, $it := $roles }}{{ $numbers.Set .Params.id (add $index 1) }}{{ end }}\
    {{ $numbers = $numbers.Values }}{{ range $index, $it := $roles }}{{ $from := add $index 1 }}{{ range .Params.next }}  n\
    {{ $from }} --> n{{ index $numbers . }}
    {{ end }}{{ end }}{{ range $index, $it := $roles }}  click n{{ add $index 1 }} href "{{ .Permalink }}"
    {{ end }}
    """,
    "partials/stone.svg": """
    {{ with index hugo.Data.stones .Params.stone }}<svg class="stone" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" \
    height="64" aria-hidden="true"><path d="{{ .outline }}" fill="{{ .fill }}"/>{{ safeHTML .spots }}<path d="\
    {{ .outline }}" fill="none" stroke="{{ .edge }}" stroke-width="1"/></svg>{{ end }}
    """,
    "partials/cairn.svg": """
    {{ $all := partialCached "things.html" .page }}{{ $last := sub (len .stones) 1 }}\
    <svg class="cairn" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 {{ add (mul 22 $last) 42 }}" width="60" aria-hidden="true">\
    {{ range $index, $id := .stones }}{{ with index $all $id }}{{ with index hugo.Data.stones .Params.stone }}<path transform="translate(0 \
    {{ mul 22 (sub $last $index) }}) scale(1 .6)" d="{{ .outline }}" fill="{{ .fill }}"/>{{ end }}{{ end }}{{ end }}</svg>
    """,
    // At the head of a page. To ask a resource for its address is to write it.
    "partials/drawing.html": """
    {{ if eq .Section "micro-credentials" }}{{ with resources.FromString (printf "stones/%s.svg" .Params.id) (partial "stone.svg" .) }}\
    <img class="stone" src="{{ .RelPermalink }}" width="96" height="96" alt="">{{ end }}
    {{- else if eq .Section "roles" }}{{ with resources.FromString (printf "cairns/roles/%s.svg" .Params.id) (partial "cairn.svg" (dict \
    "page" . "stones" (index .Params.requires 0).of)) }}<img class="cairn" src="{{ .RelPermalink }}" alt="">{{ end }}
    {{- with images.QR .Permalink | resources.Copy (printf "%sqr.png" .RelPermalink) }}<img class="qr" src="\
    {{ .RelPermalink }}" alt="QR code with the address of this page">{{ end }}
    {{- else if eq .Section "programs" }}{{ with resources.FromString (printf "cairns/programs/%s.svg" .Params.id) (partial "cairn.svg" \
    (dict "page" . "stones" .Params.credentials)) }}<img class="cairn" src="{{ .RelPermalink }}" alt="">{{ end }}{{ end }}
    """,
  ]
}
