public import DraftDecisions
import DraftRender

extension DraftMerger {
  /// Lets a reviewer decide conflict by conflict, starting with what is decided already. After each decision the whole
  /// file is handed to the device.
  ///
  /// - Parameters:
  ///   - files: The files that the decisions are about.
  ///   - name: The name of the joined draft, at the head of the screen.
  ///   - person: Who decides.
  ///   - options: The language and the look of the screen.
  ///   - device: The screen and the keyboard.
  /// - Returns: How the review ended.
  public mutating func review(
    _ files: MergedFiles, as name: String, by person: String?, options: ReportOptions,
    on device: any ReviewDevice
  ) -> ReviewOutcome {
    decide(files, as: name, by: person, options.rendering, on: device)
  }

  /// Writes one page for a browser on which a reviewer decides, starting with what is decided already, and which gives
  /// the file of decisions.
  ///
  /// - Parameters:
  ///   - files: The files that the decisions are about.
  ///   - name: The name of the joined draft, at the head of the page.
  ///   - person: Who decides.
  ///   - fileName: The name of the file that the page gives.
  ///   - options: The language of the page.
  ///   - consume: Receives the page in chunks.
  /// - Throws: The errors of `consume`.
  public func writeConflictPage(
    _ files: MergedFiles, as name: String, by person: String?, fileName: String,
    options: ReportOptions, to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    try ByteSink.chunks(to: consume) {
      writePage(files, as: name, by: person, fileName: fileName, options.rendering, to: $0)
    }
  }

  /// Writes down what is decided.
  ///
  /// - Parameters:
  ///   - files: The files that the decisions are about.
  ///   - output: The text that was written with it, and its file's name.
  /// - Returns: The bytes of the file.
  public func resolutions(
    _ files: MergedFiles, output: (bytes: [UInt8], name: String)?
  ) -> [UInt8] {
    file(files, output: output).bytes
  }
}
