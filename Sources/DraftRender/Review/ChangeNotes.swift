import DraftChange
import DraftDocument
import DraftText

/// What happened to a section or to some sentences, in the words that tables and memos use.
struct ChangeNotes {
  private let comparison: Comparison
  private let words: Wording
  private let old: UnsafeBufferPointer<UInt8>
  private let new: UnsafeBufferPointer<UInt8>

  init(
    _ comparison: Comparison, _ words: Wording, old: UnsafeBufferPointer<UInt8>,
    new: UnsafeBufferPointer<UInt8>
  ) {
    self.comparison = comparison
    self.words = words
    self.old = old
    self.new = new
  }

  /// 第二章/第七条; empty for the document itself.
  func oldName(_ id: Int) -> String {
    join(SectionNames.path(of: id, in: comparison.old, bytes: old), comparison.old)
  }

  func newName(_ id: Int) -> String {
    join(SectionNames.path(of: id, in: comparison.new, bytes: new), comparison.new)
  }

  private func join(_ steps: [ByteRange], _ document: Document) -> String {
    steps.map { Visible.text(document.text.string($0)) }.joined(separator: "/")
  }

  func ofSection(_ index: Int, _ filter: ReviewFilter) -> [String] {
    let change = comparison.sections[index]
    if change.kind == .added { return [words("new", "新增")] }
    if change.kind == .removed { return [words("deleted", "删除")] }
    guard let from = change.old, let to = change.new else { return [] }
    var notes: [String] = []
    let marks = filter.marks(of: change)
    if marks.contains(.moved) {
      let place = oldName(from)
      notes.append(words("moved from \(place)", "由\(place)移至此处"))
    }
    if marks.contains(.renumbered) {
      let before = label(comparison.old, from, old)
      let after = label(comparison.new, to, new)
      notes.append(words("renumbered \(before) → \(after)", "\(before)改为\(after)"))
    }
    for mark in [SectionMarks.retitled, .relevelled, .split, .merged] where marks.contains(mark) {
      notes.append(words.name(of: mark))
    }
    return notes
  }

  private func label(
    _ document: Document, _ id: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    Visible.text(
      document.text.string(SectionNames.step(of: document.sections[id], in: bytes)))
  }

  /// 修改（数据）、新增 1 句、拆分: the kinds of change with what is worth calling out.
  func summary(of changes: [SentenceChange]) -> String {
    var parts: [String] = []
    let edited = changes.filter { $0.kind == .edited }
    if !edited.isEmpty {
      let categories = edited.reduce(into: ChangeCategories()) { $0.formUnion($1.categories) }
      let names = words.names(of: categories).joined(separator: words.listSeparator)
      let isEditorial = edited.allSatisfy { $0.weight == .editorial }
      let base = isEditorial ? words("editorial", "文字规范") : words("edited", "修改")
      parts.append(names.isEmpty ? base : base + words(" (\(names))", "（\(names)）"))
    }
    func count(_ kind: ChangeKind, _ english: String, _ chinese: String) {
      let count = changes.count { $0.kind == kind }
      if count > 0 { parts.append(words("\(count) \(english)", "\(chinese) \(count) 句")) }
    }
    count(.added, "added", "新增")
    count(.removed, "deleted", "删除")
    count(.split, "split", "拆分")
    count(.merged, "joined", "合并")
    let moved = changes.count { $0.moved != 0 && $0.kind == .same }
    if moved > 0 { parts.append(words("\(moved) moved here", "移入 \(moved) 句")) }
    return parts.joined(separator: words.listSeparator)
  }
}
