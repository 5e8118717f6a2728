import DraftDocument
import DraftLaws
import TestSupport
import Testing

/// What holds for every draft, tried on text that no one would write.
struct LawTests {
  private static let options = ReaderKind.allCases.map { reader in
    var options = ReadingOptions()
    options.reader = reader
    return options
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func sectionsNestAndSentencesAreInOrder(_ seed: UInt64) {
    var hostile = HostileText(seed: seed)
    for text in [hostile.plain(60), hostile.scalars(80), hostile.text(60)] {
      for options in Self.options {
        let broken = DocumentLaws(read(text, options)).broken()
        #expect(broken.isEmpty, "\(broken.prefix(3)) in \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func everyCharacterOfPlainTextIsCovered(_ seed: UInt64) {
    var hostile = HostileText(seed: seed)
    let text = hostile.plain(60)
    let broken = DocumentLaws(read(text)).covering()
    #expect(broken.isEmpty, "\(broken.prefix(3)) in \(text.debugDescription)")
  }
}
