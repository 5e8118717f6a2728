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
  check(old, new, options)
  // The same bytes as the seed of drafts with the structures that drafts have.
  var structured = StructuredText(
    seed: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } &* 0x9E37_79B9_7F4A_7C15)
  let lines = structured.draft(1 + bytes.count % 8)
  let edited = structured.edited(lines)
  check(text(lines), text(edited), options)
  return 0
}

private func text(_ lines: [String]) -> DecodedText {
  DecodedText(bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
}

/// Two drafts, and each with itself.
private func check(_ old: DecodedText, _ new: DecodedText, _ options: ReadingOptions) {
  let first = DraftReader.read(old, name: "old", options: options)
  let second = DraftReader.read(new, name: "new", options: options)
  stop(at: ComparisonLaws(Comparison.between(first, second)).broken())
  stop(at: ComparisonLaws(Comparison.between(first, first)).nothingChanged())
  stop(at: ComparisonLaws(Comparison.between(second, second)).nothingChanged())
}
