import DraftDocument
import DraftText

/// Some lines of a draft, with what the draft as a whole says of them: by itself a short stretch does not show at which
/// width its lines were broken.
struct Stretch: Hashable {
  var text: [UInt8] = []
  /// Where its lines start that go on with the paragraph of the line before, in bytes.
  var continuations: [Int] = []

  /// Read as a draft.
  ///
  /// - Parameter draft: One that is read as this one is to be.
  func read(as draft: Document) -> Document {
    var options = ReadingOptions()
    options.reader = draft.reader
    options.continuations = continuations
    return DraftReader.read(DecodedText(bytes: text), name: "", options: options)
  }
}
