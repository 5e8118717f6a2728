import DraftChange
import DraftDecisions
import DraftMerge
import DraftRender
import DraftReview
import DraftText

extension DraftMerger {
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

  /// Lets somebody decide conflict by conflict, beginning with what is decided already. After each decision the whole
  /// file is handed to the device.
  ///
  /// - Parameters:
  ///   - files: What the file says that it is about.
  ///   - name: What the joined draft is called, at the head of the screen.
  ///   - person: Who decides.
  ///   - options: The language and the look of the words around the texts.
  ///   - device: Where they are shown, and where the keys come from.
  /// - Returns: how the review ended.
  public mutating func review(
    _ files: MergedFiles, as name: String, by person: String?, options: ReportOptions,
    on device: any ReviewDevice
  ) -> ReviewOutcome {
    let rendering = options.rendering
    let (plan, others, output) = (plan, otherResolutions, lastOutput)
    let language = rendering.language ?? ReportLanguage(of: base.document)
    let title = title(name, language)
    let screen = ConflictScreen(title, rendering, language.words)
    var table = ReviewTable(
      ConflictDesk(
        ConflictSession(plan, marks, by: person), hasEditor: device.hasEditor),
      on: device, draw: { screen.page($0, columns: $1, rows: $2) },
      file: { Self.file(files, plan, $0.session.marks, others, output).bytes })
    let isSaved = table.run()
    let end = table.desk.session
    take(end.marks)
    return ReviewOutcome(
      count: end.marks.count, open: end.openCount, isUnsaved: !isSaved,
      orphans: others.map(\.quote), settled: [])
  }

  private func title(_ name: String, _ language: ReportLanguage) -> String {
    "\(DraftNames.titles(name, "").old) ← \(names.joined(separator: language.words.comma))"
  }

  /// Writes one page for a browser on which somebody decides, beginning with what is decided already, and which gives the
  /// file of decisions.
  ///
  /// - Parameters:
  ///   - files: What the file says that it is about.
  ///   - name: What the joined draft is called, at the head of the page.
  ///   - person: Who decides.
  ///   - fileName: What the page calls the file that it gives.
  ///   - options: The language of the words around the texts.
  ///   - consume: Takes the page in chunks.
  /// - Throws: what `consume` throws.
  public func writeConflictPage(
    _ files: MergedFiles, as name: String, by person: String?, fileName: String,
    options: ReportOptions, to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let language = options.rendering.language ?? ReportLanguage(of: base.document)
    let plan = plan
    let desk = HTMLConflictDesk(
      plan: plan, file: Self.file(files, plan, marks, otherResolutions, lastOutput),
      person: person, fileName: fileName)
    let sink = ByteSink(consume)
    ConflictPage.write(title(name, language), desk, language.words, to: sink)
    try sink.finish()
  }

  /// Writes down what is decided.
  ///
  /// - Parameters:
  ///   - files: What the file says that it is about.
  ///   - output: The text that was written with it, and its file's name.
  /// - Returns: the bytes of the file.
  public func resolutions(
    _ files: MergedFiles, output: (bytes: [UInt8], name: String)?
  ) -> [UInt8] {
    let output = output.map {
      DecisionFile.Named(name: $0.name, sha256: SHA256.hex($0.bytes))
    }
    return Self.file(files, plan, marks, otherResolutions, output).bytes
  }

  private static func file(
    _ files: MergedFiles, _ plan: ConflictPlan, _ marks: [ConflictMark],
    _ others: [ResolutionFile.Resolution], _ output: DecisionFile.Named?
  ) -> ResolutionFile {
    ResolutionFile(
      base: files.base, sides: files.sides, output: output,
      resolutions: plan.resolutions(marks, others: others))
  }
}
