/// How that looks which stands in front of a page: its errors, and that the preview has stopped.
enum LiveStyles {
  static let text = """
    :host { all: initial; }
    [hidden] { display: none; }
    section {
      --back: #fff; --text: #182022; --quiet: #465257; --line: #c9d0d3; --edge: #a3262a; --code: #f3f5f6;
      color-scheme: light dark; position: fixed; inset: auto 0 0; z-index: 2147483647; box-sizing: border-box; max-block-size: 60vh;
      overflow: auto; padding: 1rem max(1rem, calc(50vw - 34.5rem)) 1.25rem; background: var(--back); color: var(--text);
      border-block-start: 4px solid var(--edge); box-shadow: 0 -4px 24px rgb(0 0 0 / 0.25);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; display: grid; grid-template-columns: 1fr auto;
      column-gap: 1rem; align-items: start;
    }
    section[hidden] { display: none; }
    section[role="status"] {
      --edge: #7d6000; inset: 0 0 auto; padding-block: 0.5rem; border-block: 0 solid var(--edge); border-block-end-width: 2px;
      box-shadow: none;
    }
    @media (prefers-color-scheme: dark) {
      section { --back: #1b2022; --text: #e8ecee; --quiet: #b3bdc1; --line: #414b4f; --edge: #ff8a80; --code: #111517; }
      section[role="status"] { --edge: #e0b84c; }
    }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 0; color: var(--edge); }
    p { margin: 0.25rem 0 0; overflow-wrap: anywhere; }
    .note, .place { color: var(--quiet); }
    .note, ol { grid-column: 1 / -1; min-inline-size: 0; }
    .place, pre, code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.875rem; }
    ol { list-style: none; margin: 0.75rem 0 0; padding: 0; }
    li { border-block-start: 1px solid var(--line); padding-block: 0.5rem 0.75rem; }
    pre { margin: 0.5rem 0 0; padding: 0.5rem 0.75rem; overflow-x: auto; background: var(--code); border-radius: 4px; line-height: 1.4; }
    code { background: var(--code); padding: 0.05em 0.25em; border-radius: 3px; }
    b { color: var(--edge); }
    button {
      font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 4px; padding: 0.25rem 0.75rem;
      min-block-size: 2.25rem; cursor: pointer;
    }
    button:focus-visible, pre:focus-visible { outline: 3px solid var(--edge); outline-offset: 2px; }
    @media print { section { display: none; } }

    """
}
