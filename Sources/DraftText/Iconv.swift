import DraftPlatform

/// One converter of the C library, closed when it goes away.
struct Iconv: ~Copyable {
  private let handle: iconv_t

  /// `nil` where the system has no such converter (a container without its gconv modules).
  init?(from source: String, to target: String) {
    let handle = iconv_open(target, source)
    if Int(bitPattern: handle) == -1 { return nil }
    self.handle = handle!
  }

  deinit { iconv_close(handle) }

  enum Stop {
    case done
    case invalid(at: Int)
    case truncated(at: Int)
  }

  /// Converts all of `input`; with `replacement` each byte that cannot be converted becomes it.
  /// O(bytes), ~100 MB/s.
  func convert(
    _ view: TextView, replacement: [UInt8]? = nil
  ) -> (bytes: [UInt8], replaced: Int, stop: Stop) {
    view.withPointer { convert($0, replacement: replacement) }
  }

  private func convert(
    _ input: UnsafeBufferPointer<UInt8>, replacement: [UInt8]?
  ) -> (bytes: [UInt8], replaced: Int, stop: Stop) {
    var stop = Stop.done
    var replaced = 0
    // No supported encoding grows to more than three times its size; untouched pages cost nothing.
    let capacity = input.count * 3 + 16
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
      guard let source = input.baseAddress, let target = buffer.baseAddress else { return }
      var from: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: source)
        .assumingMemoryBound(to: CChar.self)
      var fromLeft = input.count
      var to: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(target)
        .assumingMemoryBound(to: CChar.self)
      var toLeft = capacity
      while iconv(handle, &from, &fromLeft, &to, &toLeft) == -1 {
        let code = errno
        if code == E2BIG { break }
        let at = input.count - fromLeft
        guard let replacement, toLeft >= replacement.count, fromLeft > 0 else {
          stop = code == EINVAL ? .truncated(at: at) : .invalid(at: at)
          break
        }
        for byte in replacement {
          to?.pointee = CChar(bitPattern: byte)
          to = to.map { $0 + 1 }
        }
        toLeft -= replacement.count
        replaced += 1
        let skip = code == EINVAL ? fromLeft : 1
        from = from.map { $0 + skip }
        fromLeft -= skip
      }
      // Big5-HKSCS holds a letter back in case a combining one follows.
      _ = iconv(handle, nil, nil, &to, &toLeft)
      written = capacity - toLeft
    }
    return (bytes, replaced, stop)
  }
}
