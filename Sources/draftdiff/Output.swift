import DraftDiffKit
import DraftPlatform

/// Where a report goes: a file, or standard output, through a pager when that is a terminal and the
/// report is longer than the screen.
enum Output {
  static func write(
    _ flags: DisplayFlags, _ options: ReportOptions = ReportOptions(), isForTerminal: Bool,
    to place: OutputPlace = .standard,
    _ body: (ReportOptions, @escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let isTerminal = place.path == nil && Terminal.isOutput
    var options = options
    options.color = isForTerminal && Terminal.wantsColor(flags.color ?? .auto, isTerminal)
    options.width = flags.width ?? Terminal.columns(isTerminal)
    options.ambiguousWidth = flags.ambiguousWidth ?? Terminal.ambiguousWidth
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

  init(rows: Int) { self.rows = rows }

  func write(_ bytes: [UInt8]) throws {
    if let pager { return try pager.write(bytes) }
    held += bytes
    for byte in bytes where byte == 0x0A { lines += 1 }
    guard lines >= rows else { return }
    pager = Pager.start()
    try flush()
  }

  func finish() throws {
    if pager == nil { try flush() }
    pager?.finish()
  }

  private func flush() throws {
    defer { held = [] }
    if let pager { try pager.write(held) } else { try StandardOutput.write(held) }
  }
}
