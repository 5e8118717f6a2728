import DraftDiffKit
import DraftPlatform

/// Everything that can go wrong in the command itself.
enum Trouble: Error {
  case cannotOpen(String, Int32)
  case cannotRead(String, Int32)
  case cannotWrite(Int32)
  /// The command succeeded, but its answer could not be written.
  case doneUnsaid(Int32)
  /// The draft is committed, but could not be written to the work tree; the commit, where it is a new one.
  case notCheckedOut(String, commit: String?, RepositoryError)
  case cannotCreate(String, Int32)
  case directory(String)
  case outputExists(String)
  case outputIsDirectory(String)
  case outputLeadsNowhere(String)
  case outputIsDraft(String)
  case outputIsNoFolder(String)
  case tooLarge(String)
  case bothStandardInput
  /// Two files of one name would have one place in a folder.
  case oneNameTwice(String)
  case unknownEncoding(String)
  case unknownName(String, option: String, known: [String])
  case noSuchSection(String)
  case noSectionPath(String)
  case noDraft
  case marksLeft(String)
  case manyDrafts(count: Int, some: String)
  case noPlaceForDraft
  case noHome
  case setting(String, line: Int, String)
  case noComments(String)
  case noOffice(String)
  case officeFailed(String, LibreOffice.Failure)
  case noteWithoutText(String, line: Int)
  case noTerminal
  case noTerminalForConflicts
  case noDecisions(String)
  case decisionsAreFolder(String)
  case decisionsNotSaved(String)
  case decisionsHaveNoPlace(String, Int32)
  case decisionsOfOtherDrafts(String)

  /// 0 and 1 are answers, so trouble is 2, usage errors included.
  static let status: Int32 = 2

}

extension Trouble: Explained {
  var explanation: (message: String, hint: String?) {
    switch self {
    case .cannotOpen(let path, ENOENT):
      ("\(path): no such file", "Give the path of the draft, or - for standard input.")
    case .cannotOpen(let path, EACCES), .cannotRead(let path, EACCES):
      ("\(path): permission denied", "Check its permissions with ls -l.")
    case .cannotOpen(let path, let code), .cannotRead(let path, let code):
      ("\(path): cannot be read: \(Platform.message(code))", nil)
    case .doneUnsaid(let code):
      ("done, but the answer cannot be written: \(Platform.message(code))", nil)
    case .notCheckedOut(let path, let commit, let error):
      (
        "committed\(commit.map { " as \($0.prefix(7))" } ?? ""), but \(path) could not be written to the work tree: \(error.explanation.message)",
        "Fix that, then run: draftdiff restore \(path) --from @-1"
      )
    case .cannotWrite(let code):
      ("cannot write the output: \(Platform.message(code))", nil)
    case .cannotCreate(let path, ENOENT):
      ("\(path): no such folder to write it to", "Make the folder first.")
    case .cannotCreate(let path, let code):
      ("\(path): cannot be written: \(Platform.message(code))", nil)
    case .outputExists(let path):
      ("\(path): already exists", "Choose another name, or replace it with --force.")
    case .outputIsDirectory(let path):
      ("\(path): is a folder", "Give the name of a file in it.")
    case .outputLeadsNowhere(let path):
      ("\(path): is a link that leads nowhere", "Remove the link, or choose another name.")
    case .noteWithoutText(let path, let line):
      (
        "\(path), line \(line): this place has no text",
        "Separate the place and the texts by tabs: 第三条⇥与上位法一致."
      )
    case .noTerminal:
      (
        "review needs a terminal",
        "review --html -o review.html writes a page for a browser; apply takes decisions from a file."
      )
    case .noTerminalForConflicts:
      (
        "review needs a terminal",
        "Give standard output to the terminal and the text to a file (-o); merge --decisions takes decisions from a file."
      )
    case .noDecisions(let path):
      (
        "\(path): no such file",
        "Name the file that decisions were kept in: review writes DRAFT.decisions.json."
      )
    case .decisionsAreFolder(let path):
      ("\(path): is a directory", "Name the file of decisions in it.")
    case .decisionsNotSaved(let path):
      (
        "\(path): the last decisions could not be saved",
        "Make room for them or name another file with --decisions, and make these decisions again."
      )
    case .decisionsHaveNoPlace(let path, let code):
      (
        "\(path): decisions can't be kept there: \(Platform.message(code))",
        "Name a file in another folder with --decisions."
      )
    case .decisionsOfOtherDrafts(let path):
      (
        "\(path): no decisions on its last revision and this file were given",
        "draftdiff review \(path) makes them; leave out --undecided to keep decisions on other drafts."
      )
    case .outputIsNoFolder(let path):
      ("\(path): is a file, not a folder", "Give the name of a folder, which will be made.")
    case .outputIsDraft(let path):
      ("\(path): is one of the drafts compared", "Choose another name for the report.")
    case .directory(let path):
      ("\(path): is a directory", "Give two files or two folders.")
    case .tooLarge(let path):
      ("\(path): 2 GiB or larger, too large for a draft", "Split it and compare the parts.")
    case .oneNameTwice(let name):
      ("\(name): two BASE files have this name", "Amend them one by one, each with -o FILE.")
    case .bothStandardInput:
      ("standard input can be only one of the two drafts", "Give a file for the other.")
    case .unknownEncoding(let name):
      (
        "\(name): no known encoding",
        "Known are \(DraftEncoding.recognised.map(\.rawValue).joined(separator: ", ")) and what this system's iconv has."
      )
    case .unknownName(let name, let option, let known):
      ("\(option) does not know \(name)", "It takes \(known.joined(separator: ", ")).")
    case .noSuchSection(let path):
      (
        "neither draft has a section \(path)",
        "draftdiff outline FILE lists them; a path is labels or titles joined by /."
      )
    case .noSectionPath(let text):
      (
        text.isEmpty ? "no section is named" : "\(text): not the path of a section",
        "Write it as 二/（一）."
      )
    case .marksLeft(let path):
      (
        "\(path): still has conflict markers",
        "Resolve the conflicts, and delete the lines with <<<<<<< and >>>>>>>."
      )
    case .noDraft: ("no draft is committed here", "Commit one with draftdiff commit.")
    case .manyDrafts(let count, let some): ("there are \(count) drafts here", "Say which: \(some)")
    case .noComments(let path):
      ("\(path): no Word document, and comments stand in one", "Give a .docx file.")
    case .setting(let path, let line, let problem):
      ("\(path), line \(line): \(problem)", "draftdiff help config shows how it is written.")
    case .noHome:
      (
        "HOME is not set, so there is no place for your own settings",
        "Set it, or leave out --global."
      )
    case .noOffice(let path):
      (
        "\(path): a document of Word 97–2003, WPS, OpenDocument or RTF, which is read by way of LibreOffice, "
          + "and there is none",
        "Install it (sudo apt-get install libreoffice-writer), or save the draft as .docx."
      )
    case .officeFailed(let path, let failure):
      ("\(path): \(failure.words)", "Open it in LibreOffice or Word and save it as .docx.")
    case .noPlaceForDraft:
      ("a bare repository has no files beside it", "Say where with --output.")
    }
  }
}

extension LibreOffice.Failure {
  fileprivate var words: String {
    switch self {
    case .notStarted(let code): "LibreOffice can't be started: \(Platform.message(code))"
    case .tookTooLong: "LibreOffice took too long to read it"
    case .gaveNothing: "LibreOffice can't read it"
    case .noFolder(let code): "no room for LibreOffice to work in: \(Platform.message(code))"
    }
  }
}
