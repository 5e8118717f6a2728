import DraftLanguage

/// References to articles in English text: clause 5.2(a), sections 3, 4 and 7, clauses 5 to 9.
///
/// Those to another document (section 172 of the Companies Act 2006) and those that an act brings are left alone.
struct EnglishReferences {
  private let names: [String: String]

  /// - Parameter names: For numbers those that they are now.
  init(_ names: [String: String]) { self.names = names }

  /// Numbers in a text that are others now, in order. O(text).
  func changes(in text: Letters) -> [(range: Range<Int>, new: Letters)] {
    guard !names.isEmpty else { return [] }
    var found: [(range: Range<Int>, new: Letters)] = []
    var place = 0
    while place < text.count {
      guard let start = EnglishReferences.behindNoun(text, place) else {
        place += 1
        continue
      }
      let list = EnglishReferences.list(text, start)
      if !list.numbers.isEmpty, isOwn(text, place, list.end) {
        found += list.numbers.compactMap { range in
          guard let new = names[text[range].string], !text[range].contains(where: \.isBrought)
          else { return nil }
          return (range, Letters(new))
        }
      }
      place = max(start, list.end)
    }
    return found
  }

  /// Behind clause, Sections … and the blank that follows; `nil` where no such word begins.
  static func behindNoun(_ text: Letters, _ place: Int) -> Int? {
    guard place == 0 || !text[place - 1].isWord else { return nil }
    for noun in EnglishActWords.articles
    where text.starts(with: noun, at: place)
      || text.starts(with: noun.prefix(1).uppercased() + noun.dropFirst(), at: place)
      || text.starts(with: noun.uppercased(), at: place)
    {
      let end = place + noun.unicodeScalars.count
      let start = text.skippingBlanks(end)
      if start > end, start < text.count, text[start].isDigit { return start }
    }
    return nil
  }

  /// The numbers of a list, each with the labels behind it passed over.
  static func list(_ text: Letters, _ start: Int) -> (numbers: [Range<Int>], end: Int) {
    var numbers: [Range<Int>] = []
    var end = start
    while let number = number(text, numbers.isEmpty ? start : behindJoint(text, end)) {
      numbers.append(number)
      end = EnglishLabels.run(text, at: number.upperBound).end
    }
    return (numbers, end)
  }

  /// 5, 5.2, 2A: never the 5 of 5% or of 5 days, which has no noun before it.
  private static func number(_ text: Letters, _ place: Int?) -> Range<Int>? {
    guard let place, place < text.count, text[place].isDigit else { return nil }
    var end = place
    while end < text.count,
      text[end].isWord || text[end] == "." && end + 1 < text.count && text[end + 1].isDigit
    {
      end += 1
    }
    return place..<end
  }

  private static func behindJoint(_ text: Letters, _ place: Int) -> Int? {
    for word in [", and ", ", or ", ", ", " and ", " or ", " to ", " through ", "–"]
    where text.starts(with: word, at: place) {
      return place + word.unicodeScalars.count
    }
    return nil
  }

  /// Whether a reference from `start` to `end` means the text that it stands in.
  private func isOwn(_ text: Letters, _ start: Int, _ end: Int) -> Bool {
    for word in [" of ", " in ", " to "] where text.starts(with: word, at: end) {
      let next = end + word.unicodeScalars.count
      if EnglishActWords.ownDocument.contains(where: { text.starts(with: $0, at: next) }) {
        return true
      }
      let isNamed = ["the ", "that ", "such "].contains { text.starts(with: $0, at: next) }
      let isOther = EnglishActWords.schedules.contains {
        text.starts(with: $0.prefix(1).uppercased() + $0.dropFirst(), at: next)
      }
      if word == " of ", isNamed || isOther || next < text.count && text[next].isCapital {
        return false
      }
    }
    return !EnglishReferences.followsAnother(text, start)
  }

  /// Whether the words before name another document: Companies Act 2006, section 172.
  private static func followsAnother(_ text: Letters, _ start: Int) -> Bool {
    var end = start
    while end > 0,
      text[end - 1].isBlank || text[end - 1].isDigit
        || ",(".unicodeScalars.contains(text[end - 1].scalar)
    {
      end -= 1
    }
    guard end < start, text[end..<start].contains(where: { $0 == "," || $0.isDigit }) else {
      return false
    }
    return ["Act", "Law", "Code", "Regulations", "Order"].contains {
      text[..<end].hasSuffix(" " + $0)
    }
  }
}
