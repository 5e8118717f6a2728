import DraftChange
import DraftDocument
import DraftGit
import DraftReading
import DraftReview
import DraftText

/// What a commit says about one draft.
struct ChangeAccount {
  var words: String
  var counts: RevisionCounts?
  var language: ReportLanguage
}

extension DraftRepository {
  /// What changed in a draft since its last revision, in the draft's language.
  ///
  /// A file that can't be read as a draft is committed as well; its account has no counts.
  func account(of file: DraftFile, _ options: DraftOptions) throws(HistoryError) -> ChangeAccount {
    let name = (file.path.split(separator: "/").last.map(String.init) ?? file.path).onOneLine
    let last = try asking { () throws(RepositoryError) in try current(file.path) }
    let draft = try? options.document(file.bytes, name: file.path)
    let language = draft.map { ReportLanguage(of: $0) } ?? .english
    let words = language.words
    guard let last else {
      return ChangeAccount(words: words.added(draft: name), language: language)
    }
    let bytes = try asking { () throws(RepositoryError) in try self.bytes(of: last) }
    guard let draft, let old = try? options.document(bytes, name: file.path) else {
      return ChangeAccount(words: words.updated(draft: name), language: language)
    }
    let counts = RevisionCounts(PairedDrafts(old, draft))
    let said = counts.words(in: language)
    return ChangeAccount(
      words: said.isEmpty ? words.updated(draft: name) : said, counts: counts, language: language)
  }
}

extension String {
  /// Without line ends: the first line of a message is its subject, and a trailer is one line.
  var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
