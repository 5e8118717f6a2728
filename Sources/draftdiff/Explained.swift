import DraftDiffKit

/// An error that a person can do something about: what, where, and what to do.
protocol Explained: Error {
  var explanation: (message: String, hint: String?) { get }
}

extension StandardError {
  static func say(_ error: any Explained) {
    let (message, hint) = error.explanation
    say(message, hint: hint)
  }

  /// Remarks, each on a line of its own below what they have in common.
  static func say(_ note: ReviewNote) {
    write("draftdiff: \(ShownText.of(note.head))\n")
    for entry in note.entries { write("  \(ShownText.of(entry))\n") }
  }

  /// The hint stands on a line of its own.
  static func say(_ message: String, hint: String?) {
    write("draftdiff: \(ShownText.of(message))\n")
    if let hint { write("  \(ShownText.of(hint))\n") }
  }
}
