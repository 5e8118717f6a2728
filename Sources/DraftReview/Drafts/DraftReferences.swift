import DraftChange
import DraftDocument
import DraftText

extension DraftComparison {
  /// A cross-reference of the new draft whose target was renumbered, moved or removed.
  public struct Reference: Sendable, Hashable {
    /// Where it stands: a range of UTF-8 bytes of the new draft's text.
    public let range: Range<Int>
    /// What became of what it reached in the old draft.
    public let outcome: ReferenceOutcome
  }

  /// What became of what a reference reached in the old draft.
  public enum ReferenceOutcome: Sendable, Hashable {
    /// The reference changed with it.
    case followed
    /// It stands there now, and the reference, which was left as it was, reaches something else or nothing.
    case nowAt(ReferencePlace)
    /// It is cited as before, and the reference (前条, 前款) reaches this place instead.
    case reaches(ReferencePlace)
    /// It stands nowhere any more.
    case gone
  }

  /// A place of the new draft that a reference may name.
  public struct ReferencePlace: Sendable, Hashable {
    /// The labels of the section and those around it, the outermost first: 第二章, 第五条.
    public let path: [String]
    /// The number of the 款 in the article, where one is meant.
    public let clause: Int?
    /// The number of the item in the article or section, where one is meant.
    public let item: Int?
    /// The mark of a note or a source, `[^2]`, where one is meant.
    public let mark: String?
  }

  /// The references that the round of editing touched, in the order of the new draft; empty where every number
  /// stayed.
  public var references: [Reference] {
    comparison.references.map {
      Reference(range: $0.place.range, outcome: outcome($0.outcome))
    }
  }

  private func outcome(_ outcome: DraftChange.ReferenceOutcome) -> ReferenceOutcome {
    switch outcome {
    case .followed: .followed
    case .nowAt(let place): .nowAt(self.place(place))
    case .reaches(let place): .reaches(self.place(place))
    case .gone: .gone
    }
  }

  private func place(_ place: DraftChange.ReferencePlace) -> ReferencePlace {
    let document = comparison.new
    return ReferencePlace(
      path: document.text.withView { bytes in
        SectionNames.path(of: place.section, in: document, bytes: bytes)
          .map { document.text.string($0) }
      },
      clause: place.clause > 0 ? place.clause : nil, item: place.item > 0 ? place.item : nil,
      mark: place.mark.map { document.text.string($0) })
  }
}
