import DraftDocx
import DraftLaws

/// Any bytes as a package: refused, or read the same by both ways.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPackage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  stop(at: WordLaws.copies(bytes))
  _ = try? WordComment.read(bytes)
  return 0
}
