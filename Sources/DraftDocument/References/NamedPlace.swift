package import DraftText

/// What a reference calls by a name: a footnote, a source in a list, a heading.
package enum NamedPlace: Hashable, Sendable {
  /// `[^1]`.
  case note(String)
  /// `[1]`.
  case source(String)
  /// `#how-to-moor`, the address of a heading in its own draft.
  case heading(String)
  /// The key of a `\label` of LaTeX.
  case label(String)
}

extension NamedPlace {
  /// The mark that a note or an entry in a list of sources begins with, `[^1]: text` or `[1] text`, and its
  /// name; `nil` where the sentence is neither.
  package static func defined(
    by sentence: ByteRange, _ bytes: TextView
  ) -> (place: NamedPlace, mark: ByteRange)? {
    guard bytes[sentence.start] == "[" else { return nil }
    let marks = NamedReferences(bytes: bytes, range: sentence)
    if let note = marks.note(sentence.start) {
      return bytes.has(":", at: note.mark.end) ? note : nil
    }
    guard let sources = marks.sources(sentence.start), sources.list.count == 1,
      bytes.has(" ", at: sources.end)
    else { return nil }
    return (sources.list[0].place, ByteRange(sentence.start, sources.end))
  }
}

/// Reads `[^1]`, `[1]`, `[1, 3]` and the `#mooring` of `[the steps](#mooring)`.
package struct NamedReferences {
  private let bytes: TextView
  private let range: ByteRange

  package init(bytes: TextView, range: ByteRange) {
    self.bytes = bytes
    self.range = range
  }

  /// Longer names are no marks that a reader sees.
  private static let longestName = 64

  /// Takes the references that start at `at`, where a bracket stands, and gives their end.
  func take(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    if let (place, address) = heading(at) {
      found.append(CrossReference(place: address, named: place))
      return address.end
    }
    if let (place, mark) = note(at) {
      found.append(CrossReference(place: mark, named: place))
      return mark.end
    }
    guard let (list, end) = sources(at) else { return nil }
    for source in list {
      let isAlone = list.count == 1
      found.append(
        CrossReference(place: isAlone ? ByteRange(at, end) : source.digits, named: source.place))
    }
    return end
  }

  /// The name of a note and its mark, without a colon behind it.
  package func note(_ at: Int) -> (place: NamedPlace, mark: ByteRange)? {
    guard bytes.has("[^", at: at) else { return nil }
    let end = nameEnd(at + 2)
    guard end > at + 2, end < range.end, bytes[end] == "]" else { return nil }
    return (.note(name(at + 2, end)), ByteRange(at, end + 1))
  }

  /// The address of a link, `](#mooring)`, `](<#mooring> "title")`, or of a definition, `[name]: #mooring`.
  private func heading(_ at: Int) -> (place: NamedPlace, address: ByteRange)? {
    let isDefinition = bytes.has("]:", at: at)
    guard isDefinition || bytes.has("](", at: at) else { return nil }
    var start = bytes.skipSpace(at + 2, range.end)
    let isBracketed = start < range.end && bytes[start] == "<"
    if isBracketed { start += 1 }
    guard start + 1 < range.end, bytes[start] == "#" else { return nil }
    let end = nameEnd(start + 1)
    guard end > start + 1, isDefinition || end < range.end else { return nil }
    if isBracketed { guard end < range.end, bytes[end] == ">" else { return nil } }
    guard isDefinition || isBracketed || bytes[end] == ")" || bytes[end] == " " else { return nil }
    return (.heading(name(start + 1, end)), ByteRange(start, end))
  }

  /// Takes the keys of a `\ref{…}` and its kind that start at `at`, where a backslash stands.
  func takeKeys(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    let limit = min(range.end, at + 4 * Self.longestName)
    guard let command = LatexCommand(bytes, at, limit), let keys = command.argument,
      Self.referring.contains(where: { command.isNamed($0, bytes) })
    else { return nil }
    var start = keys.start
    let isAlone = !keys.range.contains { bytes[$0] == "," }
    while start < keys.end {
      var end = start
      while end < keys.end, bytes[end] != "," { end += 1 }
      let key = MarkdownLines.trimmed(bytes, start, end)
      if !key.isEmpty {
        found.append(
          CrossReference(
            place: isAlone ? command.whole : key, named: .label(name(key.start, key.end))))
      }
      start = end + 1
    }
    return command.whole.end
  }

  private static let referring: [StaticString] = [
    "ref", "eqref", "autoref", "cref", "Cref", "pageref", "nameref", "vref", "hyperref",
  ]

  /// The labels of a stretch of LaTeX: each key, and the command that sets it.
  package func labels() -> [(place: NamedPlace, mark: ByteRange)] {
    var found: [(place: NamedPlace, mark: ByteRange)] = []
    var at = range.start
    while let start = bytes.part(at..<range.end).first(UInt8(ascii: "\\")).map({ $0 + at }) {
      at = start + 1
      guard bytes.has("\\label{", at: start) else { continue }
      let end = nameEnd(start + 7)
      guard end > start + 7, end < range.end, bytes[end] == "}" else { continue }
      found.append((.label(name(start + 7, end)), ByteRange(start, end + 1)))
      at = end
    }
    return found
  }

  private func nameEnd(_ from: Int) -> Int {
    var at = from
    while at < range.end, at - from < Self.longestName, !bytes[at].isBlank, bytes[at] != "]",
      bytes[at] != ")", bytes[at] != "[", bytes[at] != ">", bytes[at] != "}"
    {
      at += 1
    }
    return at
  }

  /// The numbers between two brackets, and the place behind them. `[1](address)` is a link.
  package func sources(_ at: Int) -> (list: [(place: NamedPlace, digits: ByteRange)], end: Int)? {
    guard bytes[at] == "[" else { return nil }
    var list: [(place: NamedPlace, digits: ByteRange)] = []
    var next = at + 1
    while true {
      let start = next
      while next < range.end, next - start < 4, bytes.isDigit(next) { next += 1 }
      guard next > start, next < range.end else { return nil }
      list.append((.source(name(start, next)), ByteRange(start, next)))
      if bytes[next] == "]" { break }
      guard let joint = [", ", ",", "–", "-"].first(where: { bytes.has($0, at: next) }) else {
        return nil
      }
      next += joint.utf8CodeUnitCount
    }
    return bytes.has("(", at: next + 1) || bytes.has(":", at: next + 1) ? nil : (list, next + 1)
  }

  private func name(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
