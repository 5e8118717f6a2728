import DraftChange
import DraftDocument
import DraftText

/// Finds what was said of other drafts in these.
struct QuoteOwners {
  /// Where the words of a decision are now.
  struct Place {
    /// The item that changes them; `nil` where nothing does.
    var item: Int?
    /// How far it is the change that was decided.
    var likeness: Likeness
    /// Whether the words stand in both drafts where they were decided on.
    var isKept = false
  }

  enum Likeness {
    /// By its name or its words.
    case same
    /// It does the same to words that are like them.
    case alike
    /// It puts other words in the place of those that were to come.
    case reworded
    case other
  }

  private let plan: ReviewPlan
  private var byName: [ChangeKey: Int] = [:]
  private var byText: [String: [Int]] = [:]
  /// By the words of a single edit, where they are changed.
  private var edits: [String: [(item: Int, quote: Quote)]] = [:]
  /// All edits that write something, with what they take out.
  private var slots: [(item: Int, quote: Quote, old: String)] = []
  /// By sentence change, the item that it is in.
  private var items: [SentenceChangeIndex: Int] = [:]
  /// By sentence of each draft, its change.
  private var changes:
    (
      old: IndexedArray<Sentence, SentenceChangeIndex>,
      new: IndexedArray<Sentence, SentenceChangeIndex>
    )
  private let likeness: (old: SentenceLikeness, new: SentenceLikeness)

  init(_ plan: ReviewPlan) {
    self.plan = plan
    let comparison = plan.comparison
    likeness = (SentenceLikeness(comparison.old), SentenceLikeness(comparison.new))
    changes = (
      IndexedArray(repeating: 0, count: comparison.old.sentences.count),
      IndexedArray(repeating: 0, count: comparison.new.sentences.count)
    )
    for (index, change) in comparison.sentences.indexed() {
      for sentence in change.old { changes.old[sentence] = index }
      for sentence in change.new { changes.new[sentence] = index }
    }
    for (index, item) in plan.items.enumerated() {
      for part in [item] + item.parts {
        for name in part.names where byName[name.change] == nil { byName[name.change] = index }
        if let exact = part.quote?.exact, part.isTold(by: exact),
          byText[exact]?.contains(index) != true
        {
          byText[exact, default: []].append(index)
        }
      }
      for sentence in item.sentences where items[sentence] == nil {
        items[sentence] = index
        for edit in comparison.sentences[sentence].edits {
          let quote = plan.engine.quote(ofEdit: edit)
          edits[quote.exact, default: []].append((index, quote))
          let old = comparison.old.source.string(comparison.edits[edit].old)
          slots.append((index, quote, old))
        }
      }
    }
  }

  func place(of decision: Decision, endsHere: Bool) -> Place? {
    if decision.change != .layout, let item = byName[decision.change] {
      return Place(item: item, likeness: .same)
    }
    guard let quote = decision.quote.map(told), !quote.exact.isEmpty else { return nil }
    if let list = byText[quote.exact], list.count == 1 {
      return Place(item: list[0], likeness: .same)
    }
    if let item = edit(quote) {
      return Place(item: item, likeness: .same)
    }
    if decision.kind == .edited, let item = reworded(quote) {
      return Place(item: item, likeness: .reworded)
    }
    let comparison = plan.comparison
    // What was accepted stands in the old draft here, and is followed from there.
    if endsHere || find(quote, comparison.new) == nil,
      let found = find(quote, comparison.old)
    {
      let change = changes.old[found.sentence]
      return Place(
        item: items[change], likeness: .other,
        isKept: endsHere && keeps(found.words, change, decision))
    }
    if let found = find(quote, comparison.new) {
      return Place(item: items[changes.new[found.sentence]], likeness: .other)
    }
    return alike(quote, decision)
  }

  /// A label alone may be of any section: what stands behind it was decided on. Of that the sentence that begins so in
  /// these drafts, or as much as was kept.
  private func told(_ quote: Quote) -> Quote {
    guard quote.isLabel else { return quote }
    let line = quote.behindLabel
    let whole = line.isEmpty ? nil : sentence(beginning: line)
    return Quote(exact: whole ?? line, prefix: quote.prefix + quote.exact)
  }

  private func sentence(beginning line: String) -> String? {
    for document in [plan.comparison.new, plan.comparison.old] {
      let found = Set(
        document.sentences.lazy.map { document.source.string($0.range) }
          .filter { !$0.isEmpty && ($0.hasPrefix(line) || line.hasPrefix($0)) })
      if let only = found.first, found.count == 1 { return only }
    }
    return nil
  }

