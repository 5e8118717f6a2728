import DraftDocument
import DraftMerge
public import DraftReading
public import DraftReview
import DraftText

/// Drafts that were made of one base side by side, joined into one.
///
/// ```swift
/// let merge = try DraftMerger(base: base, sides: [(ours, "ours"), (theirs, "theirs")])
/// if merge.isClean { try write(merge.text()) }
/// ```
public struct DraftMerger: Sendable {
  /// What there is to decide. Reading the text for it is put off until somebody decides.
  package var plan: ConflictPlan {
    ConflictPlan(undecided, names: names, draft: first.document)
  }
  package private(set) var marks: [ConflictMark]
  /// What was decided of conflicts that are not here.
  package private(set) var otherResolutions: [ResolutionFile.Resolution] = []
  /// What was written last with these decisions.
  private var lastOutput: DecisionFile.Named?
  private let undecided: MergeResult
  /// With what is decided.
  private(set) var result: MergeResult
  package let names: [String]
  package let base: Draft
  let first: Draft
  let drafts: [Draft]
  /// As the side wants it that changed it.
  private let hasByteOrderMark: Bool

  /// Joins by section, sentence and word what goes together; what does not is a conflict, as narrow as whole
  /// sentences. Nothing that a side wrote is left out silently.
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
  package mutating func take(_ marks: [ConflictMark]) {
    self.marks = marks
    result = plan.decided(marks)
  }

  /// Whether nothing is left for a person to decide.
  public var isClean: Bool { result.isClean }

  /// How many places there were for a person to decide, those included that are decided.
  public var count: Int { marks.count }

  /// The joined text in the encoding of the first side, with git's markers around conflicts. O(bytes).
  ///
  /// - Throws: `ReportError` for a character that the encoding does not have.
  public func text(baseName: String = "base", markerSize: Int = 7) throws(ReportError) -> [UInt8] {
    let text = ConflictMarkers(names: names, baseName: baseName, size: markerSize).text(result)
    return try first.encoded(text, hasByteOrderMark: hasByteOrderMark)
  }

  /// Decides what a file says of the conflicts; what it says of others is kept for the next file.
  ///
  /// - Returns: the words of conflicts that are not here: their texts are others by now, or they are joined.
  /// - Throws: `DecisionsError` where it chooses what a conflict does not offer.
  public mutating func decide(_ file: DraftResolutionFile) throws(DecisionsError) -> [String] {
    do {
      let read = try plan.marks(of: file.file.resolutions)
      take(read.marks)
      otherResolutions = read.others
      lastOutput = file.file.output
    } catch {
      throw .wrong(
        file: file.name, path: "resolutions[\(error.number)].choice",
        expected: "what this conflict offers")
    }
    return otherResolutions.map(\.quote)
  }

  /// What is decided, with the text that was written with it.
  package func file(
    _ files: MergedFiles, output: (bytes: [UInt8], name: String)?
  ) -> ResolutionFile {
    let output = output.map {
      DecisionFile.Named(name: $0.name, sha256: SHA256.hex($0.bytes))
    }
    return file(files, marks, plan, output)
  }

  /// What is decided so far, by the marks of a review of `plan`.
  package func file(
    _ files: MergedFiles, _ marks: [ConflictMark], _ plan: ConflictPlan
  ) -> ResolutionFile {
    file(files, marks, plan, lastOutput)
  }

  private func file(
    _ files: MergedFiles, _ marks: [ConflictMark], _ plan: ConflictPlan,
    _ output: DecisionFile.Named?
  ) -> ResolutionFile {
    ResolutionFile(
      base: files.base, sides: files.sides, output: output,
      resolutions: plan.resolutions(marks, others: otherResolutions))
  }
}
