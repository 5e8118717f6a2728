/// What kind of content the parts of a package have.
enum ContentTypes {
  static func type(of part: String, in package: DocxPackage) -> String? {
    guard let tree = package.optionalTree("[Content_Types].xml") else { return nil }
    let name = "/" + part.lowercased()
    let ending = part.lowercased().split(separator: ".").last.map(String.init) ?? ""
    var byEnding: String?
    for node in tree.children(tree.root) {
      let type = tree.value(node, "ContentType", in: .none)
      switch tree.tag(node) {
      case .typeOverride:
        if tree.value(node, "PartName", in: .none)?.lowercased() == name { return type }
      case .typeDefault:
        if tree.value(node, "Extension", in: .none)?.lowercased() == ending { byEnding = type }
      default: break
      }
    }
    return byEnding
  }

  static func adding(_ overrides: [(name: String, type: String)], to tree: XMLTree) -> [UInt8] {
    let prefix = tree.prefix(of: .contentTypes).map { String(decoding: $0, as: UTF8.self) + ":" }
    let isPlain = tree.prefixes.contains { $0.prefix.isEmpty && $0.namespace == .contentTypes }
    let name = (isPlain ? "" : prefix ?? "") + "Override"
    var added: [UInt8] = []
    for (part, type) in overrides {
      added += "<\(name) PartName=\"/".utf8
      added += XMLText.escaped(part)
      added += "\" ContentType=\"".utf8
      added += XMLText.escaped(type)
      added += "\"/>".utf8
    }
    return tree.appending(added)
  }
}
