import CLibGit2
import DraftText

/// A file of decisions that is kept with a draft: in the commits' own trees, in a folder for the draft, where push, clone
/// and rebase keep it too.
package struct KeptDecisions: Hashable, Sendable {
  private static let top = ".draftdiff/decisions"

  /// Relative to the top of the tree.
  package let path: String
  package let bytes: [UInt8]

  /// Relative to the top of the tree: the folder for a draft.
  static func folder(of draft: String) -> String { top + "/" + draft }
}

extension DraftRepository {
  /// Where a file of decisions on a draft will be kept: under its own name, or with a number where another one has
  /// that already. Nobody's decisions take the place of another's.
  ///
  /// - Throws: `badName` where the name is none, and `notAFolder` where a folder on the way is a link or a file.
  package func placeOfDecisions(
    named name: String, _ bytes: [UInt8], on draft: String
  ) throws(RepositoryError) -> KeptDecisions {
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(0) else {
      throw .badName(name)
    }
    try refuseForeign(foldersOf: draft)
    let blob = try DraftRepository.blobID(of: bytes)
    var number = 1
    while true {
      let path = KeptDecisions.folder(of: draft) + "/" + Self.numbered(name, number)
      if try isFree(path, for: blob) { return KeptDecisions(path: path, bytes: bytes) }
      number += 1
    }
  }

  /// li.json, li-2.json.
  private static func numbered(_ name: String, _ number: Int) -> String {
    guard number > 1 else { return name }
    let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }

  /// What is written through a link would land elsewhere.
  private func refuseForeign(foldersOf draft: String) throws(RepositoryError) {
    guard let workTree else { return }
    var path = workTree
    for step in KeptDecisions.folder(of: draft).split(separator: "/") {
      path += "/" + step
      guard !Files.exists(path) || Files.isRealFolder(path) else { throw .notAFolder(path: path) }
    }
  }

  private func isFree(_ path: String, for blob: ObjectID) throws(RepositoryError) -> Bool {
    if let kept = try current(path), kept != blob { return false }
    guard let workTree, Files.exists(workTree + "/" + path) else { return true }
    guard Files.stamp(of: workTree + "/" + path) != nil else { return false }
    return try DraftRepository.blobID(of: Files.read(workTree + "/" + path).bytes) == blob
  }

  /// Puts kept decisions into the work tree, where the last commit has them now.
  package func checkOut(_ decisions: KeptDecisions) throws(RepositoryError) {
    guard let workTree else { return }
    let file = workTree + "/" + decisions.path
    guard !Files.exists(file) else { return }
    try Files.makeDirectories(Files.directory(of: file))
    try Files.write(decisions.bytes, to: file)
  }

  /// The decisions that the last commit keeps for a draft, under any of the names that it had, by path.
  package func keptDecisions(on drafts: [String]) throws(RepositoryError) -> [KeptDecisions] {
    let folders = drafts.map { KeptDecisions.folder(of: $0) + "/" }
    var found: [KeptDecisions] = []
    for (path, blob) in try files() {
      guard
        folders.contains(where: {
          path.droppingBytes(of: $0)?.utf8.contains(UInt8(ascii: "/")) == false
        })
      else { continue }
      found.append(KeptDecisions(path: path, bytes: try bytes(of: blob)))
    }
    return found
  }
}
