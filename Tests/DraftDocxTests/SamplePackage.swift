import DraftDocx
import DraftText

/// A small Word document made for a test: a body and what it needs.
struct SamplePackage {
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""

  var body: String
  var styles: String?
  var numbering: String?
  var footnotes: String?
  var endnotes: String?
  /// Instead of, or beside, the parts that are made.
  var extra: [(name: String, text: String)] = []

  init(_ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil) {
    self.body = body
    self.styles = styles
    self.numbering = numbering
    self.footnotes = footnotes
  }

  /// A paragraph of one run.
  static func paragraph(_ text: String, _ properties: String = "") -> String {
    let properties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
    return "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  static func table(_ rows: [[String]]) -> String {
    let rows = rows.map { row in
      "<w:tr>" + row.map { "<w:tc><w:tcPr/>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    return "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>"
  }

  private var parts: [(name: String, kind: String, text: String)] {
    var parts = [
      (
        "document", "officeDocument",
        "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"
      )
    ]
    let others = [
      ("styles", styles), ("numbering", numbering), ("footnotes", footnotes),
      ("endnotes", endnotes),
    ]
    for (name, content) in others {
      guard let content else { continue }
      parts.append((name, name, "<w:\(name) \(Self.namespaces)>\(content)</w:\(name)>"))
    }
    return parts
  }

  func bytes() throws -> [UInt8] {
    let prefix = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    var files: [(name: String, text: String)] = []
    var overrides = ""
    var relations = ""
    for (index, part) in parts.enumerated() {
      files.append(("word/\(part.name).xml", part.text))
      let kind = part.name == "document" ? "document.main" : part.name
      overrides +=
        "<Override PartName=\"/word/\(part.name).xml\" ContentType=\"\(type)\(kind)+xml\"/>"
      guard part.name != "document" else { continue }
      relations +=
        "<Relationship Id=\"rId\(index)\" Type=\"\(prefix)\(part.kind)\" Target=\"\(part.name).xml\"/>"
    }
    let package = "http://schemas.openxmlformats.org/package/2006/"
    files.append(
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)</Types>"
      ))
    files.append(
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)relationships\"><Relationship Id=\"rId1\" Type=\"\(prefix)officeDocument\" Target=\"word/document.xml\"/></Relationships>"
      ))
    files.append(
      (
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"\(package)relationships\">\(relations)</Relationships>"
      ))
    for (name, text) in extra {
      files.removeAll { $0.name == name }
      files.append((name, text))
    }
    return try ZipArchive.created(files.map { ($0.name, Array($0.text.utf8)) })
  }

  func text(_ view: RevisionView = .accepted) throws -> String {
    String(decoding: try WordText(try bytes(), view: view).text.bytes, as: UTF8.self)
  }
}
