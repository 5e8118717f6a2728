import DraftActs
import DraftDocument
import DraftDocx
import DraftGit
import DraftLanguage
import DraftReading
import DraftReview
import DraftText

/// An act to keep with the revision that it makes.
public struct ActSubmission: Hashable, Sendable {
  /// The file.
  public var source: String
  /// Keeps it though it does not give the text that is committed, which is refused otherwise.
  public var isUnverified: Bool

  /// A submission of the file at `source`.
  public init(source: String, isUnverified: Bool = false) {
    self.source = source
    self.isUnverified = isUnverified
  }
}

/// An act that was read and will be kept.
struct ActFile {
  let act: KeptAct
  let bytes: [UInt8]
  let notices: [CommitNotice]

  var file: DraftFile { DraftFile(path: act.path, bytes: bytes) }
}

extension DraftRepository {
  /// Reads an act, and asks whether it makes the draft's new text of its last revision.
  ///
  /// - Throws: `actWithoutBase`, `actWithoutChange`, `actDoesNotFit`, `unreadable`, or what the disk says.
  func actFile(
    _ submission: ActSubmission, for file: DraftFile, _ options: DraftOptions
  ) throws(HistoryError) -> ActFile {
    let name = submission.source.split(separator: "/").last.map(String.init) ?? ""
    let bytes = try asking { () throws(RepositoryError) in
      try Files.read(submission.source).bytes
    }
    let last = try asking { () throws(RepositoryError) in try current(file.path) }
    guard let last else { throw .actWithoutBase(act: name, draft: file.path) }
    let old = try asking { () throws(RepositoryError) in try self.bytes(of: last) }
    guard old != file.bytes else { throw .actWithoutChange(act: name, draft: file.path) }
    let act = try asking { () throws(RepositoryError) in try placeOfAct(named: name, bytes) }
    var notices: [CommitNotice] = []
    do throws(HistoryError) {
      try DraftRepository.verify(
        read(bytes, submission.source, options), named: name,
        makes: read(file.bytes, file.path, options),
        of: read(old, file.path, options)
      ) { text in
        // Between a number that Word counts and the words it has blanks of its own.
        guard WordText.claims(old, name: file.path) else { return text }
        let word = try? WordRewriting.write(old, view: options.view ?? .accepted, text: text)
        return word.flatMap { try? WordText($0).text.bytes } ?? text
      }
    } catch {
      guard submission.isUnverified, case .actDoesNotFit = error else { throw error }
      notices = [.actUnverified(name)]
    }
    return ActFile(act: act, bytes: bytes, notices: notices)
  }

  private func read(
    _ bytes: [UInt8], _ name: String, _ options: DraftOptions
  ) throws(HistoryError) -> Document {
    do {
      return try options.document(bytes, name: name)
    } catch {
      throw .unreadable(error)
    }
  }

  private static func verify(
    _ act: Document, named name: String, makes new: Document, of old: Document,
    asFile: ([UInt8]) -> [UInt8]
  ) throws(HistoryError) {
    let result = Amendment.apply(act, to: old)
    let gives =
      LineEnds.areAlone(between: result.text, and: new.source.bytes)
      || LineEnds.areAlone(between: asFile(result.text), and: new.source.bytes)
    guard !gives || !result.refusals.isEmpty else { return }
    let writer = AmendmentReport(ReportLanguage(of: old), of: old)
    throw .actDoesNotFit(act: name, refused: result.refusals.map(writer.line))
  }
}
