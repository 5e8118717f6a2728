import DraftDocument
import DraftMerge
import DraftRender
import DraftReview
import DraftText

/// 意见汇总: what several people made of one draft, side by side: one combined draft, every change with who proposes
/// it, and the places on which they differ.
///
/// ```swift
/// let collection = try DraftCollection(base: base, sides: [(a, "甲处"), (b, "乙处")])
/// try write(collection.combined())
/// ```
public struct DraftCollection: Sendable {
  /// The draft that all were given.
  public let base: Draft
  /// What each made of it, with who that is.
  public let sides: [(draft: Draft, name: String)]
  private let comparisons: [DraftComparison]
  private let merge: MergeResult
  private let changes: [(change: CollectedChange, adoption: Adoption)]

  /// Word documents are combined by their texts.
  public init(base: Draft, sides: [(draft: Draft, name: String)]) {
    self.base = base
    self.sides = sides
    comparisons = sides.map { DraftComparison(from: base, to: $0.draft) }
    merge = Merge.of(base.plain.document, sides.map(\.draft.plain.document))
    let open = Openness(merge)
    changes = CollectedChanges.of(comparisons.map(\.comparison)).map {
      ($0, open.holds($0) ? .open : .adopted)
    }
  }

  /// How many places people differ on.
  public var conflicts: Int { merge.conflicts.count }

  /// The base with every change that nobody contradicts; where people differ it has the base's text. In the
  /// encoding of the base, and a Word document where that is one.
  ///
  /// - Throws: `ReportError` for a character that the encoding does not have.
  public func combined() throws -> [UInt8] {
    let text = merge.textWithBase
    if base.word != nil {
      return try Draft(text: String(decoding: text, as: UTF8.self), name: "combined.txt")
        .wordDocument()
    }
    let form = base.document.source
    do {
      return try TextEncoder.encode(
        text, as: form.encoding, byteOrderMark: form.hasByteOrderMark)
    } catch {
      throw ReportError.notInEncoding(DraftError(name: base.name, problem: error))
    }
  }

  /// What one of them changed, for any report.
  public func comparison(of side: Int) -> DraftComparison { comparisons[side] }

  /// Writes 意见汇总表: place, text, proposal, who, what became of it, and an empty column for the reason.
  public func writeTable(
    as form: ReportOptions.Table.Form, title: String, language: ReportOptions.Language? = nil,
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    guard let rendering = form.rendering else {
      return try consume(try wordTable(title: title, language: language))
    }
    let sink = ByteSink(consume)
    OpinionTable.write(
      changes, people: sides.map(\.name), title: title, form: rendering,
      language: reportLanguage(language), to: sink)
    try sink.finish()
  }

  private func wordTable(
    title: String, language: ReportOptions.Language?
  ) throws -> [UInt8] {
    var markdown: [UInt8] = []
    try writeTable(as: .markdown, title: title, language: language) { markdown += $0 }
    return try Draft(text: String(decoding: markdown, as: UTF8.self), name: "table.md")
      .wordDocument()
  }

  /// Writes the places on which people differ, in Markdown, with what each would have there.
  public func writeConflicts(
    language: ReportOptions.Language? = nil, to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(consume)
    ConflictList.write(
      merge.conflicts.map(told), language: reportLanguage(language), to: sink)
    try sink.finish()
  }

  /// Who would have which text; those that leave the base as it is are left out.
  private func told(
    _ conflict: MergeConflict
  ) -> (base: String, sides: [(people: [String], text: String)]) {
    var variants: [(people: [String], bytes: [UInt8])] = []
    for (side, bytes) in conflict.sides.enumerated() where bytes != conflict.base {
      if let same = variants.firstIndex(where: { $0.bytes == bytes }) {
        variants[same].people.append(sides[side].name)
      } else {
        variants.append(([sides[side].name], bytes))
      }
    }
    return (
      String(decoding: conflict.base, as: UTF8.self),
      variants.map { ($0.people, String(decoding: $0.bytes, as: UTF8.self)) }
    )
  }

  private func reportLanguage(_ language: ReportOptions.Language?) -> ReportLanguage {
    language?.rendering ?? ReportLanguage(of: base.document)
  }
}

/// Tells which changes lie in the places on which people differ.
private struct Openness {
  /// Of each conflict the texts without blanks, the base's first.
  private let conflicts: [[[UInt8]]]

  init(_ merge: MergeResult) {
    conflicts = merge.conflicts.map { ([$0.drafts.base] + $0.drafts.sides).map(Openness.plain) }
  }

  /// Whether somebody's text of a conflict has what the change brings, or lacks what it takes out.
  func holds(_ change: CollectedChange) -> Bool {
    let (old, new) = (
      Openness.plain(Array(change.old.utf8)), Openness.plain(Array(change.new.utf8))
    )
    return conflicts.contains { texts in
      change.people.contains { person in
        let side = texts[person + 1]
        guard side != texts[0] else { return false }
        if !new.isEmpty { return Openness.has(new, in: side) }
        return !old.isEmpty && Openness.has(old, in: texts[0]) && !Openness.has(old, in: side)
      }
    }
  }

  private static func plain(_ text: [UInt8]) -> [UInt8] { text.filter { $0 > 0x20 } }

  private static func has(_ part: [UInt8], in whole: [UInt8]) -> Bool {
    guard part.count <= whole.count, let first = part.first else { return false }
    return (0...whole.count - part.count).contains { at in
      whole[at] == first && whole[at..<at + part.count].elementsEqual(part)
    }
  }
}

extension Draft {
  /// The text of a Word document as a draft of its own; any other draft itself.
  fileprivate var plain: Draft {
    word == nil ? self : Draft(text: String(decoding: text, as: UTF8.self), name: name + ".txt")
  }
}
