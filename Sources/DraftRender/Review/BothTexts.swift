import DraftChange
import DraftDocument
import DraftText

extension Comparison {
  /// The bytes of both drafts, for as long as a report is written.
  func withTexts(
    _ body: (_ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    old.text.bytes.withUnsafeBufferPointer { old in
      new.text.bytes.withUnsafeBufferPointer { new in body(old, new) }
    }
  }
}
