import DraftActs
import DraftDocument
import DraftText

/// The text that follows from an amending act.
///
/// ```swift
/// let amendment = try DraftAmendment(of: base, by: act)
/// if amendment.refused.isEmpty { print(String(decoding: amendment.bytes, as: UTF8.self)) }
/// ```
public struct DraftAmendment: Sendable {
  /// The consolidated text, in the encoding of the base's file.
  public let bytes: [UInt8]
  /// The same, read and understood, for a comparison with the base.
  public let result: Draft
  /// What each item of the act did, a line each, in the language asked for, the base's by default.
  public let report: [String]
  /// Instructions that were not applied, with their place and what would fit.
  public let refused: [String]

  /// Applies an act to the text that it amends. Nothing is guessed: what doesn't fit is refused and named,
  /// and the rest is applied.
  ///
  /// - Throws: `ReportError` where the result can't be written in the encoding of the base.
  public init(
    of base: Draft, by act: Draft, options: DraftOptions = DraftOptions(),
    language: ReportOptions.Language? = nil
  ) throws(ReportError) {
    let consolidated = Amendment.apply(act.document, to: base.document)
    do {
      bytes = try TextEncoder.encode(
        consolidated.text, as: base.document.source.encoding,
        byteOrderMark: base.document.source.hasByteOrderMark)
    } catch {
      throw .notEncodable(DraftError(name: base.name, problem: error))
    }
    result = Draft(
      text: String(decoding: consolidated.text, as: UTF8.self), name: base.name, options: options)
    let isChinese = language.map { $0 == .zh } ?? (ActLanguage(of: base.document) == .chinese)
    let writer = AmendmentReport(isChinese ? .chinese : .english)
    report = writer.lines(consolidated)
    refused = consolidated.refusals.map(writer.line)
  }

  /// Whether the act gives exactly this text, white space at line ends apart, and nothing of it was refused.
  public func gives(_ draft: Draft) -> Bool {
    refused.isEmpty && LineEnds.areAlone(between: result.text, and: draft.text)
  }
}
