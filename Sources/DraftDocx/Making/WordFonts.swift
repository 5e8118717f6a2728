/// The fonts of a made document: what Word looks for, and what stands in where that is missing.
struct WordFonts {
  var body: String
  var heading: String
  var second: String
  var title: String
  /// For letters and digits.
  var latin: String
  var mono = "Consolas"

  init(_ layout: WordLayout, _ language: WordLanguage) {
    latin = "Times New Roman"
    switch (language, layout) {
    case (.chinese, .official):
      (body, heading, second, title) = ("仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体")
    case (.chinese, .landscape), (.chinese, .plain):
      (body, heading, second, title) = ("仿宋", "黑体", "楷体", "黑体")
    case (.japanese, _):
      (body, heading, second, title) = ("ＭＳ 明朝", "ＭＳ ゴシック", "ＭＳ ゴシック", "ＭＳ ゴシック")
    case (.other, _):
      (body, heading, second, title) = ("SimSun", "SimHei", "SimHei", "SimHei")
    }
  }

  /// Fonts that not every office has, with those that look nearest.
  private static let substitutes = [
    ("方正小标宋简体", "宋体"), ("仿宋_GB2312", "仿宋"), ("楷体_GB2312", "楷体"), ("仿宋", "FangSong"),
    ("楷体", "KaiTi"), ("黑体", "SimHei"), ("ＭＳ 明朝", "MS Mincho"), ("ＭＳ ゴシック", "MS Gothic"),
  ]

  /// The font table.
  var part: String {
    let names = [body, heading, second, title]
    let rows = Self.substitutes.filter { names.contains($0.0) }.map { name, other in
      "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(other)\"/></w:font>"
    }
    return "<w:fonts \(DraftPackage.namespaces)>\(rows.joined())</w:fonts>"
  }

  func element(_ font: String) -> String {
    "<w:rFonts w:ascii=\"\(latin)\" w:eastAsia=\"\(font)\" w:hAnsi=\"\(latin)\" w:cs=\"\(latin)\"/>"
  }
}
