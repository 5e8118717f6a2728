import DraftChange
import DraftDocument
import DraftLaws
import DraftRender
import DraftText

/// Two drafts, apart by the first byte FF, written with CriticMarkup: accepted it is the new one, rejected the old
/// one, byte for byte. And the bytes as they are, as markup of somebody else: a text or a problem.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCritic(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  readForeign(bytes)
  let cut = bytes.firstIndex(of: 0xFF) ?? bytes.count / 2
  var options = ReadingOptions()
  options.reader = start[0] & 1 == 1 ? .markdown : .plain
  guard let old = try? TextDecoder.decode(Array(bytes[..<cut]), as: .utf8, lossy: true),
    let new = try? TextDecoder.decode(Array(bytes[cut...]), as: .utf8, lossy: true)
  else { return 0 }
  let comparison = Comparison.between(
    DraftReader.read(old, name: "old", options: options),
    DraftReader.read(new, name: "new", options: options))
  var marked: [UInt8] = []
  let sink = ByteSink { marked += $0 }
  CriticText.write(comparison, options: RenderOptions(), to: sink)
  guard (try? sink.finish()) != nil else { return 0 }
  var broken: [String] = []
  if (try? CriticReader.text(.new, of: marked)) != new.bytes { broken.append("accepted: not NEW") }
  if (try? CriticReader.text(.old, of: marked)) != old.bytes { broken.append("rejected: not OLD") }
  stop(at: broken)
  return 0
}

/// Markup that can be read for one side can be read for the other, and never grows.
private func readForeign(_ bytes: [UInt8]) {
  let sides = [DraftSide.new, .old].map { try? CriticReader.text($0, of: bytes) }
  var broken: [String] = []
  if (sides[0] == nil) != (sides[1] == nil) { broken.append("one side alone can be read") }
  if sides.contains(where: { ($0?.count ?? 0) > bytes.count }) { broken.append("more came out") }
  stop(at: broken)
}
