import DraftDecisions
import DraftDocument
import DraftMerge
public import DraftReading
import DraftReview
import DraftText

/// Drafts that were made of one base side by side, joined into one.
///
/// ```swift
/// let merge = try DraftMerger(base: base, sides: [(ours, "ours"), (theirs, "theirs")])
/// if merge.isClean { try write(merge.text()) }
/// ```
public struct DraftMerger: Sendable {
  /// What there is to decide. Reading the text for it is put off until somebody decides.
  var plan: ConflictPlan {
    ConflictPlan(undecided, names: names, draft: first.document)
  }
  private(set) var marks: [ConflictMark]
  /// What was decided of conflicts that are not here.
  var otherResolutions: [ResolutionFile.Resolution] = []
  /// What was written last with these decisions.
  var lastOutput: DecisionFile.Named?
  private let undecided: MergeResult
  /// With what is decided.
  private var result: MergeResult
  let names: [String]
  let base: Draft
  private let first: Draft
  private let drafts: [Draft]
  /// As the side wants it that changed it.
  private let hasByteOrderMark: Bool

  /// Joins by section, sentence and word what goes together; what does not is a conflict, as narrow as whole
  /// sentences. Nothing that a side wrote is left out in silence.
  ///
  /// - Parameters:
  ///   - base: The draft that all sides started with.
  ///   - sides: What each made of it, with the name that stands at conflicts. The first gives the encoding.
  ///   - takesLikely: Joins also what only likely goes together, and not only what certainly does.
  /// - Throws: `ReportError.mergedWord` for a Word document.
  public init(
    base: Draft, sides: [(draft: Draft, name: String)], takesLikely: Bool = false
  ) throws(ReportError) {
    for draft in [base] + sides.map(\.draft) where !draft.document.reader.isText {
      throw .mergedWord(file: draft.name)
    }
    var options = MergeOptions()
    options.takesLikely = takesLikely
    undecided = Merge.of(base.document, sides.map(\.draft.document), options: options)
    result = undecided
    marks = undecided.conflicts.map { _ in ConflictMark() }
    names = sides.map(\.name)
    self.base = base
    first = sides.first?.draft ?? base
    drafts = [base] + sides.map(\.draft)
    let mark = base.document.source.hasByteOrderMark
    hasByteOrderMark =
      sides.contains { $0.draft.document.source.hasByteOrderMark != mark } ? !mark : mark
  }

  /// Decides conflicts as somebody wants it.
  mutating func take(_ marks: [ConflictMark]) {
    self.marks = marks
    result = plan.decided(marks)
  }

  /// Whether nothing is left for a person to decide.
  public var isClean: Bool { result.isClean }

  /// How many places there were for a person to decide, those included that are decided.
  public var count: Int { marks.count }

  /// How many places are left for a person to decide.
  public var conflicts: Int { result.conflicts.count }

  /// How many of them `takesLikely` would decide.
  public var likely: Int { result.conflicts.count { $0.proposal != nil } }

  /// A place that is left for a person to decide.
  public struct ConflictPlace: Sendable, Equatable {
    /// The line of its first marker, from 1.
    public let line: Int
    /// The section as it is cited; empty where it stands in none.
    public let section: String
  }

  /// The places that are left for a person to decide, in the order of the text. O(bytes), and reading the text.
  public var conflictPlaces: [ConflictPlace] {
    let places = ConflictMarkers(names: names).marked(result).places
    guard !places.isEmpty else { return [] }
    var options = DraftOptions()
    options.reader = first.format
    let text = result.plainText(ofSide: 0)
    guard let document = try? Draft(bytes: text, name: first.name, options: options).document else {
      return places.map { ConflictPlace(line: $0.line, section: "") }
    }
    return document.text.withView { view in
      let citation = SectionCitation(document, view)
      return places.map { place in
        let offset = min(place.offset, max(0, text.count - 1))
        let section = document.sections.lastIndex {
          $0.extent.start <= offset && offset < $0.extent.end
        }
        let name = section.map { $0 == 0 ? "" : citation.name(of: $0) } ?? ""
        return ConflictPlace(line: place.line, section: name)
      }
    }
  }

  /// The joined text in the encoding of the first side, with git's markers around conflicts. O(bytes).
  ///
  /// - Throws: `ReportError` for a character that the encoding does not have.
  public func text(baseName: String = "base", markerSize: Int = 7) throws(ReportError) -> [UInt8] {
    let text = ConflictMarkers(names: names, baseName: baseName, size: markerSize).text(result)
    let form = first.document.source
    do {
      return try TextEncoder.encode(
        text, as: form.encoding, byteOrderMark: hasByteOrderMark)
    } catch {
      throw .notInEncoding(DraftError(name: first.name, .text(error)))
    }
  }

  /// Numbers of the joined text that stand twice, were left out or are out of order, and were right in every draft:
  /// each side counted what it had put in. None where conflicts are left.
  ///
  /// The language is that of the messages; `nil` takes the draft's own.
  public func wrongNumbers(language: ReportOptions.Language? = nil) -> [DraftFinding] {
    guard isClean, let bytes = try? text() else { return [] }
    var options = DraftOptions()
    options.reader = first.format
    guard let joined = try? Draft(bytes: bytes, name: first.name, options: options) else {
      return []
    }
    let found = Self.numbers(joined, language)
    if found.isEmpty { return [] }
    let known = Set(drafts.flatMap { Self.numbers($0, language).map(\.text) })
    return found.filter { !known.contains($0.text) }
  }

  private static func numbers(_ draft: Draft, _ language: ReportOptions.Language?) -> [DraftFinding]
  {
    DraftFindings(numbersOf: draft).findings(of: 0, language: language)
  }
}
