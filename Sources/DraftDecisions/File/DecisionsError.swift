/// Why decisions can't be read or carried out.
public enum DecisionsError: Error, Hashable, Sendable {
  /// Not JSON, from this line on.
  case notJSON(file: String, line: Int)
  /// JSON of another format; its name where it has one.
  case otherFormat(file: String, String?)
  /// The same where decisions on conflicts are wanted.
  case noResolutions(file: String, String?)
  /// Of a later version of the program, or of none.
  case version(file: String, Int?)
  /// A value is missing or wrong: where, and what belongs there.
  case wrong(file: String, path: String, expected: String)
  /// No such change, or not this part of one, in these drafts.
  case unknownChange(change: String, part: String, by: String)
  /// An own text on something that is no sentence and no edit.
  case noPlaceForText(change: String, part: String, by: String)
  /// Made on other drafts, and the words of some decisions are not in these.
  case otherDrafts(file: String, missing: [String])
  /// Two people, or one, decided differently: each with what they said.
  case contradictions([String])
  /// Not everything is decided: what is not, of how many changes.
  case undecided([String], of: Int)
  /// What was decided can't be written as a Word document without a loss.
  case word(file: String)
  /// A page of HTML, of which the reader sees the text alone.
  case page(file: String)
}
