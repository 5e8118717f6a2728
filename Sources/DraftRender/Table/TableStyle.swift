/// The style of the HTML table, and the policy that lets a page have this style and nothing else.
enum TableStyle {
  static let css: StaticString = """
    body{font:15px/1.7 "Songti SC","Noto Serif CJK SC",SimSun,Georgia,serif;margin:2rem auto;\
    max-width:70rem;padding:0 1rem;color:#1c1c1c;background:#fff}
    h1{font-size:1.25rem;text-align:center}
    table{border-collapse:collapse;width:100%;table-layout:fixed}
    th,td{border:1px solid #555;padding:.4rem .6rem;vertical-align:top;overflow-wrap:anywhere;\
    unicode-bidi:isolate}
    th{background:#f0f0f0}
    th:first-child,td:first-child{width:3.5rem;text-align:center}
    th:last-child,td:last-child{width:10rem}
    th.group{width:auto!important;text-align:left!important;background:#f7f7f7;font-weight:normal}
    thead{display:table-header-group}
    tr{break-inside:avoid}
    ins{font-weight:bold;text-decoration:underline}
    del{text-decoration:line-through;color:#8a1f11}
    @media screen and (max-width:40rem){body{font-size:13px;margin:.5rem auto;padding:0 .3rem}\
    th,td{padding:.2rem .3rem}th:first-child,td:first-child{width:2.2rem}\
    th:last-child,td:last-child{width:4.6rem}}
    @media print{@page{size:A4;margin:18mm 15mm}body{margin:0;max-width:none;font-size:10.5pt}}
    """

  /// `style-src` is the SHA-256 of `css`; a test holds both together.
  static let policy: StaticString =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-SsTnwsuk0FIyrcK/UhzZOqgugcM3wj/zPZfLRsoUFOw='\"/>\n"
}
