import DraftDecisions
import Testing

/// Files of decisions, right and wrong ones.
@Suite struct DecisionFileTests {
  private static let hash = String(repeating: "0a", count: 32)

  private func file(_ decisions: String, version: String = "1") -> [UInt8] {
    Array(
      """
      {"format":"draftdiff.decisions","version":\(version),"by":"李",
       "old":{"name":"一稿.txt","sha256":"\(Self.hash)"},
       "new":{"name":"二稿.txt","sha256":"\(Self.hash)"},
       "decisions":[\(decisions)]}
      """.utf8)
  }

  private func problem(_ bytes: [UInt8]) -> DecisionsError? {
    do throws(DecisionsError) {
      _ = try DecisionReader.read(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func everyPartAndVerdictIsRead() throws {
    let read = try DecisionReader.read(
      file(
        #"""
        {"change":"00000001","decision":"accept"},
        {"change":"0000000Z","part":"place","decision":"reject","comment":"\u4e0d\ud83d\ude00"},
        {"change":"00000002","part":"edit:2","decision":"edit","text":"甲\n\"乙\""},
        {"change":"00000003","comment":"？","quote":{"exact":"应当","prefix":"机关"}},
        {"change":"layout","part":"all","decision":"accept","later":[1,{"a":null}]}
        """#))
    #expect(read.by == "李")
    #expect(read.old.name == "一稿.txt")
    #expect(read.decisions.map(\.part) == [.all, .place, .edit(2), .all, .all])
    #expect(
      read.decisions.map(\.verdict) == [.accept, .reject, .text("甲\n\"乙\""), nil, .accept])
    #expect(read.decisions[1].comment == "不😀")
    #expect(read.decisions[3].quote == Quote(exact: "应当", prefix: "机关"))
    #expect(read.decisions[4].change == .layout)
  }

  @Test func whatIsWrongIsSaidWithItsPlace() {
    let cases: [(String, String)] = [
      (#"{"change":"xyz","decision":"accept"}"#, "decisions[0].change"),
      (#"{"decision":"accept"}"#, "decisions[0].change"),
      (#"{"change":"00000001"}"#, "decisions[0].decision"),
      (#"{"change":"00000001","decision":"maybe"}"#, "decisions[0].decision"),
      (#"{"change":"00000001","decision":true}"#, "decisions[0].decision"),
      (#"{"change":"00000001","decision":"edit"}"#, "decisions[0].text"),
      (#"{"change":"00000001","part":"edit:0","decision":"accept"}"#, "decisions[0].part"),
      (#"{"change":"00000001","decision":"accept"},7"#, "decisions[1].change"),
      (
        #"{"change":"00000001","decision":"accept","quote":{"prefix":"a"}}"#,
        "decisions[0].quote.exact"
      ),
    ]
    for (text, path) in cases {
      guard case .wrong(_, let found, _) = problem(file(text)) else {
        Issue.record("\(text) was taken")
        continue
      }
      #expect(found == path)
    }
  }

  @Test func otherFilesAreRefused() {
    #expect(problem(Array("{".utf8)) == .notJSON(file: "", line: 1))
    #expect(problem(Array("{\n\"a\": nul}".utf8)) == .notJSON(file: "", line: 2))
    #expect(problem(Array("[]".utf8)) == .otherFormat(file: "", nil))
    #expect(problem([0xFF, 0xFE]) == .notJSON(file: "", line: 1))
    #expect(problem(Array(repeating: 0x5B, count: 100_000)) == .notJSON(file: "", line: 1))
    #expect(
      problem(Array(#"{"format":"draftdiff.draft"}"#.utf8))
        == .otherFormat(file: "", "draftdiff.draft"))
    #expect(problem(file("", version: "2")) == .version(file: "", 2))
    #expect(problem(file("", version: "\"1\"")) == .version(file: "", nil))
  }

  /// Whatever the bytes, they are read or refused.
  @Test func damagedFilesNeverStopTheReader() {
    let whole = file(#"{"change":"00000001","decision":"edit","text":"\ud800\u00e9"}"#)
    for end in whole.indices { _ = problem(Array(whole[..<end])) }
    for place in whole.indices {
      var damaged = whole
      damaged[place] ^= 0x15
      _ = problem(damaged)
    }
  }
}
