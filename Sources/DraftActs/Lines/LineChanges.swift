import DraftLanguage
import DraftChange
import DraftText

/// The changes by lines that make one text of another, in order.
struct LineChanges {
  private let old: [Provision]
  private let new: [Provision]
  private let edits: LineEdits?
  private let script: PhraseChoice.Script
  private(set) var changes: [LineChange] = []

  /// - Parameter comparison: Of these very texts, whose edits decide which words are named; without it each line
  ///   is described by what is between its common beginning and end.
  init(
    _ old: [UInt8], _ new: [UInt8], _ comparison: Comparison?, _ script: PhraseChoice.Script
  ) {
    self.old = LineChanges.lines(old)
    self.new = LineChanges.lines(new)
    edits = comparison.map(LineEdits.init)
    self.script = script
    compare()
  }

  /// The lines without the white space at their ends.
  private static func lines(_ text: [UInt8]) -> [Provision] {
    LineEnds.lines(text).map { line in
      Provision(.line, text: Letters(utf8: line), start: line.startIndex)
    }
  }

  // MARK: Lines that go together

  private mutating func compare() {
    let pairs = LinePairing(old.map(\.text), new.map(\.text)).pairs
    var ends = (old: 0, new: 0)
    for pair in pairs + [(old: old.count, new: new.count)] {
      tell(ends.old..<pair.old, ends.new..<pair.new)
      if pair.old < old.count { edit(pair.old, pair.new) }
      ends = (pair.old + 1, pair.new + 1)
    }
  }

  /// Lines that have no partner.
  private mutating func tell(_ before: Range<Int>, _ after: Range<Int>) {
    let text = after.map { new[$0].text }
    if !before.isEmpty {
      add(before, .rewrite(text))
    } else if !after.isEmpty {
      let isFirst = before.lowerBound == 0
      let near = isFirst ? 0 : before.lowerBound - 1
      add(near..<(near + 1), .insert(text, isFirst ? .before : .after))
    }
  }

  private mutating func add(_ lines: Range<Int>, _ action: LineChange.Action) {
    let first = lines.lowerBound
    let opening = first < old.count ? LineChange.opening(of: old[first].text) : nil
    changes.append(LineChange((first + 1)...lines.upperBound, opening: opening, action))
  }

  private mutating func edit(_ before: Int, _ after: Int) {
    let (one, other) = (old[before], new[after])
    guard one.text != other.text else { return }
    let told = edits?.between(one, other) ?? [LineEdits.whole(one.text, other.text)]
    guard !one.text.trimmed.isEmpty, one.text.trimmed != other.text.trimmed,
      let pairs = PhraseChoice(script: script, lines: [one.text])
        .pairs(told, one.text, other.text)?.compactMap(exact(in: one.text)),
      gives(pairs, one.text, other.text)
    else { return add(before..<(before + 1), .rewrite([other.text])) }
    for pair in pairs {
      changes.append(LineChange((before + 1)...(before + 1), .replace(pair)))
    }
  }

  /// Only words that come out of their quotation marks as they went in.
  private func exact(in line: Letters) -> (Replacement) -> Replacement? {
    let marks = (script == .chinese ? "\"\u{FFFC}" : "\"“”\u{FFFC}").unicodeScalars
    return { pair in
      let isExact = [pair.old, pair.new].allSatisfy {
        !$0.isEmpty && $0.trimmed == $0 && NestedQuotes.outside(NestedQuotes.inside($0)) == $0
          && !$0.contains { marks.contains($0.scalar) }
          && FencedText.isBalanced($0, ("「", "」"))
      }
      return isExact ? pair : nil
    }
  }

  private func gives(_ pairs: [Replacement], _ old: Letters, _ new: Letters) -> Bool {
    var text = old
    for pair in pairs {
      let places = text.places(of: pair.old)
      guard places.count == 1 else { return false }
      text.replaceSubrange(places[0], with: pair.new)
    }
    return text == new
  }
}

/// Which lines of two texts go together.
struct LinePairing {
  private(set) var pairs: [(old: Int, new: Int)] = []
  private let old: [Letters]
  private let new: [Letters]

  /// O(lines) where the lines differ; gaps between those are looked at pair by pair while they are
  /// small.
  init(_ old: [Letters], _ new: [Letters]) {
    (self.old, self.new) = (old, new)
    var ends = (old: 0, new: 0)
    for anchor in anchors() + [(old: old.count, new: new.count)] {
      fill(ends.old..<anchor.old, ends.new..<anchor.new)
      if anchor.old < old.count { pairs.append(anchor) }
      ends = (anchor.old + 1, anchor.new + 1)
    }
  }

  /// Lines that both texts have once, in the longest run that is in order in both.
  private func anchors() -> [(old: Int, new: Int)] {
    var counts: [Letters: (old: Int, new: Int, oldPlace: Int)] = [:]
    for (place, line) in old.enumerated() where !line.isEmpty {
      counts[line, default: (0, 0, place)].old += 1
      counts[line]?.oldPlace = place
    }
    for line in new { counts[line]?.new += 1 }
    let unique = new.indices.compactMap { place -> (old: Int, new: Int)? in
      guard let count = counts[new[place]], count.old == 1, count.new == 1 else { return nil }
      return (count.oldPlace, place)
    }
    return LinePairing.longestRun(unique)
  }

  /// The longest run of pairs whose old places rise. O(pairs log pairs).
  static func longestRun(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let low = ends.partitioningIndex { pairs[$0].old >= pair.old }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var run: [(old: Int, new: Int)] = []
    var last = ends.last
    while let index = last {
      run.append(pairs[index])
      last = before[index]
    }
    return run.reversed()
  }

  /// Pairs inside a gap: lines that are the same at its ends, then those alike.
  private mutating func fill(_ before: Range<Int>, _ after: Range<Int>) {
    let (head, tail) = old[before].commonEnds(with: new[after])
    pairs += zip(before, after).prefix(head).map { (old: $0, new: $1) }
    let (one, other) = (before.dropFirst(head).dropLast(tail), after.dropFirst(head).dropLast(tail))
    if !one.isEmpty, !other.isEmpty {
      let like = Likeness.pairs(one.map { old[$0] }, other.map { new[$0] })
      pairs += like.map { (one.lowerBound + $0.old, other.lowerBound + $0.new) }
    }
    pairs += zip(before.suffix(tail), after.suffix(tail)).map { (old: $0, new: $1) }
  }
}
