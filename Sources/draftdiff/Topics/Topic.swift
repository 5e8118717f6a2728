import DraftDiffKit

/// What several commands share and `draftdiff help TOPIC` explains, as git has it for its own.
///
/// The lists in the texts are made from the options themselves, so that they can't fall behind.
struct Topic: Sendable {
  let name: String
  let abstract: String
  let text: String

  static let all: [Topic] = [.revisions, .sections, .ignore, .formats]

  /// The topic that the words of a command line ask for: `help TOPIC`.
  static func asked(by words: [String]) -> Topic? {
    guard words.count == 2, words[0] == "help" else { return nil }
    return all.first { $0.name == words[1] }
  }

  /// The printed text, with the topic's name at the top.
  var page: String { "\(name): \(abstract)\n\n\(text)" }

  /// The lines of the list under `draftdiff --help`.
  static var listing: String {
    all.map { entry("draftdiff help \($0.name)", $0.abstract, column: 28) }.joined(separator: "\n")
  }

  /// A line of a list: a name and what it means.
  static func entry(_ name: String, _ meaning: String, column: Int = 16) -> String {
    "  " + name + String(repeating: " ", count: max(1, column - 2 - name.count)) + meaning
  }
}
