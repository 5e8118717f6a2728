import CLibGit2
import DraftText

/// An amending act that is kept with the revision it made.
///
/// It is a file of the commit's own tree, in a folder that holds no drafts, and the commit names it in a trailer: so
/// it is wherever the commit is, after every push, clone, rebase and cleaning, and git shows it like any file.
package struct KeptAct: Hashable, Sendable {
  /// Relative to the top of the tree.
  package static let folder = ".draftdiff/acts"

  /// The file's name in the folder.
  package let name: String

  package init(name: String) { self.name = name }

  package var path: String { KeptAct.folder + "/" + name }

  /// What the commit's trailer says.
  package func trailer() throws(RepositoryError) -> String { try RefName.encoded(name) }

  /// From a trailer's value; `nil` where it can't be a name in the folder.
  init?(trailer: String) {
    guard let name = RefName.decoded(trailer), KeptAct.isName(name) else { return nil }
    self.name = name
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(UInt8(ascii: "/"))
      && !name.utf8.contains(0)
  }

  /// The same name with a number before its ending: 决定.txt, 决定-2.txt.
  func numbered(_ number: Int) -> KeptAct {
    guard number > 1 else { return self }
    let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
    return KeptAct(name: "\(name[..<dot])-\(number)\(name[dot...])")
  }
}

extension Revision {
  /// The act that made it; `nil` where none is kept.
  package var act: KeptAct? { trailer(Trailer.act).flatMap(KeptAct.init(trailer:)) }
}

extension DraftRepository {
  /// Where an act of this name and these bytes will be kept: under its own name, or with a number where another
  /// one has that already, in the last commit or in the work tree.
  ///
  /// - Throws: `badName`, `badLabel` where the name is too long, and `notAFolder` where the folder of acts is a
  ///   link or a file.
  package func placeOfAct(
    named name: String, _ bytes: [UInt8]
  ) throws(RepositoryError) -> KeptAct {
    let act = KeptAct(name: name)
    guard KeptAct(trailer: try act.trailer()) != nil else { throw .badName(name) }
    try refuseForeignFolder()
    let blob = try DraftRepository.blobID(of: bytes)
    var number = 1
    while try !isFree(act.numbered(number), for: blob) { number += 1 }
    return act.numbered(number)
  }

  /// Neither a link nor a file may stand where the folder of acts is to be: what is written there would land
  /// elsewhere.
  private func refuseForeignFolder() throws(RepositoryError) {
    guard let workTree else { return }
    for folder in [".draftdiff", KeptAct.folder] {
      let path = workTree + "/" + folder
      guard !Files.exists(path) || Files.isRealFolder(path) else { throw .notAFolder(path: path) }
    }
  }

  private func isFree(_ act: KeptAct, for blob: ObjectID) throws(RepositoryError) -> Bool {
    if let kept = try current(act.path), kept != blob { return false }
    guard let workTree else { return true }
    let file = workTree + "/" + act.path
    guard Files.exists(file) else { return true }
    guard Files.stamp(of: file) != nil else { return false }
    return try DraftRepository.blobID(of: Files.read(file).bytes) == blob
  }

  /// Puts a kept act into the work tree, where the last commit has it now.
  package func checkOut(_ act: KeptAct, _ bytes: [UInt8]) throws(RepositoryError) {
    guard let workTree else { return }
    let file = workTree + "/" + act.path
    guard !Files.exists(file) else { return }
    try Files.makeDirectories(Files.directory(of: file))
    try Files.write(bytes, to: file)
  }

  /// The bytes of the act that made a revision; `nil` where its commit names one that is not in it.
  package func bytes(
    of act: KeptAct, in revision: Revision
  ) throws(RepositoryError) -> [UInt8]? {
    let tree = try tree(ofCommit: revision.commit)
    guard let entry = try entry(act.path, in: tree.pointer), entry.isFile else { return nil }
    return try bytes(of: entry.id)
  }

  /// Those of the files whose bytes the last commit does not keep as an act. O(tracked files + bytes of the files).
  package func withoutKeptActs(_ paths: [String]) throws(RepositoryError) -> [String] {
    guard let workTree, !paths.isEmpty else { return paths }
    let kept = try files().filter { $0.path.startsWithBytes(of: KeptAct.folder + "/") }.map(\.blob)
    guard !kept.isEmpty else { return paths }
    var others: [String] = []
    for path in paths {
      let file = workTree + "/" + path
      if Files.stamp(of: file) == nil {
        others.append(path)
      } else if try !kept.contains(DraftRepository.blobID(of: Files.read(file).bytes)) {
        others.append(path)
      }
    }
    return others
  }
}
