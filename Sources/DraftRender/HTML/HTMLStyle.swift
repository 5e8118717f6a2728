/// The style sheet of the report: fixed, because the content security policy names its hash.
enum HTMLStyle {
  static let hash = "af36K1P7chYh8dC1cv5Cu6Nywh6H2uTS5l/8muD2aIk="
  static let text: StaticString = """
    :root{color-scheme:light dark;--bg:light-dark(#fbfaf7,#191a1c);--fg:light-dark(#22211f,#e4e2dd);--dim:light-dark(#66625b,#a5a19a);--line:light-dark(#dedad1,#3a3b3e);--ins:light-dark(#135c33,#8ed9a8);--insbg:light-dark(#e3f3e7,#1c3526);--del:light-dark(#9a2323,#f2a3a0);--delbg:light-dark(#fae8e6,#3f2222);--key:light-dark(#1f4f8f,#9cc2f5)}
    :root.light{color-scheme:light}:root.dark{color-scheme:dark}
    *{box-sizing:border-box}
    body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.7 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
    a{color:var(--key)}:focus-visible{outline:2px solid var(--key);outline-offset:2px}
    .skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--bg)}
    header{padding:28px 32px 14px;border-bottom:1px solid var(--line)}
    h1{font-size:24px;line-height:1.3;margin:0 0 8px}h2,h3,h4,h5,h6{font-size:17px;line-height:1.5;margin:30px 0 8px}h2{font-size:19px;margin-top:38px}
    header p{margin:2px 0;color:var(--dim)}header .warn{color:var(--del)}
    .bar{padding:8px 32px;border-bottom:1px solid var(--line);font-size:14px}
    .bar button{font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:14px;padding:1px 11px;margin:2px 2px;cursor:pointer}
    .bar button[aria-pressed=true]{background:var(--key);color:var(--bg)}
    .view{margin-left:32px}.view+label{margin-right:14px;font-size:14px}
    .page{display:grid;grid-template-columns:270px minmax(0,1fr);clear:both}
    nav{position:sticky;top:0;max-height:100vh;overflow:auto;padding:20px;font-size:14px;border-right:1px solid var(--line)}
    nav ul{list-style:none;margin:8px 0;padding:0}nav a{color:inherit;text-decoration:none}nav b{color:var(--key)}
    .d2{padding-left:14px}.d3{padding-left:28px}.d4{padding-left:42px}
    main{padding:4px 32px 60px;max-width:52em}section{content-visibility:auto;contain-intrinsic-size:auto 200px}
    .t{unicode-bidi:isolate;white-space:pre-wrap}.c{padding:6px 0 6px 14px;border-left:3px solid var(--line)}div.c{margin:8px 0}p.c{padding:0 0 0 14px}
    .t code{display:block;font:14px/1.5 ui-monospace,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace}
    .m{margin:2px 0 8px}.c+p.m{padding-left:17px}.sides{display:none}.c:target,.c:focus{border-left-color:var(--key)}.o,.n{display:none}
    ins{color:var(--ins);background:var(--insbg);text-decoration:underline;text-underline-offset:3px}
    del{color:var(--del);background:var(--delbg);text-decoration:line-through}
    .v{display:block}.v.back{color:var(--del)}
    .m,summary{color:var(--dim);font-size:13px}[hidden]{display:none!important}.c[hidden]:is(h2,h3,h4,h5,h6){display:block!important}
    #side:checked~.page main{max-width:none}#side:checked~.sides{display:grid;grid-template-columns:1fr 1fr;gap:0 24px;margin-left:270px;padding:10px 32px 0 49px;font-size:14px;color:var(--dim)}
    #side:checked~.page .c .b{display:none}
    #side:checked~.page .c{display:grid;grid-template-columns:1fr 1fr;gap:0 24px}
    #side:checked~.page p.c{display:block}#side:checked~.page .c>ins{grid-column:2;justify-self:start}#side:checked~.page .c>del{justify-self:start}#side:checked~.page .o,#side:checked~.page .n{display:block}.c .m{grid-column:1/-1}
    @media screen and (max-width:760px){.page{display:block}nav{position:static;border:0;max-height:none;padding:12px 16px}main,header,.bar{padding-left:16px;padding-right:16px}.view{margin-left:16px}#side:checked~.sides{display:none}#side:checked~.page .c{grid-template-columns:1fr}#side:checked~.page .c>ins{grid-column:1}#side:checked~.page .n{border-top:1px dashed var(--line)}}
    .u{margin:8px 0}.u>summary{font-size:15px}
    @media print{@page{margin:16mm}:root,:root.dark{color-scheme:light;--bg:#fff}body{font-size:10.5pt}nav,.bar,.view,.view+label,.skip{display:none}.page{display:block}#side:checked~.sides{margin:0;padding:8px 0 0 17px}main,header{padding-left:0;padding-right:0;max-width:none}section{content-visibility:visible}.c{break-inside:avoid}h2,h3,h4,h5,h6{break-after:avoid}}
    """
}
