import DraftLaws
import DraftText

/// Any bytes, in any encoding: text that is UTF-8, or a problem with its place.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDecoding(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let choice = Int(start[0])
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let encodings = TextEncoding.recognised
  let encoding = choice >> 1 < encodings.count ? encodings[choice >> 1] : nil
  do {
    let text = try TextDecoder.decode(bytes, as: encoding, lossy: choice & 1 == 1)
    stop(at: TextLaws(text).broken())
  } catch {
    precondition(error.offset >= 0 && error.offset <= bytes.count, "a place outside the file")
  }
  return 0
}
