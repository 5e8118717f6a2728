import DraftChange
import DraftDocument
import DraftText

/// What others decided or said of an item, or what was decided of it in an earlier round.
package struct ReviewVoice: Hashable, Sendable {
  package var by: String
  package var verdict: Decision.Verdict?
  package var comment: String?
  /// Whether it was said of other drafts, before these.
  package var isEarlier: Bool
  /// Whether it was rejected there, and is here again.
  package var isBack: Bool
}

/// The voices by item, and what has no text here any more.
package struct ReviewVoices: Hashable, Sendable {
  package internal(set) var byItem: [Int: [ReviewVoice]] = [:]
  /// What was said of text that is in neither draft, with who said it.
  package internal(set) var orphans: [Orphan] = []

  package struct Orphan: Hashable, Sendable {
    package var by: String
    package var decision: Decision
  }

  package init() {}
}

extension ReviewVoices {
  /// What somebody else decides on the same drafts.
  package mutating func add(
    _ decisions: [Decision], by person: String, of plan: ReviewPlan
  ) throws(DecisionProblem) {
    let marks = try plan.marks(of: decisions)
    for (index, entry) in marks.entries.enumerated() {
      for mark in entry.isSplit ? entry.parts : [entry.whole] where !mark.isEmpty {
        add(
          ReviewVoice(
            by: person, verdict: mark.verdict ?? mark.kept.first?.verdict, comment: mark.comment,
            isEarlier: false, isBack: false), to: index)
      }
    }
    for other in marks.others { orphans.append(Orphan(by: person, decision: other)) }
  }

  private mutating func add(_ voice: ReviewVoice, to item: Int) {
    if byItem[item]?.contains(voice) != true { byItem[item, default: []].append(voice) }
  }

  /// What was decided and said of earlier drafts: it stays with its words, wherever they stand now.
  ///
  /// O(decisions + changes), and for each decision that is found only by its words, O(bytes).
  ///
  /// - Parameter endsHere: Whether the new draft there is the old one here: then what was accepted is in it,
  ///   and every sentence there is followed to where it is now.
  package mutating func addEarlier(
    _ decisions: [Decision], by person: String, of plan: ReviewPlan, endsHere: Bool
  ) throws(DecisionProblem) {
    let owners = QuoteOwners(plan)
    for decision in decisions {
      guard let place = owners.place(of: decision, endsHere: endsHere) else {
        orphans.append(Orphan(by: person, decision: decision))
        continue
      }
      // What was settled, and does not change here, needs no word more.
      guard let item = place.item else { continue }
      let isSame = place.isSameChange
      let voice = ReviewVoice(
        by: person, verdict: isSame ? decision.verdict : nil, comment: decision.comment,
        isEarlier: true, isBack: isSame && decision.verdict == .reject)
      if voice.verdict != nil || voice.comment != nil { add(voice, to: item) }
    }
  }
}

/// Finds what was said of other drafts in these.
private struct QuoteOwners {
  /// Where the words of a decision are now.
  struct Place {
    /// The item that changes them; `nil` where nothing does.
    var item: Int?
    /// Whether it is the change that was decided, by its name or its words.
    var isSameChange: Bool
  }

  private let plan: ReviewPlan
  private var byName: [ChangeKey: Int] = [:]
  private var byText: [String: [Int]] = [:]
  /// By sentence change, the item that it is in.
  private var items: [Int: Int] = [:]
  /// By sentence of each draft, its change.
  private var changes: (old: [Int], new: [Int])

  init(_ plan: ReviewPlan) {
    self.plan = plan
    let comparison = plan.comparison
    changes = (
      [Int](repeating: 0, count: comparison.old.sentences.count),
      [Int](repeating: 0, count: comparison.new.sentences.count)
    )
    for (index, change) in comparison.sentences.enumerated() {
      for sentence in change.old { changes.old[sentence] = index }
      for sentence in change.new { changes.new[sentence] = index }
    }
    for (index, item) in plan.items.enumerated() {
      for part in [item] + item.parts {
        for name in part.names where byName[name.change] == nil { byName[name.change] = index }
        if let exact = part.quote?.exact, byText[exact]?.contains(index) != true {
          byText[exact, default: []].append(index)
        }
      }
      for sentence in item.sentences where items[sentence] == nil { items[sentence] = index }
    }
  }

  func place(of decision: Decision, endsHere: Bool) -> Place? {
    if decision.change != .layout, let item = byName[decision.change] {
      return Place(item: item, isSameChange: true)
    }
    guard let quote = decision.quote, !quote.exact.isEmpty else { return nil }
    if let list = byText[quote.exact], list.count == 1 {
      return Place(item: list[0], isSameChange: true)
    }
    let comparison = plan.comparison
    // What was accepted stands in the old draft here, and is followed from there.
    if endsHere || find(quote, comparison.new) == nil,
      let sentence = find(quote, comparison.old)
    {
      return Place(item: items[changes.old[sentence]], isSameChange: false)
    }
    return find(quote, comparison.new).map {
      Place(item: items[changes.new[$0]], isSameChange: false)
    }
  }

  /// The sentence in which quoted words begin: of several places that behind the same words, and before the same.
  private func find(_ quote: Quote, _ document: Document) -> Int? {
    let places = Occurrences(of: Array(quote.exact.utf8), in: document.source.bytes).places
    guard let best = places.max(by: { score($0, quote, document) < score($1, quote, document) })
    else { return nil }
    return document.sentence(at: best)
  }

  /// How many bytes around a place are those around the quotation.
  private func score(_ place: Int, _ quote: Quote, _ document: Document) -> Int {
    let bytes = document.source.bytes
    let before = zip(bytes[..<place].reversed(), quote.prefix.utf8.reversed())
      .prefix { $0 == $1 }.count
    let end = place + quote.exact.utf8.count
    let behind = zip(bytes[end...], quote.suffix.utf8).prefix { $0 == $1 }.count
    return before + behind
  }
}

/// Where bytes stand in others, by Knuth, Morris and Pratt: O(bytes).
private struct Occurrences {
  private(set) var places: [Int] = []

  init(of wanted: [UInt8], in bytes: [UInt8]) {
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return }
    var fallbacks = [0]
    var length = 0
    for byte in wanted.dropFirst() {
      while length > 0, wanted[length] != byte { length = fallbacks[length - 1] }
      if wanted[length] == byte { length += 1 }
      fallbacks.append(length)
    }
    length = 0
    for (index, byte) in bytes.enumerated() {
      while length > 0, wanted[length] != byte { length = fallbacks[length - 1] }
      if wanted[length] == byte { length += 1 }
      if length == wanted.count {
        places.append(index + 1 - length)
        length = fallbacks[length - 1]
      }
    }
  }
}

extension Document {
  /// The sentence that holds a place, or that comes next behind it. O(log sentences).
  fileprivate func sentence(at place: Int) -> Int? {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.end <= place { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? low : nil
  }
}
