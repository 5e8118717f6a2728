import DraftDocument
import DraftLaws
import DraftText

/// Any plain text, by each way to split it: sentences that are in order and leave nothing out.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSentences(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = UnsafeBufferPointer(start: start + 1, count: count - 1)
  guard let text = try? TextDecoder.decode(Array(bytes), as: .utf8, lossy: true) else { return 0 }
  var options = ReadingOptions()
  options.reader = .plain
  options.clauses = start[0] & 1 == 1
  if start[0] & 2 == 2 { options.sentences = .lines }
  let document = DraftReader.read(text, name: "draft", options: options)
  let laws = DocumentLaws(document)
  stop(at: laws.broken() + laws.covering())
  return 0
}
