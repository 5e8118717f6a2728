/// The feet of a made document's pages: their numbers. In official documents they stand between dashes, outside:
/// to the right on odd pages and to the left on even ones.
struct PageNumbers {
  struct Footer {
    var name: String
    /// On which pages: `default`, which are the odd ones where there is `even`.
    var type: String
    var content: String
  }

  let all: [Footer]

  init(_ layout: WordLayout) {
    guard layout == .official else {
      all = [
        Footer(name: "footer1", type: "default", content: Self.footer("<w:jc w:val=\"center\"/>"))
      ]
      return
    }
    let inset = "w:rightChars=\"100\" w:right=\"280\""
    all = [
      Footer(
        name: "footer1", type: "default",
        content: Self.footer("<w:ind \(inset)/><w:jc w:val=\"right\"/>", dashes: true)),
      Footer(
        name: "footer2", type: "even",
        content: Self.footer(
          "<w:ind \(inset.replacing("right", with: "left"))/><w:jc w:val=\"left\"/>", dashes: true)),
    ]
  }

  private static func footer(_ properties: String, dashes: Bool = false) -> String {
    let font =
      dashes ? "<w:rPr><w:rFonts w:ascii=\"宋体\" w:eastAsia=\"宋体\" w:hAnsi=\"宋体\"/></w:rPr>" : ""
    func run(_ content: String) -> String { "<w:r>\(font)\(content)</w:r>" }
    func text(_ text: String) -> String {
      dashes ? run("<w:t xml:space=\"preserve\">\(text)</w:t>") : ""
    }
    let field =
      run("<w:fldChar w:fldCharType=\"begin\"/>")
      + run("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>")
      + run("<w:fldChar w:fldCharType=\"separate\"/>") + run("<w:t>1</w:t>")
      + run("<w:fldChar w:fldCharType=\"end\"/>")
    return
      "<w:ftr \(DraftPackage.namespaces)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>\(properties)</w:pPr>"
      + text("— ") + field + text(" —") + "</w:p></w:ftr>"
  }
}
