/// The page of a made document, in twentieths of a point.
struct WordPage {
  var width = 11906
  var height = 16838
  var top = 1440
  var bottom = 1440
  var left = 1440
  var right = 1440
  var footer = 851
  /// The grid of lines and characters; empty for none.
  var grid = ""

  init(_ layout: WordLayout) {
    switch layout {
    case .plain: break
    case .official:
      // GB/T 9704: 37 mm above, 28 mm to the left, and a type area of 156 × 225 mm.
      (top, bottom, left, right, footer) = (2098, 1984, 1588, 1474, 1361)
      grid = "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>"
    case .landscape:
      (width, height) = (height, width)
      (top, bottom, left, right) = (1134, 1134, 1134, 1134)
    }
  }

  /// How wide the text is.
  var room: Int { width - left - right }

  func properties(footers: String) -> String {
    let side = width > height ? " w:orient=\"landscape\"" : ""
    return """
      <w:sectPr>\(footers)<w:pgSz w:w="\(width)" w:h="\(height)"\(side)/>\
      <w:pgMar w:top="\(top)" w:right="\(right)" w:bottom="\(bottom)" w:left="\(left)" w:header="851" \
      w:footer="\(footer)" w:gutter="0"/><w:cols w:space="425"/>\(grid)</w:sectPr>
      """
  }
}
