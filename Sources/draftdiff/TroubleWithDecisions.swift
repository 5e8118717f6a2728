import DraftDiffKit

extension DecisionsError: Explained {
  var explanation: (message: String, hint: String?) {
    switch self {
    case .notJSON(let file, let line):
      (
        "\(file), line \(line): not JSON",
        "A file of decisions is JSON; correct that line."
      )
    case .otherFormat(let file, let name):
      (
        "\(file): no file of decisions" + (name.map { " but of the format \($0)" } ?? ""),
        #"Such a file begins with {"format":"draftdiff.decisions","version":1."#
      )
    case .noResolutions(let file, let name):
      (
        "\(file): says nothing of conflicts" + (name.map { ", it is of the format \($0)" } ?? ""),
        #"merge reads what merge --review wrote: {"format":"draftdiff.resolutions","version":1."#
      )
    case .version(let file, let version):
      (
        "\(file): decisions of version \(version.map(String.init) ?? "?"), and this program reads 1",
        "Use the draftdiff that wrote them."
      )
    case .wrong(let file, let path, let expected):
      ("\(file): \(path) has to be \(expected)", nil)
    case .unknownChange(let change, let part, let by):
      (
        "\(by): these drafts have no change \(change)" + (part == "all" ? "" : " with \(part)"),
        "draftdiff --format json OLD NEW lists the changes with their ids."
      )
    case .noPlaceForText(let change, let part, let by):
      (
        "\(by): an own text can't stand for \(change) \(part)",
        "It stands for a sentence or for one edit of it: part all, words or edit:N."
      )
    case .otherDrafts(let file, let missing):
      (
        "\(file): made on other drafts, and these don't have: \(Self.list(missing))",
        "Give the drafts that were decided on, or decide anew."
      )
    case .contradictions(let list):
      (
        "the decisions contradict each other: \(Self.list(list))",
        "Agree on one of each and leave the other out."
      )
    case .undecided(let list, let count):
      (
        "\(list.count) of \(count) undecided: \(Self.list(list))",
        "Decide them, or say --undecided accept or --undecided reject."
      )
    case .word(let file):
      (
        "\(file): what was decided can't be written into this Word document without a loss",
        "A row, a note or a text box has no place in it; --format docx tracks the changes for Word."
      )
    case .page(let file):
      (
        "\(file): decisions on HTML pages can't be carried out",
        "Decide on the draft that the page was made of."
      )
    }
  }

  /// The first few of a list, with the number of the rest.
  private static func list(_ entries: [String]) -> String {
    let most = 8
    let rest = entries.count - most
    return entries.prefix(most).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }
}
