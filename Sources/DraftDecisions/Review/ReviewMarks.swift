import DraftChange

/// What was decided of the items of a plan, item by item and part by part.
package struct ReviewMarks: Hashable, Sendable {
  /// Of each item, its own mark and those of its parts.
  package struct Entry: Hashable, Sendable {
    package var whole = ReviewMark()
    package var parts: [ReviewMark]
    /// Whether the parts are decided one by one, and not the whole.
    package var isSplit = false
  }

  package internal(set) var entries: [Entry]
  /// Decisions and comments of the file on what the plan does not list; they are handed on as they are.
  package internal(set) var others: [Decision] = []

  package init(_ plan: ReviewPlan) {
    entries = plan.items.map {
      Entry(parts: [ReviewMark](repeating: ReviewMark(), count: $0.parts.count))
    }
  }

  package subscript(spot: ReviewSpot) -> ReviewMark {
    get { spot.part.map { entries[spot.item].parts[$0] } ?? entries[spot.item].whole }
    set {
      if let part = spot.part {
        entries[spot.item].parts[part] = newValue
      } else {
        entries[spot.item].whole = newValue
      }
    }
  }
}

/// Where a reviewer can stand: at an item, or at one of its parts.
package struct ReviewSpot: Hashable, Sendable {
  package var item: Int
  package var part: Int?

  package init(item: Int, part: Int? = nil) {
    self.item = item
    self.part = part
  }
}

extension ReviewPlan {
  package subscript(spot: ReviewSpot) -> ReviewItem {
    spot.part.map { items[spot.item].parts[$0] } ?? items[spot.item]
  }

  // MARK: To and from a file

  /// The decisions of a file as marks; the same file written from them decides the same.
  ///
  /// - Throws: `DecisionsError` where a decision can't be carried out.
  package func marks(of decisions: [Decision]) throws(DecisionsError) -> ReviewMarks {
    let resolution = try engine.resolve([Decider(name: "", decisions: decisions)])
    var marks = ReviewMarks(self)
    for (index, item) in items.enumerated() {
      switch state(item, resolution) {
      case .open: break
      case .one(let verdict): marks.entries[index].whole.verdict = verdict
      case .several where item.parts.isEmpty:
        marks.entries[index].whole.kept = named(item, in: decisions)
      case .several:
        marks.entries[index].isSplit = true
        for (place, part) in item.parts.enumerated() {
          switch state(part, resolution) {
          case .open: break
          case .one(let verdict): marks.entries[index].parts[place].verdict = verdict
          case .several: marks.entries[index].parts[place].kept = named(part, in: decisions)
          }
        }
      }
    }
    take(decisions, into: &marks)
    return marks
  }

  private enum State {
    case open, several
    case one(Decision.Verdict)
  }

  private func state(_ item: ReviewItem, _ resolution: Resolution) -> State {
    if item.takesText, let text = ownText(item, resolution) { return .one(text) }
    let verdicts = item.choices.map { resolution.choices[$0] }
    guard let first = verdicts.first, verdicts.allSatisfy({ $0 == first }) else { return .several }
    return first.map { .one($0) } ?? .open
  }

  /// The own text that stands for an item, where nothing of it is decided otherwise.
  private func ownText(_ item: ReviewItem, _ resolution: Resolution) -> Decision.Verdict? {
    var found: Decision.Verdict?
    let wording: [Choice] =
      switch item.subject {
      case .sentence(let change), .words(let change): [.words(change: change)]
      default: []
      }
    for choice in wording + item.choices {
      switch resolution.choices[choice] {
      // Of a sentence it is the text of one edit alone.
      case .text where !wording.isEmpty && isEdit(choice): return nil
      case .text(let text):
        guard found == nil || found == .text(text) else { return nil }
        found = .text(text)
      case .accept: break
      case nil where wording.contains(choice): break
      case nil, .reject: return nil
      }
    }
    return found
  }

  /// All names under which something of an item can be decided, each once.
  package func names(about item: ReviewItem) -> [DecisionName] {
    var seen: Set<DecisionName> = []
    return item.choices.flatMap(engine.names.names).filter { seen.insert($0).inserted }
  }

  private func isEdit(_ choice: Choice) -> Bool {
    if case .edit = choice { true } else { false }
  }

  /// The decisions that are about something of an item.
  private func named(_ item: ReviewItem, in decisions: [Decision]) -> [Decision] {
    let names = Set(names(about: item))
    return decisions.filter {
      $0.verdict != nil && names.contains(DecisionName(change: $0.change, part: $0.part))
    }.map { decision in
      var decision = decision
      decision.comment = nil
      return decision
    }
  }

