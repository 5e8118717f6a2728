import DraftDiffKit

/// The names of a bundle's files.
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
    let names = language.fileNames
    func name(_ kind: String, _ ending: String) -> String { "\(base)-\(kind).\(ending)" }
    self.review = name(names.review, "html")
    self.clean = name(names.clean, isWord ? "docx" : ending)
    reports =
      (isWord
        ? [
          (name(names.marked, "docx"), .docx), (name(names.table, "docx"), .table),
          (name(names.memo, "docx"), .memo),
        ]
        : [
          (name(names.marked, "html"), .marked), (name(names.table, "html"), .table),
          (name(names.memo, "md"), .memo),
        ])
      + [(base + ".json", .json)]
  }
}
