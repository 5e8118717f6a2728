/// What a merge decides by itself.
package struct MergeOptions: Sendable {
  /// Joins edits that likely go together too: of neighbouring sentences and of far words of one sentence.
  package var takesLikely = false

  package init() {}
}
