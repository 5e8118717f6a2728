package import DraftText

extension Language {
  /// The code of the language of a text in Latin letters, by its small words; `nil` where it has none of any
  /// language. Of two with as many the first of `all` is taken. Only the first bytes are looked at.
  ///
  /// O(1): the text looked at is of fixed length.
  package static func code(byCommonWordsOf text: TextView) -> String? {
    var counts = [Int](repeating: 0, count: lists.count)
    var start = 0
    let end = min(text.count, looked)
    while start < end {
      guard isLetter(text[start]) else {
        start += 1
        continue
      }
      var behind = start
      while behind < end, isLetter(text[behind]) { behind += 1 }
      for (language, list) in lists.enumerated()
      where list.words.contains(where: { isWord($0, text, start, behind) }) {
        counts[language] += 1
      }
      start = behind
    }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { lists[$0].code }
  }

  /// By language, those that have any. Made once: a listing asks for each of its lines.
  private static let lists = all.filter { !$0.commonWords.isEmpty }.map {
    (code: $0.code, words: $0.commonWords.split(separator: " ").map { Array($0.utf8) })
  }

  private static let looked = 2 * 1024

  private static func isLetter(_ byte: UInt8) -> Bool {
    !byte.isASCII || byte.isLetter
  }

  private static func isWord(_ word: [UInt8], _ text: TextView, _ start: Int, _ end: Int) -> Bool {
    guard word.count == end - start else { return false }
    for (index, byte) in word.enumerated() {
      let other = text[start + index]
      guard other == byte || index == 0 && other.lowercased == byte else { return false }
    }
    return true
  }
}
