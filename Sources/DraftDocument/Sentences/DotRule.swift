/// Whether an ASCII or full-width dot ends a sentence (rules S6 and S7).
enum DotRule {
  /// `dot` is where the dot stands, `after` the offset behind it and behind the closing marks
  /// that follow; `start` and `end` bound the paragraph, `sentence` is where the sentence starts.
  static func ends(
    _ bytes: Bytes, dot: Int, after: Int, start: Int, sentence: Int, end: Int
  ) -> Bool {
    let previous = bytes.scalar(before: dot, floor: start)
    let closed = after > dot + bytes.length(dot)
    let next = after < end ? bytes.scalar(after) : 0
    if next == 0 { return true }
    if Scalars.isHan(previous) || Scalars.isKana(previous) {
      return Scalars.isHan(next) || Scalars.isSpace(next) || Mark.isOpener(next)
    }
    guard Scalars.isSpace(next) || Scalars.isHan(next) || closed && Mark.isOpener(next) else {
      return false
    }
    if isLeadingNumber(bytes, sentence, dot) { return false }
    let follow = bytes.skipSpace(after, end)
    let begins = firstLetter(bytes, follow, end)
    if Scalars.isLower(begins) { return false }
    if closed { return true }
    return !isAbbreviation(bytes, start, dot, follow, begins)
  }

  /// The first scalar at `at` behind opening marks.
  private static func firstLetter(_ bytes: Bytes, _ at: Int, _ end: Int) -> UInt32 {
    var at = at
    while at < end, Mark.isOpener(bytes.scalar(at)) { at += bytes.length(at) }
    return at < end ? bytes.scalar(at) : 0
  }

  /// `1.` or `12.3.` and nothing before it: a list label that no marker rule took.
  private static func isLeadingNumber(_ bytes: Bytes, _ sentence: Int, _ dot: Int) -> Bool {
    guard dot > sentence, dot - sentence <= 6 else { return false }
    for index in sentence..<dot {
      let byte = bytes[index]
      guard (0x30...0x39).contains(byte) || byte == 0x2E else { return false }
    }
    return true
  }

  private static func isAbbreviation(
    _ bytes: Bytes, _ start: Int, _ dot: Int, _ follow: Int, _ begins: UInt32
  ) -> Bool {
    var word = dot
    while word > start {
      let byte = bytes[word - 1]
      let inWord =
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x2E || byte >= 0x80 && byte != 0xE2
      guard inWord else { break }
      word -= 1
    }
    guard word < dot else { return false }
    let capital = Scalars.isUpper(begins)
    let number = Scalars.isDigit(begins)
    if dot - word == 1 { return isInitial(bytes, start, word, dot, capital, number) }
    switch Abbreviations.kind(bytes, word, dot) {
    case .always: return true
    case .unlessCapital: return !capital
    case .none: break
    }
    // U.S.A. and the like: letters and dots by turns.
    return isDotted(bytes, word, dot) && !(capital && dot - word > 3)
  }

  private static func isDotted(_ bytes: Bytes, _ word: Int, _ dot: Int) -> Bool {
    guard (dot - word) % 2 == 1, dot - word >= 3 else { return false }
    for index in stride(from: word + 1, to: dot, by: 2) where bytes[index] != 0x2E { return false }
    return true
  }

  /// `J.` in a name: a capital alone, before another capital, and not the pronoun or the end of
  /// "Plan B." at a sentence's end, which no rule can tell; names are far more frequent.
  private static func isInitial(
    _ bytes: Bytes, _ start: Int, _ word: Int, _ dot: Int, _ capital: Bool, _ number: Bool
  ) -> Bool {
    let letter = bytes[word]
    if letter == 0x70 { return number }
    guard (0x41...0x5A).contains(letter) else { return !capital }
    if letter == 0x49 {
      // "I." ends "he and I."; as an initial it follows a capitalised word.
      return !capital || previousWordIsCapitalised(bytes, start, word)
    }
    return true
  }

  private static func previousWordIsCapitalised(_ bytes: Bytes, _ start: Int, _ word: Int) -> Bool {
    var at = word
    while at > start, bytes[at - 1] == 0x20 { at -= 1 }
    let end = at
    while at > start, bytes[at - 1] > 0x20 { at -= 1 }
    return at < end && (0x41...0x5A).contains(bytes[at]) && end - at > 1
  }
}
