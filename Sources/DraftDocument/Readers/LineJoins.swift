import DraftLanguage
import DraftText

/// Tells which lines of plain text go on with the paragraph of the line before.
struct LineJoins {
  /// Lines narrower than this, in columns, are a list or verse and no wrapped text; wider ones
  /// are paragraphs a line.
  static let wrapColumns = 40...WrapWidth.most

  let bytes: TextView

  /// For each line of a run without a blank one. O(bytes).
  func goesOn(_ lines: [ByteRange]) -> [Bool] {
    var result = [Bool](repeating: false, count: lines.count)
    var labels = LabelsSeen()
    var label = marker(lines[0])
    if let indented = IndentedLines(bytes, lines) {
      for index in 1..<lines.count {
        labels.note(label)
        label = marker(lines[index])
        guard indented.goesOn[index] else { continue }
        result[index] = mayGoOn(
          lines[index - 1], lines[index], label, isFull: true, labels)
      }
      return result
    }
    let facts = lines.map { LineFacts(bytes, $0) }
    let widest = facts.reduce(0) { max($0, $1.width(1)) }
    let wrap = WrapWidth(facts)
    var start = lines[0]
    for index in 1..<lines.count {
      let (line, next) = (facts[index - 1], facts[index])
      if !result[index - 1] { labels.note(label) }
      label = marker(next.range)
      let isFull =
        Self.wrapColumns.contains(widest) && fills(line, before: next, widest)
        || wrap.map { breaksOff(line, before: next, $0) } ?? false
      let isOpen = isFull || isMidSentence(start, line.range, next.range) || wantsMore(line.range)
      if isOpen, mayGoOn(line.range, next.range, label, isFull: isFull, labels) {
        result[index] = true
      } else {
        start = next.range
      }
    }
    return result
  }

  /// Whether a line that a page ends with goes on with the first one of the next page.
  func goesOn(_ line: ByteRange, overPageTo next: ByteRange) -> Bool {
    let last = bytes.scalar(before: line.end, from: line.start)
    let first = bytes.scalar(at: next.start)
    guard !LineFacts.isClosed(last), marker(next) == nil else { return false }
    if bytes.isWide(at: next.start) {
      return line.count >= 36 && !Mark.isCloser(last)
    }
    return Scalars.isLower(first) || wantsMore(line)
  }

  /// Whether a line breaks off at the width of its run, or beyond it: one line of wrapped text may have
  /// grown since.
  private func breaksOff(_ line: LineFacts, before next: LineFacts, _ wrap: WrapWidth) -> Bool {
    if next.isWide {
      guard line.isOpen else { return false }
      let last = bytes.scalar(before: line.range.end, from: line.range.start)
      return wrap.isFull(line) || last == "，" || last == "、"
        || wrap.isOver(line) && line.isBare && !Mark.isCloser(last)
    }
    let width = line.width(wrap.narrow)
    return wrap.isOver(line)
      ? line.isOpen && line.width(1) <= WrapWidth.most * 4
      : width + next.firstWord + 1 > wrap.columns
  }

  /// What keeps two lines apart however full the first is: a label, a page number of a table of
  /// contents, the label of a form's next field, the columns of a table.
  private func mayGoOn(
    _ line: ByteRange, _ next: ByteRange, _ label: Marker?, isFull: Bool, _ labels: LabelsSeen
  ) -> Bool {
    !startsLabel(next, label, behind: line, isFull: isFull, labels)
      && ContentsEntry(bytes, line) == nil
      && !(FormField.begins(bytes, line) && FormField.begins(bytes, next))
      && !TableRow.areRows(bytes, line, next)
  }

  /// Whether the next line's first word would not have fitted on this one.
  private func fills(_ line: LineFacts, before next: LineFacts, _ widest: Int) -> Bool {
    let han = bytes.isWide(at: next.range.start)
    if han, !line.isOpen { return false }
    return line.width(1) + next.firstWord + (han ? 0 : 1) > widest
  }

  /// A line of some words that ends in a letter, and a next one that starts with a small letter
  /// (or, after a Japanese particle, at all): e-mail and PDF text break anywhere. Lists and verse
  /// in small letters throughout stay lines.
  private func isMidSentence(_ block: ByteRange, _ line: ByteRange, _ next: ByteRange) -> Bool {
    let last = bytes.scalar(before: line.end, from: line.start)
    let first = bytes.scalar(at: next.start)
    if JapaneseParticles.isOpen(last), Scalars.isHan(first) || Scalars.isKana(first) { return true }
    guard Scalars.isLower(first), Scalars.isLower(last) else { return false }
    guard !Scalars.isLower(bytes.scalar(at: block.start)), words(line, upTo: 3) == 3 else {
      return false
    }
    return EnglishMarkers(bytes: bytes).marker(next.start, next.end) == nil
  }

