/// The style sheet that a page of conflicts has beside those of the report and of the desk.
enum ConflictPageStyle {
  static let hash = "To/0AiXywkXFEP4T9Uv0yvy3oiY9aIz6EUcxxUoN+gE="
  static let text: StaticString = """
    .k.x,.js .k.x{display:block;font-size:inherit}.k.x .b,.k.x .q>button,.k.x .s{font-size:14px}html:not(.js) .k.x button,html:not(.js) .k.x .s{display:none}
    .q{display:grid;grid-template-columns:9em minmax(0,1fr);gap:2px 12px;align-items:start;padding:6px 8px;border-radius:6px}.q>button{text-align:left}
    .q.on{background:var(--insbg)}.q .who{color:var(--dim);font-size:14px}.js .q .who{display:none}
    .k.x kbd{font:inherit;opacity:.6;margin-right:6px}.k.x .b{padding:4px 8px}
    .r{margin:4px 8px;padding:4px 10px;border-left:3px solid var(--ins);white-space:pre-wrap}.r[hidden]{display:none}.k.x .n{margin:4px 8px}
    .c.x{margin:14px 0 18px}.c.x.done{border-left-color:var(--ins)}.g{color:var(--dim);white-space:pre-wrap;margin:6px 0 6px 17px}.u.g>summary{white-space:normal}
    .e{color:var(--dim)}
    .k.x .f{margin:4px 8px}.f p{margin:4px 0}
    @media screen and (max-width:760px){.q{grid-template-columns:1fr}.q>button{justify-self:start}.g{margin-left:0}.js .c.x,.js .k.x{scroll-margin-top:90px}}
    """
}
