/// The style sheet of a history's page: fixed, because the content security policy names its hash.
enum ChronicleStyle {
  static let hash = "cvRqZjAHJAAuod3iiJ2jgetaTrMhNZr1cPsS5bzeRnM="
  static let text: StaticString = """
    :root{color-scheme:light dark;--bg:light-dark(#fbfaf7,#191a1c);--fg:light-dark(#22211f,#e4e2dd);--dim:light-dark(#66625b,#a5a19a);--line:light-dark(#dedad1,#3a3b3e);--ins:light-dark(#135c33,#8ed9a8);--insbg:light-dark(#e3f3e7,#1c3526);--del:light-dark(#9a2323,#f2a3a0);--delbg:light-dark(#fae8e6,#3f2222);--key:light-dark(#1f4f8f,#9cc2f5);--h1:light-dark(#e8eff9,#1d2838);--h2:light-dark(#cfdff4,#23364f);--h3:light-dark(#aac6ec,#2b4a72);--h4:light-dark(#7ea7de,#376299);--h5:light-dark(#1f4f8f,#9cc2f5)}
    :root.light{color-scheme:light}:root.dark{color-scheme:dark}
    *{box-sizing:border-box}
    body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.7 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
    a{color:var(--key)}:focus-visible{outline:2px solid var(--key);outline-offset:2px}
    .skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--bg)}
    header{padding:28px 32px 14px;border-bottom:1px solid var(--line)}header p{margin:2px 0;color:var(--dim)}
    h1{font-size:24px;line-height:1.3;margin:0 0 8px}h2{font-size:19px;margin:34px 0 10px}h3{font-size:16px;margin:16px 0 4px}
    .bar,nav{padding:8px 32px;border-bottom:1px solid var(--line);font-size:14px}nav a{margin-right:16px;display:inline-block}
    button{font:inherit;font-size:14px;color:inherit;background:none;border:1px solid var(--line);border-radius:14px;padding:1px 11px;margin:2px 2px;cursor:pointer}button[aria-pressed=true]{outline:2px solid var(--key)}
    main{padding:4px 32px 60px}
    .m,summary{color:var(--dim);font-size:13px;max-width:60em}.m{font-weight:normal}[hidden]{display:none!important}
    .line{list-style:none;margin:0;padding:0 0 0 18px;border-left:2px solid var(--line);max-width:76em}
    .line li{position:relative;margin:0 0 8px}.line li::before{content:"";position:absolute;left:-24px;top:9px;width:10px;height:10px;border-radius:5px;background:var(--key)}
    .line li{display:grid;grid-template-columns:minmax(4em,8em) 19em 7em 1fr;gap:0 14px;align-items:baseline;line-height:1.5}.wide .line{margin:10px 18px 4px;max-width:none}
    .n{font-weight:bold}.bar1{display:block;width:100%;height:5px;align-self:center;background:var(--h1)}rect{fill:var(--key)}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:16px;max-width:60em}figure{margin:0}figcaption{font-size:14px;color:var(--dim)}figure svg{max-width:100%;height:64px;border-bottom:1px solid var(--line)}
    .wide{overflow:auto;max-height:85vh;border:1px solid var(--line)}table{border-collapse:separate;border-spacing:0;font-size:14px;line-height:1.4}
    thead th,thead td{position:sticky;top:0;background:var(--bg);z-index:1;padding:4px 6px;border-bottom:1px solid var(--line);white-space:nowrap}
    tbody th{position:sticky;left:0;background:var(--bg);text-align:left;font-weight:normal;min-width:8em;max-width:22em;padding:3px 10px;border-right:1px solid var(--line)}thead td{left:0;z-index:2}
    tbody td{min-width:34px;text-align:center;border:1px solid var(--bg);padding:0}tbody td a{display:block;padding:3px 4px;color:inherit;text-decoration:none}
    .d2{padding-left:22px!important}.d3{padding-left:34px!important}.d4{padding-left:46px!important}.gone{color:var(--dim);text-decoration:line-through}.gone .m{display:inline-block;margin-left:.4em}
    .h1{background:var(--h1)}.h2{background:var(--h2)}.h3{background:var(--h3)}.h4{background:var(--h4);color:light-dark(#111,#fff)}.h5{background:var(--h5);color:var(--bg)}
    details{margin:14px 0;max-width:52em}summary{cursor:pointer;font-size:15px}
    .c{padding:4px 0 4px 14px;border-left:3px solid var(--line);margin:10px 0}.c:target,.c:focus{border-left-color:var(--key)}.c h3{display:inline;margin-right:8px}.c p{margin:4px 0}.c bdi{display:inline-block}
    .t{unicode-bidi:isolate;white-space:pre-wrap}#text{max-width:52em}#text h3{margin-top:26px}#pick{max-height:9em;overflow:auto}
    ins{color:var(--ins);background:var(--insbg);text-decoration:underline;text-underline-offset:3px}
    del{color:var(--del);background:var(--delbg);text-decoration:line-through}
    .o{font-size:11px;text-decoration:none;border:1px solid var(--line);border-radius:8px;padding:0 5px;margin:0 3px;white-space:nowrap;vertical-align:2px}
    .a1{background:light-dark(#f3f1e6,#22241f)}.a2{background:light-dark(#f2ecd0,#2c2d20)}.a3{background:light-dark(#f4e6b4,#3a3820)}.a4{background:light-dark(#f5dd92,#4b4520)}.a5{background:light-dark(#f6d168,#5f5520)}
    .off{opacity:.3}
    @media screen and (max-width:760px){.line li{grid-template-columns:1fr;margin-bottom:12px}main,header,.bar,nav{padding-left:16px;padding-right:16px}tbody th{max-width:10em;min-width:8em}}
    @media print{@page{margin:16mm}:root,:root.dark{color-scheme:light;--bg:#fff}body{font-size:10.5pt}nav,.bar,.skip,#pick{display:none}main,header{padding-left:0;padding-right:0}.wide{overflow:visible;max-height:none;border:0}thead th,thead td,tbody th{position:static}.c,.line li,tr{break-inside:avoid}h2,h3{break-after:avoid}rect,td,span{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
