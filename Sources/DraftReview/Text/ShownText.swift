import DraftText

/// Text from a repository or a command line as it may be printed.
public enum ShownText {
  /// `text` with everything that could steer a terminal or hide shown instead of obeyed. O(bytes).
  public static func of(_ text: String) -> String { Visible.text(text) }

  /// Whole lines of a draft likewise; tabs and line ends stay what they are. O(bytes).
  public static func lines(_ lines: [UInt8]) -> [UInt8] {
    var shown: [UInt8] = []
    shown.reserveCapacity(lines.count)
    for line in lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let end = line.last == "\r" ? line.dropLast() : line
      for part in end.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) {
        shown += of(String(decoding: part, as: UTF8.self)).utf8
        shown.append(UInt8(ascii: "\t"))
      }
      shown.removeLast()
      shown += line.count > end.count ? Array("\r\n".utf8) : Array("\n".utf8)
    }
    shown.removeLast()
    return shown
  }
}
