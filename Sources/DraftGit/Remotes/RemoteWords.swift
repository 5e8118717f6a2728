/// What the other side says, in lines.
///
/// How far something is comes as a line that is written over again and again, with a return at its end; only
/// what stays is of use afterwards.
struct RemoteWords {
  private var line: [UInt8] = []
  /// More is no word to anybody.
  private static let longest = 4096

  mutating func add(_ bytes: some Sequence<UInt8>, _ hear: (String) -> Void) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"): finish(hear)
      case UInt8(ascii: "\r"): line = []
      default: if line.count < RemoteWords.longest { line.append(byte) }
      }
    }
  }

  /// The last line may have no end.
  mutating func finish(_ hear: (String) -> Void) {
    let text = String(decoding: line, as: UTF8.self)
    line = []
    if !text.isEmpty, !RemoteWords.isProgress(text) { hear(text) }
  }

  private static let works = [
    "Unpacking", "Resolving", "Counting", "Compressing", "Checking", "Receiving", "Indexing",
  ]

  /// `Unpacking objects: 100% (3/3), 280 bytes | 280.00 KiB/s, done.`
  private static func isProgress(_ text: String) -> Bool {
    text.hasSuffix("done.") && works.contains { text.hasPrefix($0) }
  }
}
