package import DraftChange
import DraftDocument
import DraftText

extension Comparison {
  /// The bytes of both drafts as they were understood, for as long as a report is written.
  package func withTexts<Result>(
    _ body: (_ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    old.text.bytes.withUnsafeBufferPointer { old in
      new.text.bytes.withUnsafeBufferPointer { new in body(old, new) }
    }
  }

  /// The bytes as they are in the files, for reports that are to give them back.
  package func withSources(
    _ body: (_ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    old.source.bytes.withUnsafeBufferPointer { old in
      new.source.bytes.withUnsafeBufferPointer { new in body(old, new) }
    }
  }
}
