package import DraftChange
package import DraftDocument
import DraftText

/// Looks through one draft for what its writer would not want to send out. A rule each; every rule is certain of
/// what it says or says nothing.
package enum Check {
  /// In the order of the text. O(bytes · log findings).
  package static func findings(in document: Document) -> [Finding] {
    document.text.withView { bytes in
      let draft = CheckedDraft(document: document, bytes: bytes)
      let found =
        ConflictRule.findings(draft) + ReferenceRule.findings(draft) + NumberRule.findings(draft)
        + PlaceholderRule.findings(draft) + AnnouncedRule.findings(draft)
        + TotalRule.findings(draft) + PartsRule.findings(draft) + AmountRule.findings(draft)
        + DateRule.findings(draft) + TermRule.findings(draft)
      return sorted(found)
    }
  }

  /// What is wrong with the numbers of sections alone. O(sections).
  package static func wrongNumbers(in document: Document) -> [Finding] {
    document.text.withView { bytes in
      sorted(NumberRule.findings(CheckedDraft(document: document, bytes: bytes)))
    }
  }

  /// What is wrong with the new draft of a comparison: also references that were left while what they meant got
  /// another number.
  package static func findings(in comparison: Comparison) -> [Finding] {
    let stale = StaleRule.findings(comparison)
    let places = Set(stale.map(\.place))
    return sorted(stale + findings(in: comparison.new).filter { !places.contains($0.place) })
  }

  /// References of the new draft of a comparison that no longer reach what they meant.
  package static func staleReferences(in comparison: Comparison) -> [Finding] {
    StaleRule.findings(comparison)
  }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted {
      ($0.element.place.lower, $0.offset) < ($1.element.place.lower, $1.offset)
    }.map(\.element)
  }
}
