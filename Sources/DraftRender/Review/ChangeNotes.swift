import DraftChange
import DraftDocument
import DraftText

/// The paths of sections, where a report names one in passing.
struct ChangeNotes {
  private let comparison: Comparison
  private let old: UnsafeBufferPointer<UInt8>
  private let new: UnsafeBufferPointer<UInt8>

  init(
    _ comparison: Comparison, old: UnsafeBufferPointer<UInt8>, new: UnsafeBufferPointer<UInt8>
  ) {
    self.comparison = comparison
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
}
