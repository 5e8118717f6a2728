import DraftDocx
import DraftLaws

/// Any bytes as the contents of two bodies, parted by a zero: read the same by both ways, and compared.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let bodies = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let documents = bodies.compactMap { try? WordLaws.document($0) }
  for document in documents { stop(at: WordLaws.copies(document)) }
  if documents.count == 2 {
    stop(at: WordLaws.redlines(documents[0], documents[1]))
    stop(at: WordLaws.redlines(documents[1], documents[0]))
  }
  return 0
}
