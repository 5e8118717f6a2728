import DraftText

/// What somebody decided on the changes between two drafts: a file of the format `draftdiff.decisions`.
public struct DraftDecisionFile: Sendable {
  /// What the file is called in messages.
  public let name: String
  package let file: DecisionFile
  /// As it was read.
  public let bytes: [UInt8]

  /// Reads the bytes of a file.
  ///
  /// - Throws: `DecisionsError` where they are no decisions.
  public init(bytes: [UInt8], name: String) throws(DecisionsError) {
    self.name = name
    self.bytes = bytes
    file = try DecisionReader.read(bytes, name: name)
  }

  /// Who decided, as the file says.
  public var author: String? { file.by }

  /// Who decided, or the file's own name.
  var person: String { author ?? name }

  /// How many decisions and comments there are.
  public var count: Int { file.decisions.count }

  /// Whether the decisions were made on these two files.
  public func isAbout(old: [UInt8], new: [UInt8]) -> Bool {
    file.old.sha256 == SHA256.hex(old) && file.new.sha256 == SHA256.hex(new)
  }
}

/// The two files that decisions are made on, by name and hash.
public struct DecidedFiles: Hashable, Sendable {
  package let old: DecisionFile.Named
  package let new: DecisionFile.Named

  /// - Parameters:
  ///   - old: The bytes of the file that came first.
  ///   - oldName: Its name.
  ///   - new: The bytes of the other.
  ///   - newName: Its name.
  public init(old: [UInt8], oldName: String, new: [UInt8], newName: String) {
    self.old = DecisionFile.Named(name: oldName, sha256: SHA256.hex(old))
    self.new = DecisionFile.Named(name: newName, sha256: SHA256.hex(new))
  }

  /// Whether the decisions of a file were made on these two.
  public func isSubject(of file: DraftDecisionFile) -> Bool {
    file.file.old.sha256 == old.sha256 && file.file.new.sha256 == new.sha256
  }
}
