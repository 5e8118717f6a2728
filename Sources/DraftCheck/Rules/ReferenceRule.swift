import DraftChange
import DraftReview

/// References, notes and links that reach nothing, and notes that nothing reaches.
enum ReferenceRule {
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    DanglingReferences.find(in: draft.document).map(finding)
      + DanglingReferences.unusedNotes(in: draft.document).map {
        Finding(kind: .unusedNote, place: $0, detail: .none)
      }
  }

  private static func finding(_ reference: DanglingReference) -> Finding {
    let (kind, detail): (FindingKind, FindingDetail) =
      switch reference.reach {
      case .section: (.danglingReference, .none)
      case .part: (.danglingReference, .missingPart)
      case .attachment: (.danglingReference, .missingAttachment)
      case .note: (.danglingNote, .none)
      case .heading: (.danglingLink, .none)
      }
    return Finding(kind: kind, place: reference.place, detail: detail)
  }
}
