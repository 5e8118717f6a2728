import DraftDocx
import DraftLaws

/// Any bytes as lists, as styles and as a body that uses them, parted by zeros: labels are computed, and the
/// document compared with one that has no lists.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNumbering(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  guard parts.count == 3,
    let listed = try? WordLaws.document(parts[2], numbering: parts[0], styles: Array(parts[1])),
    let bare = try? WordLaws.document(parts[2])
  else { return 0 }
  stop(at: WordLaws.copies(listed))
  stop(at: WordLaws.redlines(listed, bare) + WordLaws.redlines(bare, listed))
  return 0
}
