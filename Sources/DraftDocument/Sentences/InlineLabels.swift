import DraftLanguage
import DraftText

/// Finds the labels of a list that was written into one paragraph: `1. One thing 2. Another`.
///
/// A number before a dot is no label by itself; a run of them upwards from one, the first at a
/// sentence's start, is a list, and each of its items is a sentence.
struct InlineLabels {
  struct Label {
    var at: Int
    var end: Int
  }

  private struct Candidate {
    var label: Label
    var form: Int
    var value: Int
    /// Whether a list may start here.
    var begins: Bool
  }

  /// Labels of accepted lists, ascending.
  private(set) var found: [Label] = []
  private var runs: [Int: (last: Int, labels: [Label])] = [:]

  /// O(length).
  mutating func find(in bytes: TextView, _ start: Int, _ end: Int) {
    found = UnspacedLabels.find(in: bytes, start, end)
    guard found.isEmpty else { return }
    var at = start
    while true {
      at = bytes.skipBlocks(at, end) { $0.holds(".") | $0.holds(")") }
      guard at < end else { break }
      let byte = bytes[at]
      at += 1
      guard byte == "." || byte == ")" else { continue }
      guard let candidate = Self.candidate(bytes, at - 1, start, end) else { continue }
      offer(candidate)
    }
    // Most paragraphs have no mark that could end a label.
    guard !runs.isEmpty else { return }
    for form in runs.keys { settle(form) }
    if found.count > 1 { found.sort { $0.at < $1.at } }
  }

  private mutating func offer(_ candidate: Candidate) {
    if let run = runs[candidate.form], candidate.value == run.last + 1 {
      runs[candidate.form]?.last = candidate.value
      runs[candidate.form]?.labels.append(candidate.label)
    } else if candidate.begins || isRestart(candidate) {
      settle(candidate.form)
      runs[candidate.form] = (candidate.value, [candidate.label])
    }
  }

  /// A list that starts anew right behind one of its kind.
  private func isRestart(_ candidate: Candidate) -> Bool {
    candidate.value == 1 && (runs[candidate.form]?.labels.count ?? 0) > 1
  }

  private mutating func settle(_ form: Int) {
    // A letter before a dot may be an initial: it takes three of them.
    let least = form % 6 >= 3 ? 3 : 2
    guard let run = runs.removeValue(forKey: form), run.labels.count >= least else { return }
    found += run.labels
  }

  /// The label whose `.` or `)` is at `mark`: digits or one small letter, between spaces.
  private static func candidate(
    _ bytes: TextView, _ mark: Int, _ start: Int, _ end: Int
  ) -> Candidate? {
    var stop = mark
    var form = bytes[mark] == ")" ? 1 : 0
    if form == 1, mark > start, bytes[mark - 1] == "." {
      stop -= 1
      form = 2
    }
    guard let (at, value, isLetter) = number(bytes, stop, start) else { return nil }
    guard let head = head(bytes, at, start) else { return nil }
    guard mark + 1 < end, isText(bytes, mark + 1, end) else { return nil }
    if isLetter { form += 3 }
    if head.hasBullet { form += 6 }
    let begins = isBorder(bytes, head.at, start, afterColon: form == 0 || form == 3)
    let isFirst = value == 1 || head.hasBullet
    // "1) one, 2) two" is an enumeration inside a sentence.
    if !begins,
      followsComma(bytes, head.at, start) || !isLetter && followsNoun(bytes, head.at, start)
    {
      return nil
    }
    return Candidate(
      label: Label(at: head.at, end: mark + 1), form: form, value: value,
      begins: isFirst && (begins || head.hasBullet))
  }

  private static func number(
    _ bytes: TextView, _ stop: Int, _ start: Int
  ) -> (at: Int, value: Int, isLetter: Bool)? {
    guard stop > start else { return nil }
    let last = bytes[stop - 1]
    if "a"..."z" ~= last { return (stop - 1, last.letterNumber, true) }
    var at = stop
    while at > start, stop - at < 3, "0"..."9" ~= bytes[at - 1] { at -= 1 }
    guard at < stop else { return nil }
    return (at, (at..<stop).reduce(0) { $0 * 10 + bytes[$1].digit }, false)
  }

  /// Where the label starts with its bullet, if white space or nothing stands before it.
  private static func head(
    _ bytes: TextView, _ at: Int, _ start: Int
  ) -> (at: Int, hasBullet: Bool)? {
    guard at > start else { return (at, false) }
    let space = bytes[at - 1].isBlank ? at - 1 : at
    if space > start, space - start >= 3,
      bytes.has("•", at: space - 3)
        || bytes.has("⁃", at: space - 3)
    {
      return (space - 3, true)
    }
    return space < at ? (at, false) : nil
  }

  /// White space and then a letter, not `5. 6.`
  private static func isText(_ bytes: TextView, _ behind: Int, _ end: Int) -> Bool {
    guard bytes[behind].isBlank else { return !bytes[behind].isASCII }
    let text = bytes.skipSpace(behind, end)
    guard text < end else { return false }
    return !bytes[text].isASCII || bytes[text].isLetter
  }

  private static func isBorder(
    _ bytes: TextView, _ at: Int, _ start: Int, afterColon: Bool
  ) -> Bool {
    let previous = bytes.trimEnd(start, at)
    guard previous > start else { return true }
    let scalar = bytes.scalar(before: previous, from: start)
    return Mark.isEnd(scalar) || scalar == "."
      || afterColon && (scalar == ":" || scalar == "：")
  }

  /// "see Table 2. The", "a rise of 2. The": the number belongs to the word before it.
  private static func followsNoun(_ bytes: TextView, _ at: Int, _ start: Int) -> Bool {
    let stop = bytes.trimEnd(start, at)
    var word = stop
    while word > start, bytes[word - 1].isLetter { word -= 1 }
    return Starters.takesNumber(bytes, word, stop)
  }

  private static func followsComma(_ bytes: TextView, _ at: Int, _ start: Int) -> Bool {
    let previous = bytes.trimEnd(start, at)
    let scalar = bytes.scalar(before: previous, from: start)
    return scalar == "," || scalar == ";" || scalar == "，" || scalar == "；"
  }
}
