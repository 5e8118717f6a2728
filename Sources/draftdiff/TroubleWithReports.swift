import DraftDiffKit

extension ReportError: Explained {
  var explanation: (message: String, hint: String?) {
    switch self {
    case .replacements(let file):
      (
        "\(file): a draft with bytes that could not be read can't be given back byte for byte",
        "Run it without --lossy to see where they are, and correct them first."
      )
    case .notReversible(let file, let line, let encoding):
      (
        "\(file), line \(line): a character is written in a form of \(encoding) that would not come "
          + "back byte for byte",
        "Bring the draft to UTF-8 first: draftdiff text FILE prints it."
      )
    case .encodingsDiffer(let old, let new):
      (
        "there is no patch from \(old) to \(new)",
        "Bring both drafts to one encoding (draftdiff text FILE prints UTF-8)."
      )
    case .notPatchable(let encoding):
      (
        "\(encoding) is not text to git apply and patch",
        "Bring both drafts to UTF-8 (draftdiff text FILE prints it)."
      )
    case .unclosedMark(let line, let mark, let missing):
      (
        "line \(line): \(mark) has no \(missing)",
        "Close the mark, or separate its characters if it is not one."
      )
    case .word(let error): error.explanation
    case .otherLaws(let file, let laws):
      (
        laws.isEmpty
          ? "the act names no law" : "\(file): the act amends \(laws.joined(separator: ", "))",
        laws.isEmpty
          ? "Leave out --law." : "Its title is none of these; say with --law which of them it is."
      )
    case .styleOfAnotherLanguage(let style, let fitting):
      (
        "--style \(style.rawValue) is for acts of another language than the draft's",
        "For this draft: \(fitting.map(\.rawValue).joined(separator: ", "))."
      )
    case .mergedWord(let file):
      (
        "\(file): Word documents can't be joined into one by merge",
        "draftdiff collect BASE A B … -o FOLDER joins them: combined.docx (合稿.docx) in the folder."
      )
    case .notInEncoding(let error):
      (
        "\(error.name): joined, the drafts have \(error.reason)",
        "Bring all drafts to UTF-8 first: draftdiff text FILE prints it."
      )
    case .notEncodable(let error):
      (
        error.reason,
        "The first line says which encodings the drafts had; without it the text is UTF-8."
      )
    }
  }
}

extension DraftStatesError: Explained {
  var explanation: (message: String, hint: String?) {
    switch self {
    case .notWord(let file):
      (
        "\(file): one draft alone is compared where it is a Word document with tracked changes",
        "Give the other draft, too."
      )
    case .noChanges(let file, let author, let known):
      (
        "\(file): no tracked changes by \(author)",
        known.isEmpty
          ? "It has no tracked changes." : "It has some by \(known.joined(separator: ", "))."
      )
    }
  }
}
