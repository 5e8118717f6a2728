/// Collects what is written as Markdown into strings, for sentences that are put together of parts.
final class GatheredMarkdown {
  private var bytes: [UInt8] = []
  private lazy var sink = ByteSink { [unowned self] in bytes += $0 }

  func string(_ write: (MarkdownText) -> Void) -> String {
    bytes.removeAll(keepingCapacity: true)
    write(MarkdownText(sink: sink))
    // The closure that takes the bytes throws nothing.
    try? sink.finish()
    return String(decoding: bytes, as: UTF8.self)
  }
}
