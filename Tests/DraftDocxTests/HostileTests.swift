import DraftDocx
import TestSupport
import Testing

/// Packages that are broken or were made to do harm.
struct HostileTests {
  private func problem(_ sample: SamplePackage) -> WordProblem? {
    do {
      _ = try WordText(try sample.bytes())
      return nil
    } catch {
      return error as? WordProblem
    }
  }

  private func problem(_ document: String) -> WordProblem? {
    var sample = SamplePackage("")
    sample.extra = [("word/document.xml", document)]
    return problem(sample)
  }

  @Test(arguments: ["../evil", "/abs.xml", "a/../b", "tab\u{9}"])
  func refusesNamesThatLeadElsewhere(_ name: String) {
    var sample = SamplePackage("")
    sample.extra = [(name, "x")]
    #expect(problem(sample) == .badName(name))
  }

  @Test func refusesTwoPartsOfOneName() {
    var sample = SamplePackage("")
    sample.extra = [("word/Document.xml", "x")]
    #expect(problem(sample) == .duplicateName("word/Document.xml"))
  }

  @Test func refusesDocumentTypesAndEntities() {
    let type = "<!DOCTYPE w [<!ENTITY a \"b\">]><w>&a;</w>"
    #expect(problem(type) == .documentType(part: "word/document.xml"))
    #expect(
      problem("<w>&a;</w>")
        == .malformed(part: "word/document.xml", .badReference, offset: 3))
  }

  @Test func refusesDeepParts() {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(problem(deep) == .tooLarge(.depth, part: "word/document.xml"))
  }

  @Test func refusesBombs() {
    let zeros = String(repeating: " ", count: 4 << 20)
    #expect(problem("<a>\(zeros)</a>") == .tooLarge(.ratio, part: "word/document.xml"))
  }

  /// Parts that are not what their checksums were made of.
  @Test func refusesDamagedParts() throws {
    var bytes = try SamplePackage(SamplePackage.paragraph("x")).bytes()
    // The checksum stands in the directory, 16 bytes behind the start of a part's record.
    for at in bytes.indices.dropLast(20) where bytes[at...].starts(with: [0x50, 0x4B, 1, 2]) {
      bytes[at + 16] ^= 0xFF
    }
    do {
      _ = try WordText(bytes)
      Issue.record("read what is damaged")
    } catch {
      guard case .damagedPart("word/document.xml", _) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func refusesWhatIsNoDocument() throws {
    let other = try ZipArchive.created([("mimetype", Array("x".utf8))])
    #expect(throws: WordProblem.notADocument) { try WordText(other) }
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(throws: WordProblem.oldFormat) { try WordText(compound) }
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(throws: WordProblem.encrypted) { try WordText(compound + name + [0]) }
  }

  @Test(arguments: [
    ("<a", XMLProblem.unexpectedEnd), ("<a>", .unexpectedEnd), ("<a></b>", .mismatchedEnd),
    ("<a></ab>", .mismatchedEnd), ("<a/><b/>", .textOutside), ("x<a/>", .textOutside),
    ("<a b='1' b='2'/>", .duplicateAttribute), ("<a b=1/>", .badAttribute),
    ("<a b='<'/>", .badAttribute), ("<a b='1'c='2'/>", .badTag), ("<1/>", .badName),
    ("<x:a/>", .unboundPrefix), ("<a x:b=''/>", .unboundPrefix), ("<a>&#0;</a>", .badReference),
    ("<a>\u{1}</a>", .badCharacter), ("<a>]]></a>", .badCharacter), ("", .noRoot),
    ("<a><!-- </a>", .badComment), ("<?xml version='1.0' encoding='x'?><a/>", .badEncoding),
  ])
  func refusesWhatIsNotWellFormed(_ text: String, _ expected: XMLProblem) {
    guard case .malformed(_, let found, _) = problem(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(found == expected)
  }

  /// Whatever is done to a part, it is read or refused.
  @Test func survivesDamage() throws {
    let body =
      SamplePackage.paragraph("第一段。", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
      + SamplePackage.table([["a", "b"], ["c", "d"]])
      + "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    let document = Array(
      "<w:document \(SamplePackage.namespaces)><w:body>\(body)</w:body></w:document>".utf8)
    var random = SplitMix64(seed: 14)
    for _ in 0..<300 {
      var damaged = document
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<damaged.count - 20, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: damaged[at] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.removeSubrange(at..<at + Int.random(in: 1...20, using: &random))
        default: damaged.insert(contentsOf: damaged[at..<at + 20], at: at)
        }
      }
      let bytes = try ZipArchive.created([
        ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", damaged),
      ])
      for view in [RevisionView.accepted, .rejected] {
        _ = try? WordText(bytes, view: view)
      }
    }
  }
}
