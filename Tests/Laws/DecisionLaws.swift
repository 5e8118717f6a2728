import DraftChange
import DraftDecisions
package import DraftDocument
import DraftText

/// What holds of decisions on the changes between any two drafts.
package enum DecisionLaws {
  /// What does not hold: accepting all gives the new draft and rejecting all the old one; any choice gives the same
  /// text whenever it is made.
  package static func broken(_ old: Document, _ new: Document, seed: UInt64) -> [String] {
    let engine = DecisionEngine(Comparison.between(old, new))
    func all(_ verdict: Decision.Verdict) -> [UInt8] {
      engine.text(Dictionary(uniqueKeysWithValues: engine.choices.map { ($0, verdict) })).bytes
    }
    var broken: [String] = []
    if all(.accept) != new.source.bytes { broken.append("accepting all is not the new draft") }
    if all(.reject) != old.source.bytes { broken.append("rejecting all is not the old draft") }
    let some = engine.choices.enumerated().map {
      ($0.element, seed >> UInt64($0.offset % 64) & 1 == 1 ? Decision.Verdict.accept : .reject)
    }
    let (one, other) = (
      engine.text(Dictionary(uniqueKeysWithValues: some)),
      engine.text(Dictionary(uniqueKeysWithValues: some.reversed()))
    )
    if one.bytes != other.bytes { broken.append("the order of decisions counts") }
    return broken
  }
}
