import DraftDiffKit
import DraftPlatform
import DraftText

/// Writes a report to a file, or to standard output, through a pager when that is a terminal and the
/// report is longer than the screen.
enum Output {
  static func write(
    _ flags: DisplayFlags, _ options: ReportOptions = ReportOptions(), isForTerminal: Bool,
    to place: OutputPlace = .standard,
    _ body: (ReportOptions, @escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let isTerminal = place.path == nil && Terminal.isOutput
    var options = options
    options.text.color = isForTerminal && Terminal.wantsColor(flags.color ?? .auto, isTerminal)
    options.text.width = flags.width ?? Terminal.columns(isTerminal)
    options.text.ambiguousWidth = flags.ambiguousWidth ?? Terminal.ambiguousWidth
    try StandardOutput.quietly {
      if isTerminal, !isForTerminal {
        return try ShownOutput.toStandardOutput { try body(options, $0) }
      }
      guard isTerminal, !flags.noPager else {
        return try FileOutput.write(to: place) { try body(options, $0) }
      }
      let paged = PagedOutput(rows: Terminal.rows)
      try body(options, paged.write)
      try paged.finish()
    }
  }
}

/// Holds output back until it is clear whether it fits the screen; only what does not is paged.
final class PagedOutput {
  private let rows: Int
  private var held: [UInt8] = []
  private var lines = 0
  private var pager: Pager?
  /// The text sent to the pager so far, kept until the pager is known to have started.
  private var sent: [UInt8] = []
  private var isDirect = false

  /// More than a pipe holds.
  private static let pipe = 1 << 20

  init(rows: Int) { self.rows = rows }

  func write(_ bytes: [UInt8]) throws {
    if isDirect { return try StandardOutput.write(bytes) }
    if let pager { return try send(bytes, to: pager) }
    held += bytes
    for byte in bytes where byte == "\n" { lines += 1 }
    guard lines >= rows else { return }
    pager = Pager.start()
    isDirect = pager == nil
    let first = held
    held = []
    try write(first)
  }

  func finish() throws {
    guard let pager else {
      if !isDirect { try StandardOutput.write(held) }
      return
    }
    if !pager.finish() { try StandardOutput.write(sent) }
  }

  /// If the shell could not start the pager, writes the report directly to the terminal.
  private func send(_ bytes: [UInt8], to pager: Pager) throws {
    if sent.count < Self.pipe { sent += bytes }
    do {
      try pager.write(bytes)
    } catch let closed as OutputClosed {
      self.pager = nil
      isDirect = true
      if pager.finish() { throw closed }
      try StandardOutput.write(sent)
    }
  }
}
