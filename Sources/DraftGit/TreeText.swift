import CLibGit2
import DraftText

/// A folder as git stores it: for each entry its mode, a blank, its name, a zero byte and 20 bytes of id,
/// by name.
///
/// It is read as it lies there: two neighbouring commits hold folders that are nearly the same.
struct TreeText {
  static let empty = TreeText(bytes: [])

  let bytes: [UInt8]

  struct Entry {
    let name: Range<Int>
    let id: Range<Int>
    let mode: UInt32
    /// Where the entry ends.
    var end: Int { id.upperBound }
    var isFolder: Bool { mode == GIT_FILEMODE_TREE.rawValue }
  }

  /// nil behind the last one, and where the bytes are no folder's.
  func entry(at start: Int) -> Entry? { bytes.withView { Self.entry(in: $0, at: start) } }

  @inline(__always)
  private static func entry(in bytes: TextView, at start: Int) -> Entry? {
    var (at, mode) = (start, UInt32(0))
    while at < bytes.count, "0"..."7" ~= bytes[at] {
      mode = mode << 3 | UInt32(bytes[at] & 7)
      at += 1
    }
    guard at < bytes.count, bytes[at] == " ", let end = bytes.first(0, from: at + 1),
      end + 20 < bytes.count
    else { return nil }
    return Entry(name: at + 1..<end, id: end + 1..<end + 21, mode: mode)
  }

  func value(of entry: Entry) -> TreeEntry {
    TreeEntry(id: ObjectID(bytes: bytes[entry.id]), mode: entry.mode)
  }

  /// The entry of this name. O(bytes).
  func entry(named name: ArraySlice<UInt8>) -> TreeEntry? {
    let found = bytes.withView { bytes in
      name.withView { name -> Entry? in
        var at = 0
        while let entry = Self.entry(in: bytes, at: at) {
          if entry.name.count == name.count,
            bytes.commonPrefix(entry.name, with: name, name.indices) == name.count
          {
            return entry
          }
          at = entry.end
        }
        return nil
      }
    }
    return found.map(value)
  }

  /// How much of the beginning two folders have in common, to whole entries. O(bytes).
  func common(with other: TreeText) -> Int {
    let same = bytes.withView { mine in
      other.bytes.withView { mine.commonPrefix(mine.indices, with: $0, $0.indices) }
    }
    var at = 0
    while let entry = entry(at: at), entry.end <= same { at = entry.end }
    return at
  }

  /// Whether an entry of this folder stands before one of another one's, in git's order.
  func precedes(_ mine: Entry, _ other: TreeText, _ theirs: Entry) -> Bool {
    func key(_ text: TreeText, _ entry: Entry) -> [UInt8] {
      text.bytes[entry.name] + (entry.isFolder ? [UInt8(ascii: "/")] : [])
    }
    return key(self, mine).lexicographicallyPrecedes(key(other, theirs))
  }
}

/// Reads folders and remembers the last ones: what is the new side of one comparison is the old side of
/// the next.
final class TreeReader {
  private let objects: StoredObjects
  private var young: [ObjectID: TreeText] = [:]
  private var old: [ObjectID: TreeText] = [:]
  private static let most = 256

  init(_ objects: StoredObjects) { self.objects = objects }

  func tree(_ id: ObjectID) throws(RepositoryError) -> TreeText {
    if let known = young[id] { return known }
    let tree: TreeText =
      if let known = old[id] {
        known
      } else {
        TreeText(bytes: try objects.bytes(of: id, GIT_OBJECT_TREE))
      }
    if young.count == Self.most { (old, young) = (young, [:]) }
    young[id] = tree
    return tree
  }

  /// The file under a path, its parts apart; nil where there is none. O(bytes of the folders on the way).
  func file(_ parts: [ArraySlice<UInt8>], in tree: ObjectID) throws(RepositoryError) -> TreeEntry? {
    var folder = tree
    for (at, part) in parts.enumerated() {
      guard let entry = try self.tree(folder).entry(named: part) else { return nil }
      if at == parts.count - 1 { return entry.isFile ? entry : nil }
      guard entry.mode == GIT_FILEMODE_TREE.rawValue else { return nil }
      folder = entry.id
    }
    return nil
  }

  /// Calls `found` with every file in which two trees differ, its path and what it is in both.
  ///
  /// Folders that are the same are not read. O(bytes of the folders that differ).
  func compare(
    _ old: ObjectID?, _ new: ObjectID?,
    _ found: (_ path: [UInt8], _ old: TreeEntry?, _ new: TreeEntry?) -> Void
  ) throws(RepositoryError) {
    var open: [(path: [UInt8], old: ObjectID?, new: ObjectID?)] = [([], old, new)]
    while let (path, old, new) = open.popLast() {
      if old == new { continue }
      let before: TreeText = if let old { try tree(old) } else { .empty }
      let after: TreeText = if let new { try tree(new) } else { .empty }
      TreePair(old: before, new: after).eachDifference { name, old, new in
        let path = path + name
        let folders = (
          old?.mode == GIT_FILEMODE_TREE.rawValue ? old?.id : nil,
          new?.mode == GIT_FILEMODE_TREE.rawValue ? new?.id : nil
        )
        if folders.0 != nil || folders.1 != nil {
          open.append((path + [UInt8(ascii: "/")], folders.0, folders.1))
        }
        let files = (old?.isFile == true ? old : nil, new?.isFile == true ? new : nil)
        if files.0?.id != files.1?.id { found(path, files.0, files.1) }
      }
    }
  }
}

/// Two states of a folder.
private struct TreePair {
  let old: TreeText
  let new: TreeText

  func eachDifference(
    _ found: (_ name: ArraySlice<UInt8>, _ old: TreeEntry?, _ new: TreeEntry?) -> Void
  ) {
    let common = old.common(with: new)
    var (at, next) = (common, common)
    while true {
      let (mine, theirs) = (old.entry(at: at), new.entry(at: next))
      if mine == nil, theirs == nil { return }
      if let mine, let theirs, old.bytes[mine.name].elementsEqual(new.bytes[theirs.name]) {
        let values = (old.value(of: mine), new.value(of: theirs))
        if values.0 != values.1 { found(old.bytes[mine.name], values.0, values.1) }
        (at, next) = (mine.end, theirs.end)
      } else if let mine, theirs.map({ old.precedes(mine, new, $0) }) ?? true {
        found(old.bytes[mine.name], old.value(of: mine), nil)
        at = mine.end
      } else if let theirs {
        found(new.bytes[theirs.name], nil, new.value(of: theirs))
        next = theirs.end
      }
    }
  }
}
