import DraftThreads

/// A draft that is still to be read.
public struct DraftSource: Sendable {
  /// The bytes of the file.
  public var bytes: [UInt8]
  /// The name for reports; its ending helps to choose the reader.
  public var name: String
  /// How it is read.
  public var options: DraftOptions

  /// A draft to be read from the bytes of a file.
  public init(bytes: [UInt8], name: String, options: DraftOptions = DraftOptions()) {
    self.bytes = bytes
    self.name = name
    self.options = options
  }

  func read() throws(DraftError) -> Draft {
    try Draft(bytes: bytes, name: name, options: options)
  }
}

extension Draft {
  /// Below this many bytes a thread costs more than it saves.
  private static let worthAThread = 256 * 1024

  /// Reads two drafts, at the same time where they are large enough to be worth a thread.
  ///
  /// - Throws: `DraftError` of the first that cannot be read, the old one before the new.
  public static func both(
    old: DraftSource, new: DraftSource
  ) throws(DraftError) -> (old: Draft, new: Draft) {
    guard old.bytes.count + new.bytes.count > worthAThread else {
      return (try old.read(), try new.read())
    }
    let read = Threads.map(2) { index in
      let source = index == 0 ? old : new
      return Result { () throws(DraftError) in try source.read() }
    }
    return (try read[0].get(), try read[1].get())
  }
}