  /// The item that changes the same words again, where the rest of their sentence may be another: of several the one
  /// with most of the same words around them, and with a few at least.
  private func edit(_ quote: Quote) -> Int? {
    let found = (edits[quote.exact] ?? []).map { (item: $0.item, score: $0.quote.around(quote)) }
    guard let best = found.max(by: { $0.score < $1.score }), best.score >= Self.leastAround,
      found.allSatisfy({ $0.item == best.item || $0.score < best.score })
    else { return nil }
    return best.item
  }

  /// The item that puts other words between the same neighbours. Where what was to come is replaced there, it stood in
  /// the text after all.
  private func reworded(_ quote: Quote) -> Int? {
    guard quote.draft != .old else { return nil }
    let found = slots.filter { slot in
      let around = slot.quote.sides(quote)
      return slot.quote.draft != .old && slot.old != quote.exact
        && min(around.before, around.behind) >= Self.leastAround
        && around.before + around.behind >= Self.enoughAround
    }
    return Set(found.map(\.item)).count == 1 ? found[0].item : nil
  }

  /// Two Chinese characters, in bytes.
  private static let leastAround = 6
  /// More than a label and a line end, which any section has around it.
  private static let enoughAround = 24

  /// Words that were edited since: the sentence that is most like them, in the old draft before the new one, as
  /// what was rejected stands on in its old wording.
  private func alike(_ quote: Quote, _ decision: Decision) -> Place? {
    let old = likeness.old.best(for: quote)
    let new = likeness.new.best(for: quote)
    let isNew = (new?.share ?? 0) > (old?.share ?? 0)
    guard let found = isNew ? new : old else { return nil }
    let change = isNew ? changes.new[found.sentence] : changes.old[found.sentence]
    if let likeness = ReturnedWords(plan.comparison, quote).likeness(of: change) {
      return Place(item: items[change], likeness: likeness)
    }
    let isAlike = found.share >= Self.alikeEnough && doesTheSame(change, decision, isNew)
    return Place(item: items[change], likeness: isAlike ? .alike : .other)
  }

  /// The share of a sentence that a change has to have in common with another one to be called like it.
  private static let alikeEnough = 0.75

  /// Whether a change does to the words that are like those of a decision what was decided there.
  private func doesTheSame(
    _ change: SentenceChangeIndex, _ decision: Decision, _ isNew: Bool
  ) -> Bool {
    switch (decision.kind, plan.comparison.sentences[change].kind) {
    case (.added, .added): isNew
    case (.removed, .removed): !isNew
    case (.edited, .edited), (.split, .split), (.merged, .merged): isNew
    default: false
    }
  }

  /// Whether nothing of words of the old draft went; what came in between leaves them there.
  private func keeps(
    _ words: ByteRange, _ index: SentenceChangeIndex, _ decision: Decision
  ) -> Bool {
    let change = plan.comparison.sentences[index]
    // Of what was moved it is the place that was decided.
    if decision.kind == .moved { return change.moved == 0 }
    return change.kind != .removed
      && change.edits.allSatisfy {
        let old = plan.comparison.edits[$0].old
        return old.isEmpty || old.end <= words.start || old.start >= words.end
      }
  }

  /// Quoted words with the sentence in which they begin: of several places that behind the same words, and before the
  /// same.
  private func find(
    _ quote: Quote, _ document: Document
  ) -> (words: ByteRange, sentence: SentenceIndex)? {
    let places = Occurrences(of: Array(quote.exact.utf8), in: document.source.bytes).places
    guard let best = places.max(by: { score($0, quote, document) < score($1, quote, document) })
    else { return nil }
    return document.sentence(at: best).map {
      (ByteRange(best, best + quote.exact.utf8.count), $0)
    }
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

extension Quote {
  /// How many bytes around two quotations are the same.
  fileprivate func around(_ other: Quote) -> Int { sides(other).before + sides(other).behind }

  /// The same on either side.
  fileprivate func sides(_ other: Quote) -> (before: Int, behind: Int) {
    (
      zip(prefix.utf8.reversed(), other.prefix.utf8.reversed()).prefix { $0 == $1 }.count,
      zip(suffix.utf8, other.suffix.utf8).prefix { $0 == $1 }.count
    )
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
  fileprivate func sentence(at place: Int) -> SentenceIndex? {
    let index = sentences.partitioningIndex { $0.range.end > place }
    return index < sentences.endIndex ? index : nil
  }
}

extension ReviewItem {
  /// Whether the words of an item alone say which it is: those of a short edit may stand anywhere.
  fileprivate func isTold(by exact: String) -> Bool {
    guard case .edit = subject else { return true }
    return exact.utf8.count >= 12
  }
}
