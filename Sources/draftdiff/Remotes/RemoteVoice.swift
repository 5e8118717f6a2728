import DraftDiffKit

/// Shows the other side's messages on standard error, as git does. Control characters are escaped.
enum RemoteVoice {
  /// ssh, or git for a folder of this machine.
  static func writeProgram(_ text: String) { StandardError.write("\(ShownText.of(text))\n") }

  /// The other side.
  static func write(_ text: String) { StandardError.write("remote: \(ShownText.of(text))\n") }
}
