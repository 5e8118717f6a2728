import DraftDiffKit
import Testing

@Suite struct ListingTests {
  /// The longest role is longer than its column.
  @Test func aRoleStandsApartFromItsSentence() throws {
    let draft = try Draft(
      bytes: Array("通知\n\n各乡镇：\n现通知如下。\n\n附件：1.分配表\n\n附件1\n分配表\n1.白杨镇30户\n".utf8), name: "a.txt")
    var bytes: [UInt8] = []
    try draft.writeListing(.sentences, as: .text) { bytes += $0 }
    #expect(String(decoding: bytes, as: UTF8.self).contains("attachment-note 附件：1.分配表\n"))
  }
}
