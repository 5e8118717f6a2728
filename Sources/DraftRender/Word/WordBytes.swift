import DraftDocx
package import DraftReading

extension Draft {
  /// The draft as one side of a redline.
  func side(_ layout: WordLayout) throws(WordProblem) -> RedlineSide {
    if let word { return try RedlineSide(word.bytes, word.view) }
    return try RedlineSide(try TextWord.write(document, layout: layout), .accepted)
  }

  /// The draft as a Word document: the file itself, its tracked changes resolved as they were read, or one made
  /// of its text.
  package func wordBytes(
    layout: ReportOptions.Word.Layout = .plain
  ) throws(DraftError) -> [UInt8] {
    do throws(WordProblem) {
      if let word { return try word.clean() }
      return try TextWord.write(document, layout: layout.rendering)
    } catch {
      throw DraftError(name: name, .word(error))
    }
  }
}
