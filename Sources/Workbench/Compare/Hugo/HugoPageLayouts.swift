/// One layout for each kind of page of the site for Hugo: what Cairn's page says, in the same order.
enum HugoPageLayouts {
  static func files(_ writes: HugoWrites) -> [String: String] {
    guard writes == .files else { return pages }
    let drawn = pages.filter { drawnSections.contains(String($0.key.prefix { $0 != "/" })) }
    return pages.merging(drawn.mapValues { $0.replacing(head, with: head + #"{{ partial "drawing.html" . }}"#) }) { $1 }
  }

  private static let head = #"<div class="head">"#
  /// Whose pages show a drawing.
  private static let drawnSections: Set = ["micro-credentials", "roles", "programs"]

  private static let pages = [
    "_default/single.html": page("", "{{ .Content }}"),
    "micro-credentials/single.html": page(
      "Micro-credential · {{ .Params.category }}",
      """
      <dl class="facts"><div><dt>Effort</dt><dd>{{ .Params.effort.min }}–{{ .Params.effort.max }} hours</dd></div>\
      <div><dt>Counts for</dt><dd>{{ len .Params.counts }} roles</dd></div><div><dt>Awarded by</dt><dd>Synthetic District</dd></div></dl>
      <section aria-labelledby="here"><h2 id="here">Does it count here?</h2>
      <ul>{{ range .Params.counts }}<li>{{ with index $all .role }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ .words }}</li>
      {{ end }}</ul></section>
      <section aria-labelledby="do"><h2 id="do">What you do</h2>
      <ol class="clauses">{{ range $index, $part := .Params.requirements }}
      <li id="r{{ add $index 1 }}"><h3>{{ .title }}</h3><p>{{ .prompt }}</p><dl class="used"><dt>Evidence:</dt><dd>About {{ .words }} words</dd>\
      {{ with index $all .rubric }}<dt>Judged by:</dt><dd><a href="#rubric-{{ .Params.id }}">{{ .Title }}</a></dd>{{ end }}</dl></li>{{ end }}
      </ol></section>
      <section aria-labelledby="rubric"><h2 id="rubric">What good looks like</h2>
      {{ range $index, $part := .Params.requirements }}{{ with index $all .rubric }}
      <table class="rubric" id="rubric-{{ .Params.id }}"><caption>Requirement {{ add $index 1 }}, {{ $part.title }}: the shared rubric \
      <a href="{{ .RelPermalink }}">{{ .Title }}</a>, which shows all its levels</caption>
      <thead><tr><th scope="col">Criterion</th><th scope="col">{{ .Params.pass }}</th></tr></thead>
      <tbody>{{ range .Params.criteria }}
      <tr><th scope="row">{{ .text }}</th><td>{{ index .levels 2 }}</td></tr>{{ end }}
      </tbody></table>{{ end }}{{ end }}
      </section>
      <section aria-labelledby="fits"><h2 id="fits">Where it fits</h2>
      <dl class="used">{{ with .Params.prerequisites }}<dt>Earn first</dt><dd>\(links)</dd>{{ end }}
      {{ with .Params.competencies }}<dt>Competencies</dt><dd>\(links)</dd>{{ end }}
      {{ with .Params.programs }}<dt>In the programs</dt><dd>\(links)</dd>
      <dt>For roles in these programs</dt><dd>{{ range . }}{{ with index $all . }}{{ $program := .Title }}{{ range .Params.roles }}\
      {{ with index $all . }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> ({{ $program }}) {{ end }}{{ end }}{{ end }}{{ end }}</dd>{{ end }}
      </dl></section>
      <section aria-labelledby="hints"><h2 id="hints">Good to know</h2>
      {{ .Content }}</section>
      """),
    "roles/single.html": page(
      "Role card · Synthetic District",
      """
      <dl class="facts"><div><dt>Asks for</dt><dd>{{ .Params.asks }} micro-credentials</dd></div><div><dt>Effort</dt><dd>{{ .Params.effort.min }}–{{ .Params.effort.max }} hours</dd></div>\
      <div><dt>Level</dt><dd>{{ .Params.level }} <small>{{ .Params.family }}</small></dd></div></dl>
      <section aria-labelledby="qualifications"><h2 id="qualifications">Qualifications</h2>
      <ol class="clauses">{{ range $index, $text := .Params.qualifications }}
      <li id="q{{ add $index 1 }}"><p>{{ . }}</p> Required</li>{{ end }}
      </ol></section>
      <section aria-labelledby="asks"><h2 id="asks">Micro-credentials on this card</h2>
      {{ range .Params.requires }}{{ if .choose }}<p>Any {{ .choose }} of {{ range $index, $id := .of }}{{ if $index }}, {{ end }}\
      {{ with index $all $id }}“{{ .Title }}”{{ end }}{{ end }}.</p>
      {{ else }}<p>All of {{ range $index, $id := .of }}{{ if $index }}, {{ end }}{{ with index $all $id }}“{{ .Title }}”{{ end }}{{ end }}.</p>
      <table><thead><tr><th scope="col">Micro-credential</th><th scope="col">Effort</th><th scope="col">Needs</th></tr></thead>
      <tbody>{{ range .of }}{{ with index $all . }}
      <tr><td><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.category }}</td><td>{{ .Params.effort.min }}–{{ .Params.effort.max }} hours</td>\
      <td>{{ with .Params.prerequisites }}\(links){{ else }}Nothing else{{ end }}</td></tr>{{ end }}{{ end }}
      </tbody></table>{{ end }}{{ end }}
      </section>
      <section aria-labelledby="competencies"><h2 id="competencies">Competencies behind it</h2>
      <dl>{{ range .Params.competencies }}{{ with index $all . }}<dt><a href="{{ .RelPermalink }}">{{ .Title }}</a></dt>\
      <dd>{{ .Params.summary }}.</dd>{{ end }}{{ end }}</dl></section>
      <section aria-labelledby="paths"><h2 id="paths">Where it leads</h2>
      <dl class="used">{{ with .Params.earlier }}<dt>Comes from</dt><dd>\(links)</dd>{{ end }}
      {{ with .Params.next }}<dt>Leads to</dt><dd>\(links)</dd>{{ end }}</dl></section>
      {{ .Content }}
      """),
    "rubrics/single.html": page(
      "Shared rubric",
      """
      <dl class="facts"><div><dt>Criteria</dt><dd>{{ len .Params.criteria }}</dd></div><div><dt>Levels</dt><dd>{{ delimit .Params.scale ", " }}</dd></div>\
      <div><dt>Passes at</dt><dd>{{ .Params.pass }}</dd></div><div><dt>Judges</dt><dd>{{ .Params.count }} requirements</dd></div></dl>
      <section aria-labelledby="good"><h2 id="good">What good looks like</h2>
      <table class="rubric"><caption>To pass, every criterion is at least {{ .Params.pass }}.</caption>
      <thead><tr><th scope="col">Criterion</th>{{ range .Params.scale }}<th scope="col">{{ . }}</th>{{ end }}</tr></thead>
      <tbody>{{ range .Params.criteria }}
      <tr id="criterion_{{ .id }}"><th scope="row">{{ .text }}</th>{{ range .levels }}<td>{{ . }}</td>{{ end }}</tr>{{ end }}
      </tbody></table></section>
      <section aria-labelledby="judges"><h2 id="judges">What it judges</h2>
      <table><caption>{{ .Params.count }} requirements.</caption>
      <thead><tr><th scope="col">Micro-credential</th><th scope="col">Requirement</th></tr></thead>
      <tbody>{{ range .Params.judges }}{{ $index := .index }}{{ with index $all .of }}
      <tr><td><a href="{{ .RelPermalink }}">{{ .Title }}</a></td><td>{{ add $index 1 }}, <a href="{{ .RelPermalink }}#r{{ add $index 1 }}">\
      {{ with index .Params.requirements $index }}{{ .title }}{{ end }}</a></td></tr>{{ end }}{{ end }}
      </tbody></table></section>
      """),
    "programs/single.html": page(
      "Program · Synthetic District",
      """
      <dl class="facts"><div><dt>Micro-credentials</dt><dd>{{ len .Params.credentials }}</dd></div></dl>
      <section aria-labelledby="overview"><h2 id="overview">Overview</h2>
      {{ .Content }}</section>
      <section aria-labelledby="list"><h2 id="list">Micro-credentials in it</h2>
      <ul>{{ range .Params.credentials }}{{ with index $all . }}
      <li>{{ .Params.category }}: <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}
      </ul></section>
      <section aria-labelledby="milestones"><h2 id="milestones">Milestones</h2>
      <dl>{{ range .Params.milestones }}<dt>Week {{ .week }}</dt><dd>{{ .title }}: {{ with .credentials }}\(links){{ end }}</dd>
      {{ end }}</dl></section>
      <section aria-labelledby="roles"><h2 id="roles">Role cards it serves</h2><p>{{ with .Params.roles }}\(links){{ end }}</p></section>
      """),
    "pathways/single.html": page(
      "Pathway · Synthetic District",
      """
      <dl class="facts"><div><dt>Roles</dt><dd>{{ len .Params.roles }}</dd></div></dl>
      <section aria-labelledby="map"><h2 id="map">The roles in their order</h2>
      <ol>{{ range .Params.roles }}{{ with index $all . }}
      <li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}
      </ol></section>
      <section aria-labelledby="about"><h2 id="about">About this pathway</h2>
      {{ .Content }}</section>
      """),
    "competencies/single.html": page(
      "Competency",
      """
      <dl class="facts"><div><dt>Kind</dt><dd>A skill</dd></div><div><dt>Shown by</dt><dd>{{ .Params.count }} micro-credentials</dd></div>\
      <div><dt>Asked for by</dt><dd>{{ len .Params.roles }} roles</dd></div></dl>
      <section aria-labelledby="show"><h2 id="show">Micro-credentials that show it</h2>
      <ul>{{ range .Params.credentials }}{{ with index $all . }}
      <li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.category }} {{ .Params.effort.min }}–{{ .Params.effort.max }} hours</li>\
      {{ end }}{{ end }}
      </ul></section>
      <section aria-labelledby="roles"><h2 id="roles">Roles that ask for it</h2><p>{{ with .Params.roles }}\(links){{ end }}</p></section>
      """),
    "faq/single.html": page(
      "Question {{ .Weight }}",
      """
      {{ .Content }}
      <section aria-labelledby="about"><h2 id="about">What it is about</h2><p>{{ with .Params.about }}\(links){{ end }}</p></section>
      {{ with .Params.next }}{{ with index $all . }}<p><a href="{{ .RelPermalink }}">{{ .Weight }}. {{ .Title }} →</a></p>{{ end }}{{ end }}
      """),
  ]

  /// Links to the things of a list of ids, with commas.
  private static let links =
    #"{{ range $index, $id := . }}{{ if $index }}, {{ end }}{{ with index $all $id }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}"#

  private static func page(_ kind: String, _ main: String) -> String {
    """
    {{ define "main" }}{{ $all := partialCached "things.html" . }}
    \(head)<p class="kind">\(kind)</p><h1>{{ .Title }}</h1>
    <p class="lede">{{ .Params.summary }}</p></div>
    \(main)
    {{ partial "used.html" . }}
    {{ end }}

    """
  }
}
