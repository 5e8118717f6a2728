import DraftText

/// The files of a merge, by name and hash.
public struct MergedFiles: Hashable, Sendable {
  package let base: DecisionFile.Named
  package let sides: [DecisionFile.Named]

  /// - Parameters:
  ///   - base: The bytes of the base's file, and its name.
  ///   - sides: Those of the drafts, in the order of the merge.
  public init(
    base: (bytes: [UInt8], name: String), sides: [(bytes: [UInt8], name: String)]
  ) {
    self.base = DecisionFile.Named(name: base.name, sha256: SHA256.hex(base.bytes))
    self.sides = sides.map { DecisionFile.Named(name: $0.name, sha256: SHA256.hex($0.bytes)) }
  }
}

/// What somebody decided of the conflicts of a merge: a file of the format `draftdiff.resolutions`.
public struct DraftResolutionFile: Sendable {
  /// What the file is called in messages.
  public let name: String
  package let file: ResolutionFile

  /// Reads the bytes of a file.
  ///
  /// - Throws: `DecisionsError` where they say nothing of conflicts.
  public init(bytes: [UInt8], name: String) throws(DecisionsError) {
    self.name = name
    do {
      file = try ResolutionReader.read(bytes, name: name)
    } catch .otherFormat(let file, let format) {
      throw .noResolutions(file: file, format)
    }
  }

  /// How many conflicts it mentions.
  public var count: Int { file.resolutions.count }

  /// Whether this is the text that was written last with these decisions, and so nobody's work since.
  public func wrote(_ bytes: [UInt8]) -> Bool { file.output?.sha256 == SHA256.hex(bytes) }
}
