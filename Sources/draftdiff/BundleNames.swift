import DraftDiffKit

/// What the files of a bundle are called.
struct BundleNames {
  let clean: String
  /// The page to decide on.
  let review: String
  let reports: [(String, ReportFormat)]

  init(_ path: String, _ language: ReportOptions.Language, isWord: Bool) {
    let file = path == "-" ? "draft" : path.split(separator: "/").last.map(String.init) ?? "draft"
    var base = file
    var ending = "txt"
    if let dot = file.lastIndex(of: "."), dot != file.startIndex {
      base = String(file[..<dot])
      ending = String(file[file.index(after: dot)...])
    }
    let (clean, marked, table, memo, review) =
      switch language {
      case .zh: ("清稿", "花脸稿", "对照表", "修改说明", "审阅")
      case .ja: ("清書", "見え消し", "新旧対照表", "改正要旨", "検討")
      case .en: ("clean", "marked", "table", "summary", "review")
      }
    func name(_ kind: String, _ ending: String) -> String { "\(base)-\(kind).\(ending)" }
    self.review = name(review, "html")
    self.clean = name(clean, isWord ? "docx" : ending)
    reports =
      (isWord
        ? [
          (name(marked, "docx"), .docx), (name(table, "docx"), .table), (name(memo, "docx"), .memo),
        ]
        : [
          (name(marked, "html"), .marked), (name(table, "html"), .table), (name(memo, "md"), .memo),
        ])
      + [(base + ".json", .json)]
  }
}
