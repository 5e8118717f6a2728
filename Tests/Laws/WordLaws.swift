package import DraftDocx
import DraftText

/// What holds of every Word document, whatever the input; each law gives the places where it is broken.
package enum WordLaws {
  private static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""

  /// A package with these contents of its body, its numbering and its styles.
  package static func document(
    _ body: some Sequence<UInt8>, numbering: some Sequence<UInt8> = [], styles: [UInt8] = []
  ) throws(WordProblem) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let list =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    func relation(_ kind: String, _ target: String) -> String {
      "<Relationship Id=\"\(kind)\" Type=\"\(office)\(kind)\" Target=\"\(target)\"/>"
    }
    func part(_ name: String, _ content: some Sequence<UInt8>) -> [UInt8] {
      Array("<w:\(name) \(namespaces)>".utf8) + content + Array("</w:\(name)>".utf8)
    }
    let main = Array("<w:body>".utf8) + Array(body) + Array("</w:body>".utf8)
    return try ZipArchive.created([
      (
        "_rels/.rels",
        Array((list + relation("officeDocument", "word/document.xml")).utf8)
          + Array("</Relationships>".utf8)
      ),
      ("word/document.xml", part("document", main)),
      (
        "word/_rels/document.xml.rels",
        Array(
          (list + relation("numbering", "numbering.xml") + relation("styles", "styles.xml")
            + "</Relationships>").utf8)
      ),
      ("word/numbering.xml", part("numbering", numbering)),
      ("word/styles.xml", part("styles", styles)),
    ])
  }

  /// Tracked changes resolved while reading and in a copy beforehand are the same.
  package static func copies(_ bytes: [UInt8]) -> [String] {
    var broken: [String] = []
    for view in [RevisionView.accepted, .rejected] {
      guard let read = try? WordText(bytes, view: view) else { continue }
      do throws(WordProblem) {
        let again = try WordText(CleanCopy.write(bytes, view))
        if again.text.bytes != read.text.bytes {
          broken.append("a copy of \(view) is another text")
        }
      } catch .damagedPart {
        // A part that reading needs not look at.
      } catch {
        broken.append("no copy of what was read as \(view)")
      }
    }
    return broken
  }

  /// A redline of any two documents that can be read is a document that can be read.
  package static func redlines(_ old: [UInt8], _ new: [UInt8]) -> [String] {
    guard (try? WordText(old)) != nil, (try? WordText(new)) != nil else { return [] }
    let stamp = RevisionStamp(author: "a", date: "2024-03-15T09:30:00Z")
    guard let redline = try? WordRedline.write(old: old, new: new, stamp) else { return [] }
    var broken: [String] = []
    for view in [RevisionView.accepted, .rejected] where (try? WordText(redline, view: view)) == nil
    {
      broken.append("the redline can't be read as \(view)")
    }
    return broken
  }
}
