package import DraftDocument
import DraftText

/// What became of a draft, or of several that became one or came of one. The raw value is its name in JSON.
public enum FileRelation: String, CaseIterable, Sendable {
  /// It has its name still.
  case kept
  /// It has another name.
  case renamed
  /// One became several, or gave some of its text to a new one.
  case split
  /// Several became one.
  case joined
  /// It was not there before.
  case added
  /// It is not there any more.
  case removed
}

/// Which drafts of one folder became which of another.
package struct FileGroup: Equatable, Sendable {
  package var relation: FileRelation
  /// Indexes into the folders' drafts, in their order.
  package var old: [Int]
  package var new: [Int]
}

/// Pairs the drafts of two folders: by name, and those that are left by what they say.
package struct FilePairing {
  /// A draft with its path in its folder.
  package typealias File = (path: String, document: Document)

  /// As much of both must be the same for a draft that has another name.
  private static let renamed = 0.5
  /// As much of a part must come from the whole.
  private static let part = 0.6

  private let old: [File]
  private let new: [File]
  private let oldText: [FileText]
  private let newText: [FileText]
  private var newOf: [Int: Int] = [:]
  private var oldOf: [Int: Int] = [:]

  /// By the new draft's path, or the old one's where it is gone. O(bytes + drafts · those that share text with it).
  package static func groups(_ old: [File], _ new: [File]) -> [FileGroup] {
    var pairing = FilePairing(old, new)
    pairing.pairByName()
    pairing.pairByContent()
    return pairing.grouped()
  }

  private init(_ old: [File], _ new: [File]) {
    (self.old, self.new) = (old, new)
    oldText = old.map { FileText($0.document) }
    newText = new.map { FileText($0.document) }
  }

  private mutating func pair(_ one: Int, _ other: Int) {
    newOf[one] = other
    oldOf[other] = one
  }

  private mutating func pairByName() {
    var places: [[UInt8]: Int] = [:]
    for (index, file) in new.enumerated() { places[Array(file.path.utf8)] = index }
    for (index, file) in old.enumerated() {
      if let place = places[Array(file.path.utf8)] { pair(index, place) }
    }
  }

  /// The most alike first; of equals the first in order.
  private mutating func pairByContent() {
    let index = TextIndex(oldText.enumerated().filter { newOf[$0.offset] == nil })
    var candidates: [(share: Double, old: Int, new: Int)] = []
    for (place, text) in newText.enumerated() where oldOf[place] == nil {
      for (source, common) in index.common(with: text) {
        let share = 2 * Double(common) / Double(max(1, text.length + oldText[source].length))
        if share >= Self.renamed { candidates.append((share, source, place)) }
      }
    }
    candidates.sort { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) }
    for candidate in candidates where newOf[candidate.old] == nil && oldOf[candidate.new] == nil {
      pair(candidate.old, candidate.new)
    }
  }

  // MARK: Splits and joins

  private func grouped() -> [FileGroup] {
    let parts = pieces(of: oldText, among: newText, isPaired: oldOf, partner: newOf)
    let joints = pieces(of: newText, among: oldText, isPaired: newOf, partner: oldOf)
      .filter { joint in oldOf[joint.key].map { parts[$0] == nil } ?? true }
    var groups: [FileGroup] = []
    var (isOldDone, isNewDone) = (Set<Int>(), Set<Int>())
    for (whole, pieces) in parts.sorted(by: { $0.key < $1.key }) {
      let all = (pieces + (newOf[whole].map { [$0] } ?? [])).sorted()
      guard all.count > 1 || newOf[whole] != nil else { continue }
      groups.append(FileGroup(relation: .split, old: [whole], new: all))
      isOldDone.insert(whole)
      isNewDone.formUnion(all)
    }
    for (whole, pieces) in joints.sorted(by: { $0.key < $1.key }) {
      let all = (pieces.filter { !isOldDone.contains($0) } + (oldOf[whole].map { [$0] } ?? []))
        .sorted()
      guard all.count > 1, !isNewDone.contains(whole) else { continue }
      groups.append(FileGroup(relation: .joined, old: all, new: [whole]))
      isNewDone.insert(whole)
      isOldDone.formUnion(all)
    }
    return sorted(groups + rest(isOldDone, isNewDone))
  }

  private func rest(_ isOldDone: Set<Int>, _ isNewDone: Set<Int>) -> [FileGroup] {
    let came = new.indices.filter { !isNewDone.contains($0) }.map { place in
      guard let source = oldOf[place] else {
        return FileGroup(relation: .added, old: [], new: [place])
      }
      let isKept = old[source].path.utf8.elementsEqual(new[place].path.utf8)
      return FileGroup(relation: isKept ? .kept : .renamed, old: [source], new: [place])
    }
    let went = old.indices.filter { !isOldDone.contains($0) && newOf[$0] == nil }.map {
      FileGroup(relation: .removed, old: [$0], new: [])
    }
    return came + went
  }

  /// By whole, the drafts without a partner most of whose text the whole had, and its own partner has not.
  private func pieces(
    of wholes: [FileText], among pieces: [FileText], isPaired: [Int: Int], partner: [Int: Int]
  ) -> [Int: [Int]] {
    let index = TextIndex(Array(wholes.enumerated()))
    var found: [Int: [Int]] = [:]
    for (place, text) in pieces.enumerated() where isPaired[place] == nil && text.length > 0 {
      let shares = index.common(with: text).map { whole, _ in
        let kept = partner[whole].map { pieces[$0] }
        return (whole: whole, share: text.share(of: wholes[whole], without: kept))
      }
      guard let best = shares.max(by: { ($0.share, $1.whole) < ($1.share, $0.whole) }),
        best.share >= Self.part
      else { continue }
      found[best.whole, default: []].append(place)
    }
    return found
  }

  private func sorted(_ groups: [FileGroup]) -> [FileGroup] {
    func path(_ group: FileGroup) -> String {
      group.new.first.map { new[$0].path } ?? group.old.first.map { old[$0].path } ?? ""
    }
    return groups.sorted { path($0).utf8.lexicographicallyPrecedes(path($1).utf8) }
  }
}
