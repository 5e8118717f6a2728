import DraftDocument
import DraftReview
import DraftText

/// What is still to be filled in.
enum PlaceholderRule {
  /// O(bytes).
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    let known = draft.document.diagnostics.filter { $0.kind == .placeholder }.map(\.place)
    let open = OpenPlaces(draft.bytes)
    let more = draft.prose.flatMap { open.find(in: $0.range) }.filter { place in
      !known.contains { $0.start < place.end && place.start < $0.end }
    }
    return (known + more).map { Finding(kind: .placeholder, place: $0, detail: .none) }
  }
}
