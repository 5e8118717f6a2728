import DraftDiffKit

/// What others say meanwhile, on standard error as git shows it; nothing in it is obeyed by the terminal.
enum RemoteVoice {
  /// ssh, or git for a folder of this machine.
  static func writeProgram(_ text: String) { StandardError.write("\(ShownText.of(text))\n") }

  /// The other side.
  static func write(_ text: String) { StandardError.write("remote: \(ShownText.of(text))\n") }
}
