/// The door of this room for making a document: its package.
package enum DraftPackage {
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let packageAddress = "http://schemas.openxmlformats.org/package/2006/"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  private struct Part {
    var name: String
    var kind: String
    var content: [UInt8]
  }

  /// The bytes of the document: the same for the same draft. O(text).
  package static func write(_ draft: WordDraft) throws(WordProblem) -> [UInt8] {
    let styles = DraftStyles(draft.layout, draft.language)
    var body = DraftBody(draft, styles, WordPage(draft.layout))
    var parts = [
      Part(name: "styles", kind: "styles", content: Array(styles.part.utf8)),
      Part(
        name: "fontTable", kind: "fontTable",
        content: Array(WordFonts(draft.layout, draft.language).part.utf8)),
      Part(name: "settings", kind: "settings", content: Array(settings(draft).utf8)),
    ]
    if !draft.lists.isEmpty {
      parts.append(
        Part(
          name: "numbering", kind: "numbering",
          content: Array(DraftNumbering.part(draft.lists).utf8)))
    }
    if !draft.notes.isEmpty {
      parts.append(Part(name: "footnotes", kind: "footnotes", content: body.notes()))
    }
    let footers = PageNumbers(draft.layout)
    for footer in footers.all {
      parts.append(
        Part(name: footer.name, kind: "footer", content: Array(footer.content.utf8)))
    }
    let first = parts.count - footers.all.count
    let references = footers.all.enumerated().map { index, footer in
      "<w:footerReference w:type=\"\(footer.type)\" r:id=\"rId\(first + index + 1)\"/>"
    }
    let document = body.document(footers: references.joined())
    return try ZipArchive.created(files(document, parts, links: body.links))
  }

  private static func files(
    _ document: [UInt8], _ parts: [Part], links: [String]
  ) -> [(name: String, bytes: [UInt8])] {
    let head = Array(Self.head.utf8)
    var files: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", head + contentTypes(parts).utf8),
      (
        "_rels/.rels",
        head + relationships([("rId1", relations + "officeDocument", "word/document.xml")]).utf8
      ),
      ("word/document.xml", head + document),
    ]
    let own = parts.enumerated().map { index, part in
      ("rId\(index + 1)", relations + part.kind, "\(part.name).xml")
    }
    let outside = links.enumerated().map { index, address in
      (DraftBody.id(ofLink: index), relations + "hyperlink", address)
    }
    files.append(
      ("word/_rels/document.xml.rels", head + relationships(own, outside: outside).utf8))
    for part in parts { files.append(("word/\(part.name).xml", head + part.content)) }
    return files
  }

  private static func contentTypes(_ parts: [Part]) -> String {
    let overrides = parts.map {
      "<Override PartName=\"/word/\($0.name).xml\" ContentType=\"\(types)\($0.kind)+xml\"/>"
    }
    return """
      <Types xmlns="\(packageAddress)content-types"><Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
      ContentType="application/xml"/><Override PartName="/word/document.xml" \
      ContentType="\(types)document.main+xml"/>\(overrides.joined())</Types>
      """
  }

  private static func relationships(
    _ inside: [(id: String, type: String, target: String)],
    outside: [(id: String, type: String, target: String)] = []
  ) -> String {
    let rows =
      inside.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>"
      }
      + outside.map {
        let target = String(decoding: XMLText.escaped($0.target), as: UTF8.self)
        return
          "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\(target)\" TargetMode=\"External\"/>"
      }
    return
      "<Relationships xmlns=\"\(packageAddress)relationships\">\(rows.joined())</Relationships>"
  }

  private static func settings(_ draft: WordDraft) -> String {
    let isOfficial = draft.layout == .official
    let notes =
      draft.notes.isEmpty
      ? ""
      : "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
    return """
      <w:settings \(namespaces)>\(isOfficial ? "<w:evenAndOddHeaders/>" : "")\
      <w:characterSpacingControl w:val="compressPunctuation"/>\(notes)\
      <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
      w:val="15"/></w:compat></w:settings>
      """
  }
}
