import DraftDiffKit
import DraftText

/// What has the bytes of a draft in it, on a terminal: CriticMarkup, patches and texts are exact in a file and
/// in a pipe, but a terminal would obey the escapes in them.
final class ShownOutput {
  private let write: ([UInt8]) throws -> Void
  /// A line that has not ended: a chunk may end inside a character.
  private var held: [UInt8] = []

  init(_ write: @escaping ([UInt8]) throws -> Void) { self.write = write }

  /// To standard output: shown on a terminal, as it is anywhere else.
  static func toStandardOutput(
    _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard Terminal.isOutput else { return try body(StandardOutput.write) }
    let output = ShownOutput(StandardOutput.write)
    try body(output.put)
    try output.finish()
  }

  private func put(_ bytes: [UInt8]) throws {
    held += bytes
    guard let last = held.lastIndex(of: UInt8(ascii: "\n")) else { return }
    try write(ShownText.lines(Array(held[...last])))
    held = Array(held[(last + 1)...])
  }

  private func finish() throws {
    if !held.isEmpty { try write(ShownText.lines(held)) }
  }
}
