/// A paragraph or table of a story with tracked changes.
struct RedlineBlock {
  /// What is in a paragraph, without its properties; the whole of a table.
  var content: [UInt8]
  /// `nil` for a table.
  var mark: PropertyWriter.Mark?
  /// The new block whose place it takes; `nil` where it is put before the next.
  var anchor: Int?
  /// How a table is tracked as a whole.
  var table: TrackedKind?
  /// Whether the first or the last of a paragraph is text that came; of an empty one, its mark.
  var startsInserted = false
  var endsInserted = false
  /// Who signs its mark, and when.
  var signature: (author: String, date: String?)?
  /// Whether its first insertion is distinguished from the one before it by its date.
  var isRedated = false

  /// A paragraph, by the steps that made its content.
  init(
    _ content: [UInt8], _ mark: PropertyWriter.Mark, anchor: Int? = nil,
    steps: some BidirectionalCollection<RedlineStep> = []
  ) {
    self.content = content
    self.mark = mark
    self.anchor = anchor
    endsInserted = steps.last?.kind == .inserted
    if case .inserted(_, .inserted) = mark, steps.isEmpty {
      startsInserted = true
    } else {
      startsInserted = steps.first?.kind == .inserted
    }
  }

  init(table content: [UInt8], anchor: Int? = nil, _ kind: TrackedKind? = nil) {
    self.content = content
    self.anchor = anchor
    table = kind
  }

  /// Whether it is on one side only, and on which.
  var kind: TrackedKind? {
    switch mark {
    case .inserted: .inserted
    case .deleted: .deleted
    case .kept, .untracked: nil
    case nil: table
    }
  }

  var isTracked: Bool {
    switch mark {
    case .kept, .untracked, nil: false
    default: true
    }
  }

  /// Puts what is in another paragraph before or behind what is in this one.
  mutating func take(before other: RedlineBlock) {
    content = other.content + content
    if !other.content.isEmpty { startsInserted = other.startsInserted }
  }
}
