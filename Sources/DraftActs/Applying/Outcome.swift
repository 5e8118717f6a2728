/// What an instruction did.
package struct Outcome: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case rewritten, replaced, wordsInserted, inserted, deleted, renumbered, merged, divided, moved
    case checked
    /// Nothing in the base was left to do.
    case alreadySo
  }

  package var place: ActPlace
  package var kind: Kind
  package var addresses: [Address]
  /// How often words were replaced, or how many parts came.
  package var count: Int
}

/// A text with an act applied to it.
package struct Consolidated: Sendable {
  /// UTF-8, as the decoded text of the base is.
  package var text: [UInt8]
  package var outcomes: [Outcome]
  package var refusals: [RefusedInstruction]
  package var notes: [ActPlace]
  /// For numbers of articles in the base those in the text.
  package var numbers: [String: String] = [:]
  /// The law of a package that was taken for the text.
  package var law: String?
  /// The title of the text, where the one law that the act names is called otherwise.
  package var otherTitle: String?
  /// The laws that the act amends, where the text is none of them: nothing was done then.
  package var otherLaws: [String] = []
  /// Lines of the text that instructions changed, where they were followed.
  package var changed: [TracedLine] = []
  /// Lines of the base that instructions changed or took out, likewise.
  package var touched: [TracedLine] = []
}
