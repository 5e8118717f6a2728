import DraftDocument
import DraftText
import Foundation

@testable import DraftRender

/// A page of HTML read back by its tags, which draft text cannot hold.
struct PageText {
  let html: String

  init(_ html: String) { self.html = html }

  /// The text of a range as pages show it.
  static func shown(_ range: ByteRange, _ document: Document) -> String {
    PageText(rendered { HTMLText(sink: $0).put(document.text.string(range)) }).plain
  }

  /// The cells of each row of the table's body.
  var cells: [[PageText]] {
    html.components(separatedBy: "<tr><td>").dropFirst().map { row in
      let end = row.range(of: "</td></tr>")?.lowerBound ?? row.endIndex
      return row[..<end].components(separatedBy: "</td><td>").map(PageText.init)
    }
  }

  /// The contents of each element of a kind without attributes and without others of its kind.
  func marked(_ tag: String) -> [String] {
    html.components(separatedBy: "<\(tag)>").dropFirst().map {
      PageText($0.components(separatedBy: "</\(tag)>")[0]).plain
    }
  }

  /// What a change has in an element of a class: `o` the old text, `n` the new one.
  func view(_ name: String) -> String? {
    let parts = html.components(separatedBy: "class=\"t \(name)\">")
    guard parts.count == 2 else { return nil }
    let end = ["</div>", "</span>"].compactMap { parts[1].range(of: $0)?.lowerBound }.min()
    return PageText(String(parts[1][..<(end ?? parts[1].endIndex)])).plain
  }

  /// The changes of the report by index; each twice or more where it stands so often.
  var changes: [(index: Int, text: PageText)] {
    html.components(separatedBy: "data-change=\"").dropFirst().map { part in
      (Int(part.prefix { $0.isNumber }) ?? -1, PageText(part))
    }
  }

  /// Without tags, with what was escaped.
  var plain: String {
    var text = html.replacing(/<[^>]*>/, with: "")
    for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(name, with: sign)
    }
    return text
  }
}
