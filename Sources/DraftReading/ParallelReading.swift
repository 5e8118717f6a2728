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
    let both = try all([old, new])
    return (both[0], both[1])
  }

  /// Reads several drafts, at the same time where they are large enough to be worth a thread.
  ///
  /// - Throws: `DraftError` of the first that cannot be read.
  public static func all(_ sources: [DraftSource]) throws(DraftError) -> [Draft] {
    var drafts: [Draft] = []
    guard sources.reduce(0, { $0 + $1.bytes.count }) > worthAThread else {
      for source in sources { drafts.append(try source.read()) }
      return drafts
    }
    let read = Threads.map(sources.count) { index in
      Result { () throws(DraftError) in try sources[index].read() }
    }
    for draft in read { drafts.append(try draft.get()) }
    return drafts
  }
}
