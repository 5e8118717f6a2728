package import DraftChange
import DraftDocument
import DraftText

/// Gives the text of two drafts for any set of decisions.
///
/// Everything that can stand in it has one place in one order (`Skeleton`), so that the text depends on what was
/// decided and never on when. Labels and references are not decided: they follow what stands.
package struct DecisionEngine: Sendable {
  package let comparison: Comparison
  let old: DraftOrder
  let new: DraftOrder
  let skeleton: Skeleton
  let heads: SectionHeads
  let names: ChoiceNames
  let references: FollowingReferences
  let lists: CountedLists?
  let attachments: CountedAttachments?
  /// By change, what it says in both drafts; empty for what stands in one.
  let scripts: IndexedArray<SentenceChange, [ChangeScript.Step]>
  /// What there is to decide, in the order of the text.
  package let choices: [Choice]
  /// Edits that follow a section's new number.
  let following: Set<EditIndex>

  subscript(side: DraftSide) -> DraftOrder { side == .old ? old : new }

  /// O(bytes of both drafts).
  package init(_ comparison: Comparison) {
    self.comparison = comparison
    let old = DraftOrder(.old, comparison)
    let new = DraftOrder(.new, comparison)
    self.old = old
    self.new = new
    skeleton = Skeleton(comparison, old, new)
    heads = SectionHeads(comparison, old, new)
    names = ChoiceNames(comparison)
    let references = FollowingReferences(comparison)
    self.references = references
    lists = CountedLists(comparison.old, comparison.new)
    attachments = CountedAttachments(comparison.old, comparison.new)
    following = Set(
      comparison.edits.indices.filter { references.pair(of: comparison.edits[$0]) != nil })
    let scripts = comparison.old.text.withView { a in
      comparison.new.text.withView { b in
        comparison.sentences.table { change, _ in
          old.places[change] == nil || new.places[change] == nil
            ? [] : ChangeScript(comparison, change, old, new, read: (a, b)).steps
        }
      }
    }
    self.scripts = scripts
    choices = ChoiceList(comparison, old, new, skeleton, heads, scripts, following).choices
  }

  /// The text that some choices give. What is not chosen is as in the old draft.
  ///
  /// O(bytes of both drafts).
  package func text(_ choices: Choices) -> DecidedText {
    var assembly = Assembly(self, choices)
    return assembly.text()
  }
}

extension DecisionEngine {
  /// The same verdict on everything.
  package func all(_ verdict: Decision.Verdict) -> Choices {
    var all = Choices(uniqueKeysWithValues: choices.map { ($0, verdict) })
    all[.layout] = verdict
    return all
  }
}
