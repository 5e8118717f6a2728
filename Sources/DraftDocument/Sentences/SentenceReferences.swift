import DraftText

/// References to notes, which stand behind the mark of the sentence that they belong to.
extension SentenceScan {
  /// Where the references at `from` end: `[7][8]`, `[^note]`, ①.
  func afterReferences(_ from: Int, isQuoted: Bool) -> Int {
    var place = from
    while place < end {
      let past =
        bytes[place] == "["
        ? bracketedReference(place)
        : bytes[place] == UInt8(leading: "①") ? circledReference(place, isQuoted: isQuoted) : nil
      guard let past else { break }
      place = past
    }
    return place
  }

  /// Up to four digits, or a `^` and a label without blanks.
  private func bracketedReference(_ at: Int) -> Int? {
    var place = at + 1
    if place < end, bytes[place] == "^" {
      while place < end, !bytes[place].isBlank, bytes[place] != "]" { place += 1 }
      // A colon behind it makes it the note itself.
      guard place > at + 2, place < end, bytes[place] == "]" else { return nil }
      return place + 1 < end && bytes[place + 1] == ":" ? nil : place + 1
    }
    while place < end, place - at <= 4, "0"..."9" ~= bytes[place] { place += 1 }
    return place > at + 1 && place < end && bytes[place] == "]" ? place + 1 : nil
  }

  /// ① numbers items (。①…；②…) as well as notes: it is a note's where a quotation ends or nothing
  /// follows.
  private func circledReference(_ at: Int, isQuoted: Bool) -> Int? {
    guard "①"..."⑳" ~= bytes.scalar(at: at) else { return nil }
    return isQuoted || bytes.skipSpace(at + 3, end) == end ? at + 3 : nil
  }
}
