import DraftDocument
import DraftLaws
import DraftText

/// Any text, by either reader: sections and sentences that keep the laws.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStructure(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = UnsafeBufferPointer(start: start + 1, count: count - 1)
  guard let text = try? TextDecoder.decode(Array(bytes), as: .utf8, lossy: true) else { return 0 }
  var options = ReadingOptions()
  options.reader = start[0] & 1 == 1 ? .markdown : .plain
  let document = DraftReader.read(text, name: "draft", options: options)
  stop(at: DocumentLaws(document).broken())
  return 0
}
