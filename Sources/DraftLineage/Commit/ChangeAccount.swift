import DraftChange
import DraftDocument
import DraftGit
import DraftReading
import DraftText

/// What a commit says about one draft.
struct ChangeAccount {
  var words: String
  var counts: RevisionCounts?
  var inChinese: Bool
}

extension DraftRepository {
  /// What changed in a draft since its last revision, in the draft's language.
  ///
  /// A file that can't be read as a draft is committed as well; its account has no counts.
  func account(of file: DraftFile, _ options: DraftOptions) throws(HistoryError) -> ChangeAccount {
    let name = (file.path.split(separator: "/").last.map(String.init) ?? file.path).onOneLine
    let last = try asking { () throws(RepositoryError) in try current(file.path) }
    guard let draft = try? options.document(file.bytes, name: file.path) else {
      return ChangeAccount(words: "\(last == nil ? "Add" : "Update") \(name)", inChinese: false)
    }
    let inChinese = draft.isChinese
    guard let last else {
      return ChangeAccount(
        words: inChinese ? "新增《\(name)》" : "Add \(name)", inChinese: inChinese)
    }
    let bytes = try asking { () throws(RepositoryError) in try self.bytes(of: last) }
    let quiet = inChinese ? "更新《\(name)》" : "Update \(name)"
    guard let old = try? options.document(bytes, name: file.path) else {
      return ChangeAccount(words: quiet, inChinese: inChinese)
    }
    let counts = RevisionCounts(PairedDrafts(old, draft))
    let words = counts.words(inChinese: inChinese)
    return ChangeAccount(words: words.isEmpty ? quiet : words, counts: counts, inChinese: inChinese)
  }
}

extension Document {
  /// Whether Chinese characters prevail: at least a tenth of the bytes are of their range. O(bytes).
  var isChinese: Bool {
    var count = 0
    for byte in text.bytes where byte.startsHan { count += 1 }
    return count * 30 >= text.bytes.count && count > 0
  }
}

extension String {
  /// Without line ends: the first line of a message is its subject, and a trailer is one line.
  var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