  private func words(_ line: ByteRange, upTo limit: Int) -> Int {
    var count = 1
    for at in line.range where bytes[at] == " " && bytes[at + 1] != " " {
      count += 1
      if count == limit { break }
    }
    return count
  }

  // MARK: Labels

  private func marker(_ line: ByteRange) -> Marker? {
    ChineseMarkers(bytes: bytes).marker(line.start, line.end)
      ?? EnglishMarkers(bytes: bytes).marker(line.start, line.end)
  }

  /// Whether a line of some words ends in one behind which its sentence goes on: set out in⏎Schedule A.
  private func wantsMore(_ line: ByteRange) -> Bool {
    let isLong = !bytes[line.end - 1].isASCII ? line.count >= 45 : words(line, upTo: 4) == 4
    return isLong && LeadingWords.ends(bytes, line)
  }

  /// Whether a line starts with a label, and with no reference that its sentence goes on with.
  private func startsLabel(
    _ line: ByteRange, _ marker: Marker?, behind previous: ByteRange, isFull: Bool,
    _ labels: LabelsSeen
  ) -> Bool {
    let byte = bytes[line.start]
    if byte == "-" || byte == "*" || byte == "+", line.count > 1, bytes[line.start + 1] == " " {
      return true
    }
    guard let marker else { return false }
    // 2.2 before a capital seldom goes on with a sentence.
    if marker.isBare, isFull || wantsMore(previous) { return false }
    guard
      marker.isCertain || marker.scheme == .enDecimal || marker.scheme.isZh
        || labels.expects(marker)
    else { return false }
    if wantsMore(previous) { return labels.expects(marker) }
    let last = bytes.scalar(before: previous.end, from: previous.start)
    guard isFull, !LineFacts.isClosed(last), marker.scheme != .zhL1 else { return true }
    // A full line without its end, and a number that no list has come to.
    return labels.expects(marker) || marker.last == 1 || !labels.hasSeen(marker)
  }
}

/// The labels at the starts of the lines of a run, by their schemes.
private struct LabelsSeen {
  /// By the key of a scheme its last number.
  private var last = [Int?](repeating: nil, count: LabelScheme.keys)

  mutating func note(_ marker: Marker?) {
    guard let marker else { return }
    last[marker.scheme.key] = marker.last
    if let other = marker.alternative { last[other.scheme.key] = other.ordinal.last }
  }

  func hasSeen(_ marker: Marker) -> Bool { last[marker.scheme.key] != nil }

  /// Whether it comes behind the last one of its scheme.
  func expects(_ marker: Marker) -> Bool {
    last[marker.scheme.key].map { $0 + 1 == marker.last } ?? false
      || marker.alternative.map { last[$0.scheme.key].map { $0 + 1 } == $0.ordinal.last } ?? false
  }
}

extension TextView {
  /// The width of a line in columns, where characters that are not wide take `narrow` of them.
  /// With 2, as long as every character is as wide as a Han.
  func width(_ line: ByteRange, narrow: Int, upTo most: Int = .max) -> Int {
    var columns = 0
    var at = line.start
    while at < line.end, columns < most {
      let byte = self[at]
      // What is written over or into the character before it takes no room of its own.
      let isMark =
        byte == UInt8(leading: "\u{300}") || byte == UInt8(leading: "\u{340}")
        || byte == UInt8(leading: "\u{1160}") && isMark(at)
      if !isMark { columns += byte.columns == 1 ? narrow : 2 }
      at += length(at: at)
    }
    return columns
  }

  /// A vowel or a final consonant of decomposed Hangul.
  private func isMark(_ at: Int) -> Bool { "\u{1160}"..."\u{11FF}" ~= scalar(at: at) }

  /// Whether a character as wide as a Han starts at `place`, behind which a line may break.
  func isWide(at place: Int) -> Bool {
    let scalar = scalar(at: place)
    return scalar >= "\u{3000}" || "\u{1100}"..."\u{115F}" ~= scalar
  }
}
