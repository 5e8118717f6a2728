package import DraftChange
import DraftDocument
import DraftLanguage
import DraftText

/// Edits at the border of sentences that were split or joined.
extension EditContext {
  /// Whether an edit changes nothing but the border itself: its marks, the letter behind it and the word that
  /// joined the two. O(length).
  package func isOnlyBorder(_ edit: Edit, _ change: SentenceChange) -> Bool {
    guard change.kind == .split || change.kind == .merged, max(edit.old.count, edit.new.count) < 120
    else { return false }
    let holdsBorder =
      change.kind == .split
      ? holds(edit.new, change.new, comparison.new) : holds(edit.old, change.old, comparison.old)
    return holdsBorder && words(edit.old, old) == words(edit.new, new)
  }

  private func holds(_ range: ByteRange, _ sentences: Range<SentenceIndex>, _ document: Document)
    -> Bool
  {
    sentences.dropLast().contains {
      let end = document.sentences[$0].range.end
      return range.start < end && end <= range.end
    }
  }

  /// The letters and figures of a stretch in small letters, without the words that join sentences.
  private func words(_ range: ByteRange, _ bytes: TextView) -> [String] {
    var words: [String] = []
    var word = ""
    var at = range.start
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      at += length
      let isLetter = scalar.properties.isAlphabetic || Scalars.isDigit(scalar)
      if isLetter, !Self.isWide(scalar) {
        word += scalar.properties.lowercaseMapping
        continue
      }
      words.append(word)
      word = isLetter ? String(scalar) : ""
      words.append(word)
      word = ""
    }
    words.append(word)
    return words.filter { !$0.isEmpty && !Self.joiners.contains($0) }
  }

  private static let joiners = Set(Language.all.flatMap(\.edits.sentenceJoints))
}
