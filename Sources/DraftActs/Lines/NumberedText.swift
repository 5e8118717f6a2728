import DraftLanguage
import DraftText

/// A text by its lines, while changes by lines are applied to it: all are looked up first and then made.
struct NumberedText {
  private struct Line {
    var text: Letters
    var places: [ActPlace]
  }
  private var lines: [Line]
  private let endsInBreak: Bool
  /// Edits of words, by the index of their line.
  private var words: [Int: [(range: Range<Int>, new: Letters, place: ActPlace)]] = [:]
  /// Lines that become others, by the index of the first.
  private var rewritten: [Int: (count: Int, text: [Letters], place: ActPlace)] = [:]
  private var taken: Set<Int> = []
  /// Lines that come before the one at an index.
  private var inserted: [Int: [Line]] = [:]

  /// - Parameter changed: Lines that instructions before changed, by byte ranges, in their order.
  init(_ text: [UInt8], changed: [TracedLine] = []) {
    var lines: [Line] = []
    var start = 0
    var rest = changed[...]
    for part in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let range = start..<(start + part.count)
      while let first = rest.first, first.range.upperBound <= range.lowerBound {
        rest.removeFirst()
      }
      let own = rest.prefix { $0.range.lowerBound < range.upperBound }
      lines.append(Line(text: Letters(utf8: part), places: own.flatMap(\.places)))
      start = range.upperBound + 1
    }
    // An empty text has no line, and gets the line end that texts have.
    endsInBreak = lines.last?.text.isEmpty ?? true
    if endsInBreak, !lines.isEmpty { lines.removeLast() }
    self.lines = lines
  }

  // MARK: Looking up

  /// Looks a change up, or refuses it; nothing is changed before `make`.
  ///
  /// - Returns: What the change will do.
  mutating func add(_ change: LineChange, _ place: ActPlace) throws(Refusal) -> Outcome.Kind {
    let first = change.lines.lowerBound - 1
    switch change.action {
    case .insert(let text, let side):
      let index = side == .before ? first : first + 1
      guard index >= 0, index <= lines.count else {
        throw noSuchLine(change)
      }
      if first < lines.count { try check(change) }
      inserted[index, default: []] += text.map { line(of: $0, place) }
      return .inserted
    case .rewrite(let text):
      guard first >= 0, change.lines.upperBound <= lines.count else { throw noSuchLine(change) }
      try check(change)
      let indices = first..<change.lines.upperBound
      guard taken.isDisjoint(with: indices) else { throw .toldTwice(change.address) }
      taken.formUnion(indices)
      rewritten[first] = (indices.count, text, place)
      return text.isEmpty ? .deleted : .rewritten
    case .replace(let pair):
      guard first >= 0, first < lines.count else { throw noSuchLine(change) }
      let places = lines[first].text.places(of: pair.old)
      guard places.count == 1, let range = places.first else {
        throw places.isEmpty
          ? .wordsNotThere(pair.old.string, change.address, nearest: nil)
          : .wordsThereOften(pair.old.string, change.address, count: places.count)
      }
      words[first, default: []].append((range, pair.new, place))
      return .replaced
    }
  }

  private func check(_ change: LineChange) throws(Refusal) {
    let line = lines[change.lines.lowerBound - 1].text
    guard LineChange.fits(line, change.opening) else {
      throw .oldTextDiffers(change.address, is: line.trimmed.string)
    }
  }

  private func noSuchLine(_ change: LineChange) -> Refusal {
    let last = lines.isEmpty ? nil : Address([.init(.line, "\(lines.count)")])
    return .noSuchPart(change.address, nearest: last)
  }

  /// A new line, with the line end that the text has.
  private func line(of text: Letters, _ place: ActPlace) -> Line {
    let hasReturns = lines.first?.text.last == "\r"
    return Line(text: text + (hasReturns ? ["\r"] : []), places: [place])
  }

  // MARK: Making

  mutating func make() {
    var out: [Line] = []
    var index = 0
    while index <= lines.count {
      out += inserted[index] ?? []
      guard index < lines.count else { break }
      if let new = rewritten[index] {
        out += new.text.map { line(of: $0, new.place) }
        // What comes behind a line of these still comes.
        for inner in (index + 1)..<(index + new.count) { out += inserted[inner] ?? [] }
        index += new.count
      } else {
        out.append(edited(index))
        index += 1
      }
    }
    lines = out
    (words, rewritten, inserted, taken) = ([:], [:], [:], [])
  }

  private func edited(_ index: Int) -> Line {
    var line = lines[index]
    let edits = words[index] ?? []
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      line.text.replaceSubrange(edit.range, with: edit.new)
    }
    line.places += edits.map(\.place)
    return line
  }

  // MARK: Result

  var text: [UInt8] {
    var out: [UInt8] = []
    for (index, line) in lines.enumerated() {
      out += line.text.string.utf8
      if index + 1 < lines.count || endsInBreak { out.append(UInt8(ascii: "\n")) }
    }
    return out
  }

  /// Each line that instructions changed, and where they stand.
  var changedLines: [(text: String, places: [ActPlace])] {
    lines.compactMap { $0.places.isEmpty ? nil : ($0.text.trimmed.string, $0.places) }
  }

  /// The lines that instructions changed, by byte ranges of the text.
  var changed: [TracedLine] {
    var start = 0
    return lines.compactMap { line in
      let range = start..<(start + line.text.utf8Count)
      start = range.upperBound + 1
      return line.places.isEmpty ? nil : TracedLine(range: range, places: line.places)
    }
  }
}
