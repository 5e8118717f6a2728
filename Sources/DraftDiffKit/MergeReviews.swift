public import DraftDecisions
import DraftRender

extension DraftMerger {
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
    decide(files, as: name, by: person, options.rendering, on: device)
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
    try ByteSink.chunks(to: consume) {
      writePage(files, as: name, by: person, fileName: fileName, options.rendering, to: $0)
    }
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
    file(files, output: output).bytes
  }
}
