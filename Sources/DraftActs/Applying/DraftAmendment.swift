import DraftDocument
package import DraftDocx
public import DraftReading
public import DraftReview
import DraftText

/// The text that follows from an amending act.
///
/// ```swift
/// let amendment = try DraftAmendment(of: base, by: act)
/// if amendment.refused.isEmpty { print(String(decoding: amendment.bytes, as: UTF8.self)) }
/// ```
public struct DraftAmendment: Sendable {
  package let base: Draft
  private let act: Draft
  private let asked: String?
  /// Why the base's Word document can't be given the new text.
  package let wordProblem: WordProblem?
  package let consolidated: Consolidated
  package let words: AmendmentReport
  /// The consolidated text, in the encoding of the base's file.
  public let bytes: [UInt8]
  /// The same, read and understood, for a comparison with the base.
  public let result: Draft
  /// What each item of the act did, a line each, in the language asked for, the base's by default.
  public let report: [String]
  /// Which of the laws that the act names was taken for the base; `nil` where it names one or none.
  public let law: String?
  /// What the base calls itself, where the act names one law and calls it otherwise; it is applied all the same.
  public var otherTitle: String? { consolidated.otherTitle }
  /// Whether the act says nothing at all that amends.
  public var saysNothing: Bool {
    consolidated.outcomes.isEmpty && consolidated.refusals.isEmpty && consolidated.notes.isEmpty
  }
  /// Instructions that were not applied, with their place and what would fit.
  public let refused: [String]
  /// References that the act left, and that no longer reach what they meant in the base, a sentence each. The text
  /// is what the act says all the same.
  public let staleReferences: [String]

  /// Applies an act to the text that it amends. Nothing is guessed: what doesn't fit is refused and named,
  /// and the rest is applied.
  ///
  /// Of an act that amends several laws what is for the base counts, as its title says, or `law`.
  ///
  /// - Throws: `ReportError` where the result can't be written in the encoding of the base, or where the act amends
  ///   other laws.
  public init(
    of base: Draft, by act: Draft, as law: String? = nil, options: DraftOptions = DraftOptions(),
    language: ReportLanguage? = nil
  ) throws(ReportError) {
    consolidated = Amendment.apply(act.document, to: base.document, as: law)
    guard
      law == nil && consolidated.otherLaws.isEmpty || !consolidated.outcomes.isEmpty
        || !consolidated.refusals.isEmpty
    else {
      throw .otherLaws(file: base.name, laws: Amendment.laws(of: act.document, for: base.document))
    }
    let word = RewrittenBase(base, consolidated.text)
    wordProblem = word.problem
    do {
      bytes = try TextEncoder.encode(
        word.draft?.text ?? consolidated.text, as: base.document.source.encoding,
        byteOrderMark: base.document.source.hasByteOrderMark)
    } catch {
      throw .notEncodable(DraftError(name: base.name, .text(error)))
    }
    self.law = consolidated.law
    (self.base, self.act, asked) = (base, act, law)
    result =
      word.draft
      ?? Draft(
        text: String(decoding: consolidated.text, as: UTF8.self), name: base.name,
        options: options)
    words = AmendmentReport(
      language ?? ReportLanguage(of: base.document), of: base.document)
    let isChanged = consolidated.text != Array(base.document.source.bytes)
    staleReferences =
      isChanged ? DraftComparison(from: base, to: result).staleReferences(in: language) : []
    report = words.lines(consolidated) + staleReferences.map { "! " + $0 }
    refused = consolidated.refusals.map(words.line)
  }

  /// The laws that an act amends, as it names them; empty where it names none.
  public static func laws(of act: Draft, for base: Draft) -> [String] {
    Amendment.laws(of: act.document, for: base.document)
  }

  /// Which item of the act changed which line.
  package var trace: ItemTrace { ItemTrace(of: act.document, on: base.document, as: asked) }

  /// Who changed each paragraph: the act's items.
  package func signatures() -> ParagraphAuthors {
    let trace = trace
    return ParagraphAuthors(
      old: trace.old.mapValues { actName + " " + $0 },
      new: trace.new.mapValues { actName + " " + $0 })
  }

  /// The act's file without its folder and ending.
  package var actName: String {
    let name = act.name.split(separator: "/").last.map(String.init) ?? act.name
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Whether the act gives exactly this text, white space at line ends apart, and nothing of it was refused.
  public func gives(_ draft: Draft) -> Bool {
    refused.isEmpty && LineEnds.areAlone(between: result.text, and: draft.text)
  }
}
