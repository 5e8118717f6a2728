import DraftText

/// A part's reference to another part, or to an address outside, which is never followed.
struct Relationship {
  var id: String
  /// The last component of its type: `styles`, `hyperlink`.
  var kind: String
  /// The type as written.
  var type: String
  /// A part's name, or the address.
  var target: String
  var isExternal: Bool

  /// The name of the part that holds the relationships of `part`.
  static func part(of part: String) -> String {
    let (folder, name) = split(part)
    return folder.isEmpty ? "_rels/\(name).rels" : "\(folder)/_rels/\(name).rels"
  }

  static func read(_ tree: XMLTree, of part: String) -> [Relationship] {
    let folder = split(part).folder
    return tree.children(tree.root).filter { tree.tag($0) == .relationship }.map { node in
      let type = tree.value(node, "Type", in: .none) ?? ""
      let target = tree.value(node, "Target", in: .none) ?? ""
      let isExternal = tree.value(node, "TargetMode", in: .none) == "External"
      return Relationship(
        id: tree.value(node, "Id", in: .none) ?? "",
        kind: String(type.split(separator: "/").last ?? ""), type: type,
        target: isExternal ? target : resolved(target, in: folder), isExternal: isExternal)
    }
  }

  static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[..<slash]), String(part[part.index(after: slash)...]))
  }

  /// `../media/a.png` in `word/x` is `word/media/a.png`.
  private static func resolved(_ target: String, in folder: String) -> String {
    let target = target.replacing("\\", with: "/")
    var path = target.startsWithBytes(of: "/") ? [] : folder.split(separator: "/").map(String.init)
    for component in target.split(separator: "/") {
      switch component {
      case ".": break
      case "..": _ = path.popLast()
      default: path.append(String(component))
      }
    }
    return path.joined(separator: "/")
  }

  /// The target as seen from a part in `folder`, for writing.
  static func relative(_ target: String, to part: String) -> String {
    let folder = split(part).folder
    guard !folder.isEmpty, let inside = target.droppingBytes(of: folder + "/") else {
      return "/" + target
    }
    return inside
  }
}
