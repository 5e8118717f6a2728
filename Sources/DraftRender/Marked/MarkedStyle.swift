/// The style of the marked copy, and the policy that lets a page have this style and nothing else.
///
/// On paper a Chinese draft has 22 lines of 28 characters on A4 (GB/T 9704-2012), as offices print it.
enum MarkedStyle {
  static let css: StaticString = """
    body{margin:0;background:#e9e8e4;color:#111;font:12pt/1.6 Georgia,"Times New Roman",serif}
    header{display:flex;justify-content:space-between;max-width:156mm;margin:6mm auto 0;\
    font-size:10pt;color:#555}
    main{max-width:156mm;margin:4mm auto 12mm;padding:24mm 26mm;background:#fff;\
    box-shadow:0 0 6px #bbb;overflow-wrap:anywhere}
    body:lang(zh),body:lang(ja){font:16pt/28.9pt FangSong,"FangSong_GB2312",STFangsong,"Noto Serif CJK SC",\
    "Songti SC",SimSun,serif}
    :lang(zh) p,:lang(ja) p{text-indent:2em}
    header,header span,small{text-indent:0;line-height:1.5;font-size:10pt!important}
    p{margin:0 0 .5em}:lang(zh) p,:lang(ja) p{margin:0}
    h1{font-size:22pt;line-height:1.4;text-align:center;margin:0 0 .8em;font-weight:bold}
    h2,h3,h4,h5{font-size:1em;line-height:inherit;margin:.4em 0}
    :lang(zh) :is(h2,h3,h4,h5),:lang(ja) :is(h2,h3,h4,h5){margin:0;text-indent:2em}
    :lang(zh) h2,:lang(ja) h2{font-family:SimHei,"Noto Sans CJK SC","PingFang SC",sans-serif;\
    font-weight:normal}
    :lang(zh) h3{font-family:KaiTi,STKaiti,"Noto Serif CJK SC",serif;font-weight:normal}
    p.centred{text-align:center;text-indent:0!important}p.flush{text-indent:0!important}
    p.signature{text-align:right;text-indent:0!important}
    pre{white-space:pre-wrap;font:11pt/1.5 ui-monospace,Menlo,Consolas,monospace}
    table{border-collapse:collapse;margin:.5em 0;width:100%}
    td{border:1px solid #555;padding:.1em .4em;text-indent:0}td:empty{display:none}
    del{text-decoration:line-through;color:#a01818}
    ins{text-decoration:underline;color:#0b5c2b;font-weight:bold}
    .to{border-bottom:3px double #1f4f8f}.from{color:#1f4f8f}small{color:#1f4f8f}
    @media print{@page{size:A4;margin:37mm 26mm 35mm 28mm}body{background:#fff}\
    main{max-width:none;margin:0;padding:0;box-shadow:none}header{max-width:none;margin:0 0 3mm}}
    @media screen and (max-width:700px){main{padding:8mm 5mm;margin:0}header{margin:2mm 4mm}}
    """

  /// `style-src` is the SHA-256 of `css`; a test holds both together.
  static let policy: StaticString =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-mJY/kdWn1ZnCuv+poF79pHcSOnoMtk7olTHjyLHPBYw='\"/>\n"
}
