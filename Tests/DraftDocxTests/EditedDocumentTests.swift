import DraftDiffKit
import DraftText
import Foundation
import TestSupport
import Testing

@testable import DraftDocx

/// The law of redlines on whole documents that somebody edits at random: accepted the new one, rejected the
/// old one, with nothing tracked that the reader does not resolve.
@Suite struct EditedDocumentTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")
  static let files = [
    "speech/一稿.txt", "speech/送审稿.txt", "statute/before.txt", "policy/old.md", "table", "memo",
  ]

  /// A document with headings, lists, tables, notes or the layout of 公文.
  private static func document(_ file: String) throws -> [UInt8] {
    func draft(_ path: String) throws -> Draft {
      try Draft(bytes: Array(Data(contentsOf: root.appending(path: path))), name: path)
    }
    guard file.contains(".") else {
      var options = ReportOptions()
      (options.table.form, options.memo.form, options.table.all) = (.docx, .docx, true)
      let comparison = DraftComparison(
        from: try draft("statute/before.txt"), to: try draft("statute/after.txt"))
      var bytes: [UInt8] = []
      try comparison.write(as: file == "table" ? .table : .memo, options: options) { bytes += $0 }
      return bytes
    }
    return try draft(file).wordDocument(layout: file.contains("送审") ? .gongwen : .plain)
  }

  @Test(arguments: files, UInt64(1)...10)
  func acceptedIsNewAndRejectedOld(_ file: String, _ seed: UInt64) throws {
    var random = SplitMix64(seed: seed &* 1000 &+ UInt64(file.utf8.count))
    let old = try Self.document(file)
    let package = try DocxPackage(old)
    var editor = BodyEditor(try package.text(package.main))
    for _ in 0..<Int.random(in: 1...10, using: &random) { editor.edit(&random) }
    let new = try package.archive.written([(package.main, Array(editor.part.utf8))])
    for (first, second) in [(old, new), (new, old)] {
      let redline = try WordRedline.write(
        old: first, new: second, RevisionStamp(author: "甲", date: "2024-03-15T09:30:00Z"))
      for (view, expected) in [(RevisionView.accepted, second), (.rejected, first)] {
        let read = try WordText(redline, view: view).text.bytes
        let wanted = try WordText(expected).text.bytes
        #expect(
          read == wanted,
          "\(view): \(String(decoding: read, as: UTF8.self).difference(from: String(decoding: wanted, as: UTF8.self)).prefix(5))"
        )
        #expect(try WordText(CleanCopy.write(redline, view)).text.bytes == wanted)
        #expect(try !WordText(CleanCopy.write(redline, view)).hadRevisions)
      }
    }
  }
}

/// Edits the XML of a document's main part, as a person would the document.
private struct BodyEditor {
  private(set) var part: String

  private static let words = ["各单位", "要", "认真", "；", " road ", "12个", "，", "plan", "。", ""]

  init(_ part: String) { self.part = part }

  mutating func edit(_ random: inout SplitMix64) {
    switch Int.random(in: 0..<12, using: &random) {
    case 0...3: word(&random)
    case 4: cutParagraph(&random)
    case 5: repeatParagraph(&random)
    case 6: swapParagraphs(&random)
    case 7: split(&random)
    case 8: join(&random)
    case 9: row(&random)
    case 10: style(&random)
    default: run(&random)
    }
  }

  private func ranges(_ pattern: some RegexComponent) -> [Range<String.Index>] {
    part.ranges(of: pattern)
  }

  /// What the pattern's group is.
  private func inside(_ pattern: Regex<(Substring, Substring)>) -> [Range<String.Index>] {
    part.matches(of: pattern).map { $0.output.1.startIndex..<$0.output.1.endIndex }
  }

  private var paragraphs: [Range<String.Index>] { ranges(/<w:p>.*?<\/w:p>/.dotMatchesNewlines()) }

  private func isFollowed(_ range: Range<String.Index>) -> Bool {
    part[range.upperBound...].hasPrefix("<w:p>")
  }

  private mutating func word(_ random: inout SplitMix64) {
    let texts = inside(/<w:t xml:space="preserve">([^<&]+)<\/w:t>/)
    guard let range = texts.randomElement(using: &random) else { return }
    var text = String(part[range])
    let start = Int.random(in: 0...text.count, using: &random)
    let end = min(text.count, start + Int.random(in: 0...4, using: &random))
    text.replaceSubrange(
      text.index(text.startIndex, offsetBy: start)..<text.index(text.startIndex, offsetBy: end),
      with: Self.words.randomElement(using: &random) ?? "")
    part.replaceSubrange(range, with: text)
  }

  private mutating func cutParagraph(_ random: inout SplitMix64) {
    // The last of a cell or of the body stays.
    let all = paragraphs.filter(isFollowed)
    guard let range = all.randomElement(using: &random) else { return }
    part.removeSubrange(range)
  }

  private mutating func repeatParagraph(_ random: inout SplitMix64) {
    guard let range = paragraphs.randomElement(using: &random) else { return }
    let copy = String(part[range])
    guard !copy.contains("footnoteReference"), !copy.contains("<w:sectPr") else { return }
    part.insert(contentsOf: copy, at: range.lowerBound)
  }

  private mutating func swapParagraphs(_ random: inout SplitMix64) {
    let all = paragraphs
    guard let first = all.indices.randomElement(using: &random),
      let second = all.indices.randomElement(using: &random), first < second
    else { return }
    let (a, b) = (String(part[all[first]]), String(part[all[second]]))
    part.replaceSubrange(all[second], with: a)
    part.replaceSubrange(all[first], with: b)
  }

  private mutating func split(_ random: inout SplitMix64) {
    let texts = inside(/<w:t xml:space="preserve">([^<&]{2,})<\/w:t><\/w:r><\/w:p>/)
    guard let range = texts.randomElement(using: &random) else { return }
    let text = part[range]
    let at = text.index(
      text.startIndex, offsetBy: Int.random(in: 1..<text.count, using: &random))
    part.insert(
      contentsOf: "</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">", at: at)
  }

  private mutating func join(_ random: inout SplitMix64) {
    let ends = ranges(/<\/w:p><w:p>(<w:pPr>.*?<\/w:pPr>)?/)
    guard let range = ends.randomElement(using: &random) else { return }
    part.removeSubrange(range)
  }

  private mutating func row(_ random: inout SplitMix64) {
    let rows = ranges(/<w:tr>.*?<\/w:tr>/.dotMatchesNewlines())
    guard rows.count > 1, let range = rows.randomElement(using: &random) else { return }
    if Bool.random(using: &random) {
      part.insert(contentsOf: String(part[range]), at: range.lowerBound)
    } else {
      part.removeSubrange(range)
    }
  }

  private mutating func style(_ random: inout SplitMix64) {
    let styles = inside(/<w:pStyle w:val="(\w+)"/)
    guard let range = styles.randomElement(using: &random) else { return }
    let names = ["Heading1", "Heading2", "Title", "BodyText", "ListParagraph", "Quote"]
    part.replaceSubrange(range, with: names.randomElement(using: &random) ?? "Normal")
  }

  private mutating func run(_ random: inout SplitMix64) {
    let runs = ranges(/<w:r><w:t[ ]/)
    guard let range = runs.randomElement(using: &random) else { return }
    part.replaceSubrange(range, with: "<w:r><w:rPr><w:i/></w:rPr><w:t ")
  }
}
