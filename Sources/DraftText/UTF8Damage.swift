/// What is wrong with a text that is nearly UTF-8.
struct UTF8Damage {
  private(set) var first = 0
  private(set) var badSequences = 0
  private(set) var badBytes = 0
  private(set) var surrogates = 0
  private(set) var goodSequences = 0
  private(set) var endsInside = false
  private let count: Int

  /// O(bytes); `first` is what `UTF8Validation.firstInvalid` found.
  init(_ bytes: TextView, first: Int) {
    self.first = first
    count = bytes.count
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      if UTF8Validation.isSurrogate(in: bytes, at: at) {
        surrogates += 1
        badSequences += 1
        badBytes += 3
        at += 3
        continue
      }
      let length = UTF8Validation.sequenceLength(in: bytes, at: at)
      if length > 0 {
        goodSequences += 1
        at += length
      } else {
        badSequences += 1
        badBytes -= length
        at -= length
        if at == bytes.count, length < -1 || bytes[at - 1] >= 0xC2 { endsInside = true }
      }
    }
  }

  /// What is not ASCII is mostly valid, with eight sequences or more, or else less than 2 % of the bytes are bad: in
  /// other encodings a valid sequence comes about by chance in one of six at most.
  var isNearlyUTF8: Bool {
    if surrogates > 0, surrogates == badSequences { return true }
    if badSequences == 1, endsInside, goodSequences > 0 { return true }
    if goodSequences >= 8 * badSequences { return true }
    return goodSequences >= 2 * badSequences && (goodSequences >= 8 || badBytes * 50 < count)
  }

  func problem(in bytes: TextView) -> DecodingProblem {
    if UTF8Validation.isSurrogate(in: bytes, at: first) {
      return DecodingProblem(.loneSurrogate, at: first, in: .utf8)
    }
    let truncated = endsInside && badSequences == 1
    return DecodingProblem(truncated ? .truncated : .invalid, at: first, in: .utf8)
  }
}

extension UTF8Damage {
  /// The text with U+FFFD for each bad stretch, and how many there were; O(bytes).
  static func repaired(_ bytes: TextView) -> (bytes: [UInt8], replaced: Int) {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 64)
    var replaced = 0
    var at = 0
    while at < bytes.count {
      let bad = UTF8Validation.firstInvalid(in: bytes, from: at)
      out.append(contentsOf: bytes.part(at..<bad))
      if bad == bytes.count { break }
      out.append(contentsOf: [0xEF, 0xBF, 0xBD])
      replaced += 1
      let surrogate = UTF8Validation.isSurrogate(in: bytes, at: bad)
      at = bad + (surrogate ? 3 : -UTF8Validation.sequenceLength(in: bytes, at: bad))
    }
    return (out, replaced)
  }
}
