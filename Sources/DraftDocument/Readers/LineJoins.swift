import DraftLanguage
import DraftText

/// Tells which lines of plain text go on with the paragraph of the line before.
struct LineJoins {
  /// Lines narrower than this, in columns, are a list or verse and no wrapped text; wider ones
  /// are paragraphs a line.
  static let wrapColumns = 40...160

  let bytes: TextView

  /// For each line of a run without a blank one. O(bytes).
  func goesOn(_ lines: [ByteRange]) -> [Bool] {
    var result = [Bool](repeating: false, count: lines.count)
    if let indented = IndentedLines(bytes, lines) {
      for index in 1..<lines.count where indented.goesOn[index] {
        result[index] = mayGoOn(lines[index - 1], lines[index])
      }
      return result
    }
    let widest = lines.reduce(0) { max($0, width($1)) }
    let isWrapped = Self.wrapColumns.contains(widest)
    let even = widest <= Self.wrapColumns.upperBound ? EvenLines(bytes, lines) : nil
    var start = lines[0]
    for index in 1..<lines.count {
      let line = lines[index]
      let seems =
        isWrapped && fills(lines[index - 1], before: line, widest)
        || even?.goesOn[index] ?? false || isMidSentence(start, lines[index - 1], line)
      if seems, mayGoOn(lines[index - 1], line) { result[index] = true } else { start = line }
    }
    return result
  }

  /// What keeps two lines apart however full the first is: a label, a page number of a table of
  /// contents, the label of a form's next field, the columns of a table.
  private func mayGoOn(_ line: ByteRange, _ next: ByteRange) -> Bool {
    !startsLabel(next) && ContentsEntry(bytes, line) == nil
      && !(FormField.begins(bytes, line) && FormField.begins(bytes, next))
      && !TableRow.areRows(bytes, line, next)
  }

  /// Whether the next line's first word would not have fitted on this one.
  private func fills(_ line: ByteRange, before next: ByteRange, _ widest: Int) -> Bool {
    let last = bytes.scalar(before: line.end, from: line.start)
    let first = bytes.scalar(at: next.start)
    let han = Scalars.isHan(first) || first >= "\u{3000}"
    if han, EvenLines.isClosed(last) { return false }
    var word = next.start
    var columns = 0
    while word < next.end, columns < 40 {
      let scalar = bytes.scalar(at: word)
      if Scalars.isSpace(scalar) { break }
      columns += scalar < "ᄀ" ? 1 : 2
      word += bytes.length(at: word)
      if scalar >= "ᄀ" { break }
    }
    return width(line) + columns + (han ? 0 : 1) > widest
  }

  /// A line of some words that ends in a letter, and a next one that starts with a small letter
  /// (or, after a Japanese particle, at all): e-mail and PDF text break anywhere. Lists and verse
  /// in small letters throughout stay lines.
  private func isMidSentence(_ block: ByteRange, _ line: ByteRange, _ next: ByteRange) -> Bool {
    let last = bytes.scalar(before: line.end, from: line.start)
    let first = bytes.scalar(at: next.start)
    if Self.isParticle(last), Scalars.isHan(first) || Scalars.isKana(first) { return true }
    guard Scalars.isLower(first), Scalars.isLower(last) else { return false }
    guard !Scalars.isLower(bytes.scalar(at: block.start)), words(line, upTo: 3) == 3 else {
      return false
    }
    return EnglishMarkers(bytes: bytes).marker(next.start, next.end) == nil
  }

  /// の, を, が, は, に, へ: nothing ends with one.
  private static func isParticle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "の", "を", "が", "は", "に", "へ": return true
    default: return false
    }
  }

  private func words(_ line: ByteRange, upTo limit: Int) -> Int {
    var count = 1
    for at in line.range where bytes[at] == " " && bytes[at + 1] != " " {
      count += 1
      if count == limit { break }
    }
    return count
  }

  private func startsLabel(_ line: ByteRange) -> Bool {
    let byte = bytes[line.start]
    if byte == "-" || byte == "*" || byte == "+", line.count > 1, bytes[line.start + 1] == " " {
      return true
    }
    if ChineseMarkers(bytes: bytes).marker(line.start, line.end) != nil { return true }
    guard let marker = EnglishMarkers(bytes: bytes).marker(line.start, line.end) else {
      return false
    }
    // 2.2 before a capital seldom goes on with a sentence.
    return marker.isCertain || marker.scheme == .enDecimal
  }

  /// Columns that a line takes; beyond the widest wrapped line only roughly.
  private func width(_ line: ByteRange) -> Int {
    guard line.count <= 3 * Self.wrapColumns.upperBound else { return line.count }
    return bytes.width(line, narrow: 1)
  }
}

extension TextView {
  /// The width of a line in columns, where characters that are not wide take `narrow` of them.
  /// With 2, as long as every character is as wide as a Han.
  func width(_ line: ByteRange, narrow: Int, upTo most: Int = .max) -> Int {
    var columns = 0
    var at = line.start
    while at < line.end, columns < most {
      columns += self[at] < 0xE1 ? narrow : 2
      at += length(at: at)
    }
    return columns
  }
}
