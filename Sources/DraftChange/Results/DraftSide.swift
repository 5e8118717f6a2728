package import DraftDocument
package import DraftText

/// One of the two drafts that are compared.
package enum DraftSide: Sendable {
  case old, new

  package var other: DraftSide { self == .old ? .new : .old }
}

/// A value for each of the two drafts.
package struct Sides<Value> {
  package var old: Value
  package var new: Value

  package init(old: Value, new: Value) {
    self.old = old
    self.new = new
  }

  package subscript(side: DraftSide) -> Value {
    get { side == .old ? old : new }
    _modify {
      switch side {
      case .old: yield &old
      case .new: yield &new
      }
    }
  }
}

extension Sides: Sendable where Value: Sendable {}

extension Comparison {
  package subscript(side: DraftSide) -> Document { side == .old ? old : new }
}

extension SectionChange {
  /// The section of one draft; `nil` where it is only in the other.
  package subscript(side: DraftSide) -> SectionIndex? { side == .old ? old : new }
}

extension SentenceChange {
  /// The sentences of one draft; empty where they are only in the other.
  package subscript(side: DraftSide) -> Range<SentenceIndex> { side == .old ? old : new }
}

extension Edit {
  package subscript(side: DraftSide) -> ByteRange { side == .old ? old : new }
}
