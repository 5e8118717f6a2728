import DraftChange
import DraftDocument
import DraftText
import Foundation
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Classes")

/// How much an edit matters, as an editor would say: each line of Classes/*.txt is a class, its
/// categories, and the sentence before and after.
@Suite struct ClassTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var said: String
    var old: String
    var new: String
    var testDescription: String { "\(old) → \(new)" }
  }

  static let rows: [Row] = ["zh.txt", "en.txt", "de.txt"].flatMap { name in
    let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      let parts = line.components(separatedBy: " | ")
      return Row(said: "\(parts[0]) \(parts[1])", old: parts[2], new: parts[3])
    }
  }

  /// What is said of the one sentence that changed.
  private func said(_ old: String, _ new: String) -> String {
    var options = ReadingOptions()
    options.sentences = .lines
    let drafts = [old, new].map {
      DraftReader.read(
        DecodedText(bytes: Array("Here is a sentence that stays.\n\($0)\n".utf8)),
        name: "draft.txt", options: options)
    }
    let changed = Comparison.between(drafts[0], drafts[1]).sentences.filter { $0.kind != .same }
    guard changed.count == 1, let change = changed.first else {
      return "\(changed.map(\.kind))"
    }
    let categories = ChangeCategories.names.filter { change.categories.contains($0.0) }.map(\.1)
    return "\(change.weight) \(categories.joined(separator: " "))"
  }

  @Test func thereAreRows() { #expect(Self.rows.count > 170) }

  @Test(arguments: rows)
  func isSaidAsAnEditorWould(_ row: Row) { #expect(said(row.old, row.new) == row.said) }

  @Test(arguments: rows)
  func isTheSameTheOtherWayRound(_ row: Row) { #expect(said(row.new, row.old) == row.said) }
}
