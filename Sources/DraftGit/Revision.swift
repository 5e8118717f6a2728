import DraftText

/// One state of a draft in the history.
package struct Revision: Hashable, Sendable {
  /// From 1, the oldest.
  package let number: Int
  package let commit: ObjectID
  /// The draft's name at that time.
  package let path: String
  package let blob: ObjectID
  package let author: Person
  /// The author's date in the author's time zone.
  package let date: CommitTime
  package let message: String
  package let trailers: [Trailer]
  /// Numbers of the revisions that this one came from: none for the first, two for a merge that
  /// changed the draft itself, the branch merged into before the other.
  package let predecessors: [Int]

  /// The message's first line.
  package var subject: String {
    let start = message.utf8.firstIndex { $0 != "\n" } ?? message.endIndex
    let end = message.utf8[start...].firstIndex { $0 == "\n" || $0 == "\r" } ?? message.endIndex
    return String(message[start..<end])
  }

  /// The value of a trailer, whatever the case of its name; the last one counts.
  package func trailer(_ name: String) -> String? {
    trailers.last { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The round's label as the commit recorded it; a tag may say otherwise since.
  package var recordedRound: String? { trailer(Trailer.round) }
}

/// A line `Name: value` at the end of a message.
package struct Trailer: Hashable, Sendable {
  package let name: String
  package let value: String

  package static let round = "Draftdiff-Round"
  package static let counts = "Draftdiff-Counts"
  package static let document = "Draftdiff-Document"
  /// The name of the file that was committed as the draft.
  package static let source = "Draftdiff-Source"
  package static let act = "Draftdiff-Act"

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
