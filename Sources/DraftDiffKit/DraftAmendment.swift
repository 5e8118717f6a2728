import DraftActs
import DraftChange
import DraftDocument
import DraftDocx
import DraftLanguage
import DraftLineage
public import DraftReading
import DraftRender
import DraftReview
import DraftText

/// The text that follows from an amending act.
///
/// ```swift
/// let amendment = try DraftAmendment(of: base, by: act)
/// if amendment.refused.isEmpty { print(String(decoding: amendment.bytes, as: UTF8.self)) }
/// ```
public struct DraftAmendment: Sendable {
  private let base: Draft
  private let act: Draft
  private let asked: String?
  /// Why the base's Word document can't be given the new text.
  private let wordProblem: WordProblem?
  let consolidated: Consolidated
  let words: AmendmentReport
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
  /// Of an act that amends several laws what is for the base counts, which its title tells, or `law`.
  ///
  /// - Throws: `ReportError` where the result can't be written in the encoding of the base, or where the act amends
  ///   other laws.
  public init(
    of base: Draft, by act: Draft, as law: String? = nil, options: DraftOptions = DraftOptions(),
    language: ReportOptions.Language? = nil
  ) throws(ReportError) {
    consolidated = Amendment.apply(act.document, to: base.document, as: law)
    guard
      law == nil && consolidated.otherLaws.isEmpty || !consolidated.outcomes.isEmpty
        || !consolidated.refusals.isEmpty
    else {
      throw .otherLaws(file: base.name, laws: Amendment.laws(of: act.document, for: base.document))
    }
    let word = Rewritten(base, consolidated.text)
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

  /// For each article that changed, as the new text numbers it, the items of the act that changed it: notes for the
  /// added column of a table.
  public var sources: [TableFrame.Note] {
    words.sources(consolidated).map {
      TableFrame.Note(place: $0.place, texts: [$0.items.joined(separator: "、")])
    }
  }

  /// The base's own Word document, or one made of its text, with what the act changes tracked: accepted it is the new text, rejected the base.
  /// Each change is signed by the item that made it: 修改决定 三（二）.
  ///
  /// - Parameters:
  ///   - options: `author`, where given, signs all of them; `date` and `layout` count, too.
  ///   - consume: Takes the document.
  /// - Throws: `ReportError` where a part of the document can't be written anew, or a line has no place in it.
  public func writeWord(
    options: ReportOptions = ReportOptions(), to consume: ([UInt8]) throws -> Void
  ) throws {
    if let wordProblem {
      throw ReportError.word(DraftError(name: base.name, .word(wordProblem)))
    }
    let comparison = DraftComparison(from: base, to: result)
    let authors = options.word.author == nil ? signatures() : nil
    try consume(
      comparison.wordRedline(options, authors: authors, author: actName, tracksMoves: false))
  }

  private var trace: ItemTrace { ItemTrace(of: act.document, on: base.document, as: asked) }

  private func signatures() -> ParagraphAuthors {
    let trace = trace
    return ParagraphAuthors(
      old: trace.old.mapValues { actName + " " + $0 },
      new: trace.new.mapValues { actName + " " + $0 })
  }

  /// Which item of the act made each change of a comparison of the base with the result.
  public func remarks(in comparison: DraftComparison) -> [ReportOptions.Remark] {
    trace.remarks(in: comparison.comparison).map {
      ReportOptions.Remark(change: $0.change.offset, by: actName, text: $0.items)
    }
  }

  /// Writes what each item of the act did as JSON, `draftdiff.amendment`, in chunks to `consume`.
  public func writeJSON(to consume: @escaping ([UInt8]) throws -> Void) throws {
    let sink = ByteSink(consume)
    AmendmentJSON(consolidated, words, law: law, staleReferences: staleReferences).write(to: sink)
    try sink.finish()
  }

  /// The act's file without its folder and ending.
  private var actName: String {
    let name = act.name.split(separator: "/").last.map(String.init) ?? act.name
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Whether the act gives exactly this text, white space at line ends apart, and nothing of it was refused.
  public func gives(_ draft: Draft) -> Bool {
    refused.isEmpty && LineEnds.areAlone(between: result.text, and: draft.text)
  }
}

/// The base's Word document with the text that follows, where it is one.
private struct Rewritten {
  var draft: Draft?
  var problem: WordProblem?

  init(_ base: Draft, _ text: [UInt8]) {
    guard let word = base.word else { return }
    do throws(WordProblem) {
      let bytes = try WordRewriting.write(word.bytes, view: word.view, text: text)
      draft = try? Draft(bytes: bytes, name: base.name)
    } catch {
      problem = error
    }
  }
}
