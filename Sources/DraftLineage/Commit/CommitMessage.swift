import DraftGit
import DraftReview

/// The message of a commit of drafts: what was said or what changed, and the trailers.
struct CommitMessage {
  let text: String

  /// - Parameters:
  ///   - given: nil: says what changed, in the draft's language.
  ///   - sources: by file: where its bytes came from, if not from the draft's own place.
  init(
    _ accounts: [(file: DraftFile, source: String?, account: ChangeAccount)], given: String?,
    round: String?, act: KeptAct? = nil
  ) {
    let languages = accounts.map(\.account.language)
    let all = (languages.first(where: \.isHan) ?? languages.first ?? .english).words
    var trailers: [String] = []
    if let round { trailers.append("\(Trailer.round): \(round.onOneLine)") }
    var lines: [String] = []
    for (file, source, account) in accounts {
      let isOne = accounts.count == 1
      lines.append(
        (isOne ? "" : file.path.onOneLine + account.language.words.colon) + account.words)
      if let counts = account.counts {
        let which = isOne ? "" : " file=" + ((try? RefName.encoded(file.path)) ?? "?")
        trailers.append("\(Trailer.counts): \(counts.trailer())\(which)")
      }
      if let source {
        trailers.append("\(Trailer.source): \(Self.source(source))")
      }
    }
    if let act, let name = try? act.trailer() { trailers.append("\(Trailer.act): \(name)") }
    let label = round.map { $0.onOneLine + all.colon } ?? ""
    let words = given ?? label + lines.joined(separator: all.semicolon)
    text = words + (trailers.isEmpty ? "" : "\n\n" + trailers.joined(separator: "\n"))
  }

  /// What the message calls the file at a path.
  static func source(_ path: String) -> String {
    (path.split(separator: "/").last.map(String.init) ?? "").onOneLine
  }
}
