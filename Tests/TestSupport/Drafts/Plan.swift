extension EditingRound {
  /// What became of sentences: old and new ids, as a comparison should say it.
  package struct Planned: Hashable, Sendable, CustomStringConvertible {
    package var kind: String
    package var old: [Int]
    package var new: [Int]

    package init(kind: String, old: [Int], new: [Int]) {
      self.kind = kind
      self.old = old
      self.new = new
    }

    package var description: String { "\(kind) \(old)→\(new)" }
  }

  /// What a comparison must say of the sentences of `before` and `after`, in no order.
  package func plan(_ before: RenderedDraft, _ after: RenderedDraft) -> Set<Planned> {
    var plan: Set<Planned> = []
    let mergedAway = Set(merges.flatMap { $0.value.dropFirst() })
    let splitOff = Set(splits.flatMap { $0.value.dropFirst() })
    for (id, place) in before.sentences where !mergedAway.contains(id) {
      guard let other = after.sentences[id] else {
        plan.insert(Planned(kind: "removed", old: [id], new: []))
        continue
      }
      if let parts = splits[id] {
        plan.insert(Planned(kind: "split", old: [id], new: parts))
      } else if let parts = merges[id] {
        plan.insert(Planned(kind: "merged", old: parts, new: [id]))
      } else {
        let isSame = before.text(place) == after.text(other)
        plan.insert(Planned(kind: isSame ? "same" : "edited", old: [id], new: [id]))
      }
    }
    for id in after.sentences.keys where before.sentences[id] == nil && !splitOff.contains(id) {
      plan.insert(Planned(kind: "added", old: [], new: [id]))
    }
    return plan
  }
}

extension RenderedDraft {
  package func text(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  /// The sentence that stands exactly here.
  package func sentence(at range: Range<Int>) -> Int? {
    sentences.first { $0.value == range }?.key
  }
}
