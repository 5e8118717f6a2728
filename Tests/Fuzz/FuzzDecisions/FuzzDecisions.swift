import DraftDocument
import DraftLaws
import DraftText

/// Three drafts, apart by bytes FF: decisions on the first two, and a merge of all, keep their laws.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDecisions(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  var options = ReadingOptions()
  options.reader = start[0] & 1 == 1 ? .markdown : .plain
  let parts = bytes.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
  var drafts = parts.compactMap {
    try? TextDecoder.decode(Array($0), as: .utf8, lossy: true)
  }
  // Raw bytes share little: the rest of the drafts is made of what the seed says.
  let seed = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } &* 0x9E37_79B9_7F4A_7C15
  var structured = StructuredText(seed: seed)
  let lines = structured.draft(1 + bytes.count % 8)
  if drafts.count < 3 {
    drafts = [lines, structured.edited(lines), structured.edited(lines)].map {
      DecodedText(bytes: Array(($0.joined(separator: "\n") + "\n").utf8))
    }
  }
  let documents = drafts.map { DraftReader.read($0, name: "draft", options: options) }
  stop(at: DecisionLaws.broken(documents[0], documents[1], seed: seed))
  stop(at: MergeLaws.broken(documents))
  return 0
}
