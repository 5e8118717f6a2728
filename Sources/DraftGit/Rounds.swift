import CLibGit2
import DraftText

/// A round's label and the commit it stands for.
package struct Round: Hashable, Sendable {
  package let document: String
  package let label: String
  package let commit: ObjectID
}

/// A label of a draft.
public struct RoundName: Hashable, Sendable {
  /// What the draft is called in the history.
  public let document: String
  /// 二稿.
  public let label: String

  package init(document: String, label: String) {
    self.document = document
    self.label = label
  }

  /// nil for a reference that is no label.
  init?(reference: String) {
    let parts = reference.droppingBytes(of: DraftRepository.roundPrefix)?.utf8.split(
      separator: UInt8(ascii: "/"))
    guard let parts, parts.count == 2,
      let document = RefName.decoded(String(decoding: Array(parts[0]), as: UTF8.self)),
      let label = RefName.decoded(String(decoding: Array(parts[1]), as: UTF8.self))
    else { return nil }
    self.init(document: document, label: label)
  }
}

extension DraftRepository {
  static let roundPrefix = "refs/tags/draftdiff/"

  /// The labels of a document, or of all; sorted by document and label as bytes.
  package func storedRounds(of document: String? = nil) throws(RepositoryError) -> [Round] {
    var rounds: [Round] = []
    for name in try labelReferences(of: document) {
      if let round = try round(name) { rounds.append(round) }
    }
    return rounds.sorted {
      DraftRepository.precedes(($0.document, $0.label), ($1.document, $1.label))
    }
  }

  private static func precedes(
    _ one: (document: String, label: String), _ other: (document: String, label: String)
  ) -> Bool {
    one.document.utf8.lexicographicallyPrecedes(other.document.utf8)
      || sameBytes(one.document, other.document)
        && one.label.utf8.lexicographicallyPrecedes(other.label.utf8)
  }

  /// The labels of a document, or of all, that lead to no commit that is here, as in a shallow or a damaged clone;
  /// by document and label as bytes.
  package func lostRounds(of document: String? = nil) throws(RepositoryError) -> [RoundName] {
    var lost: [String] = []
    for name in try labelReferences(of: document) where try taggedCommit(name) == nil {
      lost.append(name)
    }
    return lost.compactMap(RoundName.init(reference:)).sorted {
      DraftRepository.precedes(($0.document, $0.label), ($1.document, $1.label))
    }
  }

  /// The references of the labels of a document, or of all; in no order.
  private func labelReferences(of document: String?) throws(RepositoryError) -> [String] {
    try SpecialFiles.refuse(below: commonDirectory + "/" + DraftRepository.roundPrefix.dropLast())
    let pattern =
      if let document {
        DraftRepository.roundPrefix + (try RefName.encoded(document)) + "/*"
      } else {
        DraftRepository.roundPrefix + "*"
      }
    // libgit2 passes over references that can't be read just now, as if they were not there.
    let names = try looseLabels(of: document) + references(matching: pattern)
    return Set(names.map { Array($0.utf8) }).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The references of labels that are files of their own.
  private func looseLabels(of document: String?) throws(RepositoryError) -> [String] {
    let folder = DraftRepository.roundPrefix.dropLast()
    let documents =
      if let document { [try RefName.encoded(document)] } else {
        try Files.names(in: commonDirectory + "/" + folder)
      }
    var labels: [String] = []
    for document in documents {
      let names = try Files.names(in: commonDirectory + "/" + folder + "/" + document)
      labels += names.filter { !$0.endsWithBytes(of: ".lock") }.map {
        "\(folder)/\(document)/\($0)"
      }
    }
    return labels
  }

  private func round(_ reference: String) throws(RepositoryError) -> Round? {
    guard let name = RoundName(reference: reference), let commit = try taggedCommit(reference)
    else { return nil }
    return Round(document: name.document, label: name.label, commit: commit)
  }

  /// The commit a label stands for; nil where the document has no such label.
  package func commit(
    ofRound label: String, document: String
  ) throws(RepositoryError) -> ObjectID? {
    try taggedCommit(reference(document, label))
  }

  /// Labels a commit as a round of a document.
  ///
  /// - Throws: `labelExists` where the label stands for another commit and `force` is not given;
  ///   `badLabel`; `locked`.
  package func setRound(
    _ label: String, document: String, to commit: ObjectID, force: Bool = false
  ) throws(RepositoryError) {
    try refuseUnfit(label, for: commit)
    let name = try reference(document, label)
    try refuseBlocked(label, document)
    if let held = try entry(document, in: tree(ofCommit: commit).pointer) {
      try refuseTagged(label, document, held.id)
    }
    let turn = try takeTurn()
    for _ in 0..<10 {
      let old = try target(name)
      if old == commit { return }
      guard old == nil || force else { throw .labelExists(label) }
      let tip = Tip(reference: name, commit: old, isShared: true)
      if try update(tip, to: commit, turn: turn) { return }
    }
    throw .branchKeepsMoving(reference: name, attempts: 10)
  }

  /// Says no to a label that can't be written because another reference has the name of its folder, or its own name for
  /// a folder.
  package func refuseBlocked(_ label: String, _ document: String) throws(RepositoryError) {
    let folders = [
      "refs/tags/draftdiff", DraftRepository.roundPrefix + (try RefName.encoded(document)),
    ]
    var inTheWay: String?
    for folder in folders {
      try SpecialFiles.refuse(folder: commonDirectory + "/" + folder)
      if try target(folder) != nil { inTheWay = folder }
    }
    let below = try references(matching: reference(document, label) + "/*").first
    guard let reference = inTheWay ?? below else { return }
    throw .badLabel(
      label, reason: "the reference \(reference) is in the way of draftdiff's labels")
  }

  /// The names of references, packed and loose ones; in no order.
  private func references(matching pattern: String) throws(RepositoryError) -> [String] {
    let iterator: Owned<ReferenceIteratorHandle>
    do {
      iterator = try Owned("git_reference_iterator_glob_new") {
        git_reference_iterator_glob_new(&$0.pointee, pointer, pattern)
      }
    } catch {
      throw error.ofReference(pattern)
    }
    var names: [String] = []
    while true {
      var name: UnsafePointer<CChar>?
      let status = git_reference_next_name(&name, iterator.pointer)
      if status == GIT_ITEROVER.status { return names }
      try check("git_reference_next_name", status)
      guard let name else { return names }
      names.append(String(cString: name))
    }
  }

  /// The reference that holds a label.
  func reference(_ document: String, _ label: String) throws(RepositoryError) -> String {
    let name =
      DraftRepository.roundPrefix + (try RefName.encoded(document)) + "/"
      + (try RefName.encoded(label))
    var isValid: Int32 = 0
    try check("git_reference_name_is_valid", git_reference_name_is_valid(&isValid, name))
    guard isValid == 1 else { throw .badLabel(label, reason: "not a reference's name") }
    return name
  }

  /// The commit that a reference leads to; nil where it leads to none that is here.
  func taggedCommit(_ reference: String) throws(RepositoryError) -> ObjectID? {
    do throws(RepositoryError) {
      guard let id = try target(reference) else { return nil }
      return try StoredObjects(self).commitID(behind: id)
    } catch .missingObject {
      return nil
    } catch .unreadableReference(reference) {
      return nil
    }
  }
}
