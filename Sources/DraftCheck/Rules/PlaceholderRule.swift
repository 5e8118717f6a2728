import DraftDocument
import DraftReview

/// What is still to be filled in.
enum PlaceholderRule {
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    draft.document.diagnostics.filter { $0.kind == .placeholder }.map {
      Finding(kind: .placeholder, place: $0.place, detail: .none)
    }
  }
}
