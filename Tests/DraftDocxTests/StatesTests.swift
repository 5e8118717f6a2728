import DraftDiffKit
import DraftDocx
import DraftText
import Testing

/// A document with tracked changes compared with what it was.
struct StatesTests {
  private func change(_ tag: String, _ author: String, _ text: String) -> String {
    let name = tag == "del" ? "delText" : "t"
    return
      "<w:\(tag) w:id=\"1\" w:author=\"\(author)\"><w:r><w:\(name) xml:space=\"preserve\">\(text)</w:\(name)></w:r></w:\(tag)>"
  }

  private var sample: SamplePackage {
    let run = "<w:r><w:t>各单位要</w:t></w:r>"
    let row = { (tag: String, author: String, text: String) in
      "<w:tr><w:trPr><w:\(tag) w:id=\"9\" w:author=\"\(author)\"/></w:trPr><w:tc>\(SamplePackage.paragraph(text))</w:tc></w:tr>"
    }
    return SamplePackage(
      "<w:p>\(run)\(change("del", "甲", "注意"))\(change("ins", "甲", "高度重视"))\(change("ins", "乙", "，认真落实"))</w:p>"
        + "<w:tbl>\(row("ins", "甲", "一"))\(row("del", "乙", "二"))</w:tbl>"
        + SamplePackage.paragraph("完"))
  }

  @Test func rejectsTheChangesOfOneAuthorAlone() throws {
    #expect(try sample.text() == "各单位要高度重视，认真落实\n一\n完\n")
    #expect(try sample.text(.rejected) == "各单位要注意\n二\n完\n")
    #expect(try sample.text(.rejectedOnly(author: "甲")) == "各单位要注意，认真落实\n完\n")
    #expect(try sample.text(.rejectedOnly(author: "乙")) == "各单位要高度重视\n一\n二\n完\n")
  }

  @Test func comparesTheStatesOfOneDocument() throws {
    let states = try DraftStates(bytes: try sample.bytes(), name: "a.docx")
    #expect(String(decoding: states.rejected.text, as: UTF8.self) == "各单位要注意\n二\n完\n")
    #expect(states.rejected.name == "a.docx（修订前）")
    #expect(DraftComparison(from: states.rejected, to: states.accepted).isDifferent())
    let own = try DraftStates(bytes: try sample.bytes(), name: "a.docx", author: "乙")
    #expect(String(decoding: own.rejected.text, as: UTF8.self) == "各单位要高度重视\n一\n二\n完\n")
  }

  @Test func saysWhoChangedItWhereTheAuthorDidNot() throws {
    let bytes = try sample.bytes()
    #expect(
      throws: DraftStatesError.noChanges(file: "a.docx", author: "丙", known: ["甲", "乙"])
    ) { try DraftStates(bytes: bytes, name: "a.docx", author: "丙") }
    #expect(throws: DraftStatesError.notWord(file: "a.txt")) {
      try DraftStates(bytes: Array("甲".utf8), name: "a.txt")
    }
  }

  /// The changes of one author, tracked by the name of this author.
  @Test func writesTheChangesOfOneAuthorAsTheirs() throws {
    let states = try DraftStates(bytes: try sample.bytes(), name: "a.docx", author: "甲")
    var options = ReportOptions()
    options.word.author = "甲"
    var bytes: [UInt8] = []
    try DraftComparison(from: states.rejected, to: states.accepted)
      .write(as: .docx, options: options) { bytes += $0 }
    #expect(try RevisionAuthors.read(bytes) == ["甲"])
    let text = try WordText(bytes, view: .rejected).text.bytes
    #expect(text == states.rejected.text)
  }
}
