/// The style sheet that a page has beside the report's own, where somebody decides on it.
enum DeskStyle {
  static let hash = "V5HAKNEHTNGV+4lsvgYrfOJm9f+M8YnEVkW3RXFSJ2Y="
  static let text: StaticString = """
    .k{display:none}.js .k{display:block;margin:4px 0 2px;font-size:14px;white-space:normal}
    .k .b{display:flex;flex-wrap:wrap;gap:4px 6px;align-items:center}
    .k button,.desk button,.f button{font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:6px;padding:2px 10px;min-height:30px;cursor:pointer}
    .k button[aria-pressed=true]{background:var(--key);color:var(--bg);border-color:var(--key)}
    .k .s{color:var(--dim);margin-left:4px}.k[data-v=accept]>.b>.s{color:var(--ins)}.k[data-v=reject]>.b>.s{color:var(--del)}
    .k .n{display:block;margin-top:2px;white-space:pre-wrap}.k .v{color:var(--dim)}
    .k .p{margin:4px 0 0 14px}.k .w{margin-right:6px}
    .js .k.now{outline:2px solid var(--key);outline-offset:1px;border-radius:6px;margin-right:4px}section>.k{padding-left:14px}
    .f{margin:6px 0}.f label{display:block;color:var(--dim)}.f textarea,.desk input{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--line);border-radius:6px;padding:4px 8px}
    .f textarea{display:block;width:100%;margin:2px 0 6px}.f button{margin-right:6px}
    .desk{position:sticky;top:0;z-index:2;background:var(--bg);border-bottom:1px solid var(--line);padding:8px 32px;font-size:14px}.desk .row{display:flex;flex-wrap:wrap;gap:6px 10px;align-items:center}
    .desk meter{width:120px}.desk input{width:9em}.desk button[aria-pressed=true]{background:var(--key);color:var(--bg)}.desk button:disabled{opacity:.5;cursor:default}
    #said{display:block;color:var(--dim);min-height:1.4em}#keys[open]{max-height:70vh;overflow:auto}#keys dl{display:grid;grid-template-columns:2em 1fr;gap:0 8px;margin:6px 0}#keys dd{margin:0}
    .open-only .c.done,.open-only .k.done{display:none!important}.open-only .c.done:is(h2,h3,h4,h5,h6){display:block!important}
    .js nav{top:96px;max-height:calc(100vh - 96px)}.js .k,.js .c{scroll-margin-top:130px}
    @media screen and (max-width:760px){.desk{padding:6px 12px}.desk .row{gap:5px}.desk .row button{padding:2px 8px;min-height:34px}.desk meter{flex:1}.desk input{flex:1;width:6em}#said{min-height:0}#keys{display:none}.js nav{max-height:none}.k button{min-height:40px}}
    @media print{.desk,.js .k button{display:none}}
    """
}
