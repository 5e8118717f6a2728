extension MeaningChange {
  /// More members of a list make it wider.
  var listDirection: ChangeDirection? {
    guard edit.oldText.isEmpty != edit.newText.isEmpty, !maps.new.has(.exception),
      !maps.new.has(.negation)
    else { return nil }
    let text = edit.oldText.isEmpty ? edit.newText : edit.oldText
    let ends = [text.first, text.last]
    // A lone mark parts a member in two, and a member that changed its place makes the list no longer.
    guard text.count > 1, !stands(text, in: edit.oldText.isEmpty ? edit.old : edit.new) else {
      return nil
    }
    guard ends.contains("、") || text.starts(with: [",", " "]) && text.count < 40 && !isLongClause
    else { return nil }
    return edit.oldText.isEmpty ? .up : .down
  }

  /// Whether the words of a text stand on the other side, whatever marks are around them.
  private func stands(_ text: ArraySlice<Unicode.Scalar>, in side: SentenceText) -> Bool {
    let marks: Set<Unicode.Scalar> = ["、", ",", "，", " "]
    let word = text.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed()
    guard let first = word.first, word.count <= side.scalars.count else { return false }
    return (0...side.scalars.count - word.count).contains { place in
      side.scalars[place] == first && side.scalars[place..<place + word.count].elementsEqual(word)
    }
  }
}
