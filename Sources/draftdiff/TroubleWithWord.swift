import DraftDiffKit

extension WordProblem: Explained {
  var explanation: (message: String, hint: String?) {
    switch self {
    case .noLibrary(let reason):
      (
        "Word documents need libzip: \(reason)",
        "Install it with: sudo apt-get install libzip4"
      )
    case .encrypted: ("an encrypted document", "Save it without a password first.")
    case .oldFormat:
      ("a document of Word 97–2003, or another Office file of that time", "Save it as .docx first.")
    case .notAnArchive(let reason):
      (
        "no Word document, or a broken one: \(reason)",
        "Open it in Word and save it again, or read it as text with --reader plain."
      )
    case .notADocument: ("an archive, and no Word document", "Give the document that is in it.")
    case .missingPart(let part): ("a Word document without its part \(part)", Self.again)
    case .damagedPart(let part, let reason): ("its part \(part) is damaged: \(reason)", Self.again)
    case .badName(let name):
      ("a part with a name that no honest program writes: \(name)", Self.distrust)
    case .duplicateName(let name): ("two parts of the name \(name)", Self.distrust)
    case .tooLarge(let limit, let part):
      (limit.words + (part.isEmpty ? "" : ": \(part)"), Self.distrust)
    case .documentType(let part):
      ("its part \(part) has a document type, which no Word document has", Self.distrust)
    case .malformed(let part, _, let offset):
      ("its part \(part) is no XML from byte \(offset) on", Self.again)
    case .hasRevisions:
      ("it has tracked changes", "--revisions accepted or rejected says which state is meant.")
    case .noPlace(let line, let words):
      (
        "the document has no place for line \(line) of the new text: \(ShownText.of(String(words.prefix(60))))",
        "-o FILE.txt gives the new text alone."
      )
    }
  }

  private static let again = "Open it in Word or LibreOffice and save it again."
  private static let distrust = "It was made by no usual program; be careful with it."
}

extension WordProblem.Limit {
  fileprivate var words: String {
    switch self {
    case .entries: "more than 10,000 parts"
    case .partBytes: "a part of more than 64 MiB"
    case .totalBytes: "more than 256 MiB in all its parts"
    case .depth: "elements, names or attributes beyond measure"
    case .ratio: "a part that is packed as none of a document is"
    }
  }
}
