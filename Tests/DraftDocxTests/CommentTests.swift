import DraftDiffKit
import DraftDocx
import Foundation
import TestSupport
import Testing

/// Who noted what on which words.
struct CommentTests {
  private func comment(_ id: Int, _ author: String, _ texts: String...) -> String {
    let paragraphs = texts.enumerated().map { index, text in
      "<w:p w14:paraId=\"\(id)\(index)\"><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }.joined()
    return
      "<w:comment w:id=\"\(id)\" w:author=\"\(author)\" w:date=\"2024-03-15T09:30:00Z\">\(paragraphs)</w:comment>"
  }

  private func ends(_ id: Int, _ inside: String) -> String {
    "<w:commentRangeStart w:id=\"\(id)\"/>\(inside)<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
  }

  private func run(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private func sample(_ body: String, _ comments: String, extended: String? = nil)
    -> SamplePackage
  {
    var sample = SamplePackage(body)
    let word = "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
    let prefix = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    sample.extra = [
      (
        "word/comments.xml",
        "<w:comments \(SamplePackage.namespaces) \(word)>\(comments)</w:comments>"
      )
    ]
    var relations =
      "<Relationship Id=\"c1\" Type=\"\(prefix)comments\" Target=\"comments.xml\"/>"
    if let extended {
      relations +=
        "<Relationship Id=\"c2\" Type=\"http://schemas.microsoft.com/office/2011/relationships/commentsExtended\" Target=\"commentsExtended.xml\"/>"
      sample.extra.append(
        (
          "word/commentsExtended.xml",
          "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">\(extended)</w15:commentsEx>"
        ))
    }
    sample.extra.append(
      (
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(relations)</Relationships>"
      ))
    return sample
  }

  private func words(_ sample: SamplePackage) throws -> [String] {
    try WordComment.read(try sample.bytes()).map { String(decoding: $0.words, as: UTF8.self) }
  }

  @Test func findsTheWords() throws {
    let body =
      "<w:p>\(run("各单位"))\(ends(4, run("要高度") + run("重视")))\(run("。"))</w:p>"
      + "<w:tbl><w:tr><w:tc><w:p/><w:p>\(ends(2, run("甲")))</w:p></w:tc><w:tc><w:p>\(run("乙"))</w:p></w:tc></w:tr></w:tbl>"
      + "<w:commentRangeStart w:id=\"7\"/><w:p>\(run("一"))</w:p><w:p>\(run("二"))</w:p><w:commentRangeEnd w:id=\"7\"/><w:p>\(run("三"))</w:p>"
    let sample = sample(body, comment(2, "甲", "b") + comment(4, "乙", "a", "A") + comment(7, "丙"))
    let comments = try WordComment.read(try sample.bytes())
    #expect(try words(sample) == ["要高度重视", "甲", "一\n二\n"])
    #expect(comments.map(\.author) == ["乙", "甲", "丙"])
    #expect(comments[0].text == Array("a\nA".utf8))
    let text = Array(try sample.text().utf8)
    for comment in comments { #expect(Array(text[comment.place ?? 0..<0]) == comment.words) }
  }

  @Test func tellsWordsThatAreTrackedAsDeleted() throws {
    let gone = "<w:del w:id=\"9\" w:author=\"a\"><w:r><w:delText>注意</w:delText></w:r></w:del>"
    let sample = sample("<w:p>\(run("要"))\(ends(1, gone))</w:p>", comment(1, "甲", "为何删去？"))
    let comments = try WordComment.read(try sample.bytes())
    #expect(comments.map(\.isOnDeleted) == [true])
    #expect(try words(sample) == ["注意"])
  }

  @Test func putsAnswersUnderWhatTheyAnswer() throws {
    let extended =
      "<w15:commentEx w15:paraId=\"10\" w15:done=\"1\"/><w15:commentEx w15:paraId=\"30\" w15:paraIdParent=\"10\" w15:done=\"0\"/>"
    let body = "<w:p>\(ends(1, run("甲")))\(ends(2, run("乙")))\(ends(3, run("丙")))</w:p>"
    let sample = sample(
      body, comment(1, "a", "问") + comment(2, "b", "另") + comment(3, "c", "答"),
      extended: extended)
    let comments = try WordComment.read(try sample.bytes())
    #expect(comments.map(\.author) == ["a", "c", "b"])
    #expect(comments.map(\.parent) == [nil, 0, nil])
    #expect(comments.map(\.isResolved) == [true, false, false])
  }

  @Test func listsThemAsTextAndByTheSchema() throws {
    let body =
      SamplePackage.paragraph("第一章　总则")
      + "<w:p>\(run("第三条　"))\(ends(1, run("各单位")))\(run("负责。"))</w:p>"
    let draft = try Draft(
      bytes: try sample(body, comment(1, "张三", "范围？")).bytes(), name: "a.docx")
    var text: [UInt8] = []
    try draft.writeComments(as: .text) { text += $0 }
    #expect(
      String(decoding: text, as: UTF8.self)
        == "     2  第一章/第三条  张三  2024-03-15 09:30\n        │ 各单位\n        范围？\n")
    var json: [UInt8] = []
    try draft.writeComments(as: .json) { json += $0 }
    let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/DraftRender/Schemas/comments.schema.json")
    #expect(try JSONSchema(Array(Data(contentsOf: schema))).errors(in: json) == [])
  }

  /// In the JSON of a Word document stand who tracked changes when, and the comments, by the schema.
  @Test func jsonHasRevisionsAndComments() throws {
    let body =
      "<w:p>\(ends(0, run("甲方")))<w:ins w:id=\"7\" w:author=\"李四\" w:date=\"2024-03-15T09:30:00Z\">\(run("应当"))</w:ins>\(run("付款。"))</w:p>"
    let bytes = try sample(body, comment(0, "张三", "谁？")).bytes()
    let states = try DraftStates(bytes: bytes, name: "a.docx")
    let comparison = DraftComparison(from: states.rejected, to: states.accepted)
    let json = Array(comparison.report(as: .json).utf8)
    let schema = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Sources/DraftRender/Schemas/comparison.schema.json")
    #expect(try JSONSchema(Array(Data(contentsOf: schema))).errors(in: json).isEmpty)
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let new = try #require(read["new"] as? [String: Any])
    let old = try #require(read["old"] as? [String: Any])
    let revision = try #require(new["revision"] as? [String: Any])
    #expect(revision["state"] as? String == "accepted")
    let change = try #require((revision["changes"] as? [[String: Any]])?.first)
    #expect(change["author"] as? String == "李四" && change["count"] as? Int == 1)
    #expect(change["date"] as? String == "2024-03-15T09:30:00Z")
    #expect((old["revision"] as? [String: Any])?["state"] as? String == "rejected")
    let comments = try #require(new["comments"] as? [[String: Any]])
    #expect(comments.count == 1 && comments[0]["words"] as? String == "甲方")
    #expect(old["comments"] == nil)
    // A text has neither.
    let text = Draft(text: "甲。\n", name: "a.txt")
    let plain = DraftComparison(from: text, to: text).report(as: .json)
    #expect(!plain.contains("\"revision\"") && !plain.contains("\"comments\""))
  }
}