  /// The comments go with the items that their decisions name; what names none is kept.
  private func take(_ decisions: [Decision], into marks: inout ReviewMarks) {
    let comments = decisions.filter { $0.comment != nil }
    guard !comments.isEmpty else { return }
    let spots = commentSpots()
    // A comment on a part asks for the parts, whether or not they were decided differently.
    for decision in comments {
      let name = DecisionName(change: decision.change, part: decision.part)
      guard spots.wholes[name] == nil, let spot = spots.parts[name] else { continue }
      marks.entries[spot.item].split(items[spot.item])
    }
    for decision in comments {
      let name = DecisionName(change: decision.change, part: decision.part)
      var spot = spots.wholes[name].map { ReviewSpot(item: $0) }
      if let part = spots.parts[name], marks.entries[part.item].isSplit { spot = part }
      if let whole = spot, whole.part == nil, marks.entries[whole.item].isSplit { spot?.part = 0 }
      if let spot, marks[spot].comment == nil {
        marks[spot].comment = decision.comment
      } else {
        var alone = decision
        alone.verdict = nil
        marks.others.append(alone)
      }
    }
  }

  /// Where a comment under a name belongs: items are commented under their first name.
  private func commentSpots() -> (wholes: [DecisionName: Int], parts: [DecisionName: ReviewSpot]) {
    var (wholes, parts): ([DecisionName: Int], [DecisionName: ReviewSpot]) = ([:], [:])
    for (index, item) in items.enumerated() {
      if let name = item.names.first { wholes[name] = index }
      for (place, part) in item.parts.enumerated() {
        for name in part.names { parts[name] = ReviewSpot(item: index, part: place) }
      }
    }
    return (wholes, parts)
  }

  /// The marks as decisions, in the order of the text.
  package func decisions(_ marks: ReviewMarks) -> [Decision] {
    var found: [Decision] = []
    for (index, entry) in marks.entries.enumerated() {
      // Parts that were decided alike are one decision, unless something was said of one of them.
      var entry = entry
      if entry.parts.dropFirst().allSatisfy({ $0.comment == nil }) { entry.join(items[index]) }
      if entry.isSplit {
        for (part, mark) in zip(items[index].parts, entry.parts) { found += decisions(part, mark) }
      } else {
        found += decisions(items[index], entry.whole)
      }
    }
    var seen: Set<Decision> = []
    return (found + marks.others).filter { seen.insert($0).inserted }
  }

  private func decisions(_ item: ReviewItem, _ mark: ReviewMark) -> [Decision] {
    var found = mark.kept
    if let verdict = mark.verdict {
      for (index, name) in item.names.enumerated() {
        var own = verdict
        if case .text = verdict, index != item.textName { own = .accept }
        found.append(
          Decision(
            change: name.change, part: name.part, verdict: own, kind: item.kind, quote: item.quote))
      }
    }
    guard let comment = mark.comment, let name = item.names.first else { return found }
    if mark.kept.isEmpty, !found.isEmpty {
      found[0].comment = comment
    } else {
      found.insert(
        Decision(
          change: name.change, part: name.part, verdict: nil, kind: item.kind, quote: item.quote,
          comment: comment),
        at: 0)
    }
    return found
  }
}

extension ReviewMarks.Entry {
  /// Lets the parts be decided one by one, each as the whole was.
  ///
  /// - Returns: `false` where there are none, or where an own text stands for all of them and no part can have it;
  ///   then nothing changes.
  @discardableResult
  mutating func split(_ item: ReviewItem) -> Bool {
    guard !isSplit, !parts.isEmpty else { return false }
    for index in parts.indices { parts[index].verdict = whole.verdict }
    if case .text = whole.verdict {
      guard let words = item.wordsPart else {
        parts = [ReviewMark](repeating: ReviewMark(), count: parts.count)
        return false
      }
      for index in parts.indices where index != words { parts[index].verdict = .accept }
    }
    isSplit = true
    parts[0].comment = whole.comment
    whole = ReviewMark()
    return true
  }

  /// Makes one of the parts again.
  ///
  /// - Returns: `false` where they were decided differently; then nothing changes.
  @discardableResult
  mutating func join(_ item: ReviewItem) -> Bool {
    guard isSplit, let verdict = joined(item) else { return false }
    isSplit = false
    let comments = parts.compactMap(\.comment)
    whole = ReviewMark()
    whole.verdict = verdict
    whole.comment = comments.isEmpty ? nil : comments.joined(separator: "\n")
    parts = [ReviewMark](repeating: ReviewMark(), count: parts.count)
    return true
  }

  /// What all parts say together, `.some(nil)` that all are undecided; `nil` where they differ.
  private func joined(_ item: ReviewItem) -> Decision.Verdict?? {
    guard let first = parts.first, parts.allSatisfy({ $0.kept.isEmpty }) else { return nil }
    if let words = item.wordsPart, case .text(let text) = parts[words].verdict {
      let isWhole = parts.indices.allSatisfy { $0 == words || parts[$0].verdict == .accept }
      return isWhole ? .some(.text(text)) : nil
    }
    if case .text = first.verdict { return nil }
    return parts.allSatisfy { $0.verdict == first.verdict } ? .some(first.verdict) : nil
  }
}

extension ReviewItem {
  /// Of a sentence's parts the one with all its words, which an own text for the sentence stands for.
  var wordsPart: Int? {
    parts.firstIndex { if case .words = $0.subject { $0.takesText } else { false } }
  }
}
