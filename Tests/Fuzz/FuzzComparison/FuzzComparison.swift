import DraftChange
import DraftDocument
import DraftLaws
import DraftText

/// Two drafts, apart by the first byte FF: a comparison that keeps the laws.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzComparison(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let cut = bytes.firstIndex(of: 0xFF) ?? bytes.count / 2
  var options = ReadingOptions()
  options.reader = start[0] & 1 == 1 ? .markdown : .plain
  guard let old = try? TextDecoder.decode(Array(bytes[..<cut]), as: .utf8, lossy: true),
    let new = try? TextDecoder.decode(Array(bytes[cut...]), as: .utf8, lossy: true)
  else { return 0 }
  let comparison = Comparison.between(
    DraftReader.read(old, name: "old", options: options),
    DraftReader.read(new, name: "new", options: options))
  stop(at: ComparisonLaws(comparison).broken())
  return 0
}
