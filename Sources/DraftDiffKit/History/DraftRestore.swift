import DraftHistory

/// A draft whose file differs from its last revision.
public struct DraftChangeStatus: Sendable {
  public let place: DraftRepository.Place
  /// The file is gone.
  public let isMissing: Bool
  /// nil where the file is gone or can't be read as a draft.
  public let counts: ChangeCounts?
  /// Whether it is written in Chinese, as far as it can be read.
  let isChinese: Bool
}

extension DraftRepository {
  /// The tracked drafts that changed since their last revision. Bytes count, not git's filters.
  public func status(
    options: DraftOptions = DraftOptions()
  ) throws(RepositoryError) -> [DraftChangeStatus] {
    try asking { () throws(HistoryProblem) in
      try history.status(where: DraftRepository.isDraft).map { (status) throws(HistoryProblem) in
        let place = place(tracked: status.path)
        var counts: ChangeCounts?
        var isChinese = false
        if status.state == .changed, let file = place.file,
          let old = try? Draft(
            bytes: history.bytes(of: status.blob), name: status.path, options: options),
          let new = try? Draft(
            bytes: Files.read(file).bytes, name: status.path, options: options)
        {
          counts = ChangeCounts(DraftComparison(from: old, to: new))
          isChinese = new.isChinese
        }
        return DraftChangeStatus(
          place: place, isMissing: status.state == .missing, counts: counts, isChinese: isChinese)
      }
    }
  }

  /// The drafts in the work tree that the last revision does not have, by path; what git ignores is left out.
  public func uncommitted() throws(RepositoryError) -> [Place] {
    try asking { () throws(HistoryProblem) in
      try history.uncommitted(where: DraftRepository.isDraft).map(place(tracked:))
    }
  }

  /// Writes a revision's exact bytes to a file, in one step.
  ///
  /// A file that holds something no revision of the draft holds is unsaved work: it is refused, or
  /// with `force` kept as a copy.
  ///
  /// - Returns: the path of the copy, if one was made.
  public func restore(
    _ revision: DraftRevision, of place: Place, to path: String, force: Bool = false
  ) throws(RepositoryError) -> String? {
    let revisions = try revisions(of: place)
    return try asking { () throws(HistoryProblem) in
      let bytes = try history.bytes(of: revision.revision.blob)
      var copy: String?
      if Files.stamp(of: path) != nil {
        let present = try Repository.blobID(of: Files.read(path).bytes)
        if present == revision.revision.blob { return nil }
        if !revisions.contains(where: { $0.revision.blob == present }) {
          guard force else { throw HistoryProblem.unsavedWork(path: path) }
          copy = try Files.keepCopy(of: path)
        }
      }
      // The draft's own folder may have gone with it; another place is for the caller to make.
      if path == place.file { try Files.makeDirectories(Files.directory(of: path)) }
      try Files.write(bytes, to: path)
      return copy
    }
  }

  /// A round's label and the revision it stands for.
  public struct RoundLabel: Hashable, Sendable {
    public let document: String
    public let label: String
    public let commit: String
    /// Of the revision; nil where the commit is none of the draft's.
    public let number: Int?
  }

  /// The labels of a draft under all its names, or of all drafts; by draft and revision.
  public func rounds(of place: Place? = nil) throws(RepositoryError) -> [RoundLabel] {
    try asking { () throws(HistoryProblem) in
      let rounds = try history.rounds()
      let documents = if let place { [place.path] } else { DraftRepository.documents(rounds) }
      var found: [RoundLabel] = []
      for document in documents {
        let revisions = try history.revisions(of: document)
        var names = [Array(document.utf8)]
        if place != nil { names += revisions.map { Array($0.path.utf8) } }
        let own = rounds.filter { names.contains(Array($0.document.utf8)) }.map { round in
          RoundLabel(
            document: round.document, label: round.label, commit: "\(round.commit)",
            number: revisions.first { $0.commit == round.commit }?.number)
        }
        found += own.enumerated().sorted {
          ($0.element.number ?? .max, $0.offset) < ($1.element.number ?? .max, $1.offset)
        }.map(\.element)
      }
      return found
    }
  }

  /// Each once, in the order they come in.
  private static func documents(_ rounds: [Round]) -> [String] {
    var documents: [String] = []
    for round in rounds
    where documents.last.map({ !$0.utf8.elementsEqual(round.document.utf8) }) ?? true {
      documents.append(round.document)
    }
    return documents
  }

  /// Labels a revision of a draft as a round.
  @discardableResult
  public func setRound(
    _ label: String, on revision: DraftRevision, of place: Place, force: Bool = false
  ) throws(RepositoryError) -> RoundLabel {
    try asking { () throws(HistoryProblem) in
      try history.setRound(
        label, document: place.path, to: revision.revision.commit, force: force)
    }
    return RoundLabel(
      document: place.path, label: label, commit: revision.commit, number: revision.number)
  }

  /// The bytes of a draft's file.
  public func currentBytes(_ place: Place) throws(RepositoryError) -> [UInt8] {
    try asking { () throws(HistoryProblem) in
      guard let file = place.file else { throw HistoryProblem.noWorkTree(directory: root) }
      return try Files.read(file).bytes
    }
  }

  /// Puts a committed draft into the work tree where it has no file, or an older revision's.
  ///
  /// - Returns: false where the file holds something else, which is left as it is.
  public func checkOut(_ place: Place) throws(RepositoryError) -> Bool {
    guard let file = place.file, let last = try revisions(of: place).last else { return true }
    do {
      _ = try restore(last, of: place, to: file)
      return true
    } catch {
      if error.isUnsavedWork { return false }
      throw error
    }
  }
}
