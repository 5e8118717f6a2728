import DraftText
import Testing

@testable import DraftChange

struct TermCandidateTests {
  @Test func `words that were replaced in more places are candidates of their own`() {
    let old = Array("Customer shall pay. Supplier shall. Customer may. Customer shall go.".utf8)
    let new = Array("Client must pay. Supplier must. Client may. Client must go.".utf8)
    func edit(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Edit {
      Edit(old: ByteRange(a, b), new: ByteRange(c, d))
    }
    let edits: IndexedArray<Edit, Edit> = [
      edit(0, 14, 0, 11), edit(29, 35, 26, 31), edit(36, 44, 32, 38), edit(50, 64, 44, 55),
    ]
    let found = old.withView { a in
      new.withView { b in
        TermCandidates(a, b, edits).all.map {
          (
            String(decoding: a[$0.old.range], as: UTF8.self),
            String(decoding: b[$0.new.range], as: UTF8.self)
          )
        }
      }
    }
    #expect(found.map(\.0) == ["Customer", "shall", "shall", "Customer", "Customer", "shall"])
    #expect(found.map(\.1) == ["Client", "must", "must", "Client", "Client", "must"])
  }
}
