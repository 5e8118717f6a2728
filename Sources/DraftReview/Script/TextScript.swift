package import DraftChange
package import DraftDocument
package import DraftText

/// One step of the way from the old text to the new one.
package struct TextStep {
  package enum Kind { case keep, delete, insert }

  package var kind: Kind
  /// Empty for `insert`.
  package var old: ByteRange
  /// Empty for `delete`; for `keep` the same bytes as `old`.
  package var new: ByteRange
  /// Where moved text is in the other draft, as a section of that draft; `nil` where it did not move.
  package var section: SectionIndex?
}

/// A comparison as one byte-exact script: the kept and deleted ranges in order are the old text, the
/// kept and inserted ones the new text, whatever the comparison says.
///
/// A script knows one order only, so moved text is deleted at its old and inserted at its new place.
/// O(bytes).
package struct TextScript {
  package private(set) var steps: [TextStep] = []

  /// - Parameters:
  ///   - old: The bytes of the old file.
  ///   - new: The bytes of the new file.
  package init(
    _ comparison: Comparison, _ old: TextView, _ new: TextView
  ) {
    var steps: [TextStep] = []
    comparison.withTexts {
      var builder = ScriptBuilder(comparison, old, new, read: ($0, $1))
      builder.build()
      steps = builder.steps
    }
    self.steps = steps
  }
}
