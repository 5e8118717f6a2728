import DraftText

/// Takes pictures, links and other parts that the old document refers to over into the new package.
final class PartImporter {
  private let old: DocxPackage
  private let new: DocxPackage
  /// By part, the relationships that are added to it.
  private(set) var relations: [String: [Relationship]] = [:]
  private(set) var parts: [(name: String, bytes: [UInt8])] = []
  /// Content types of parts by name, and of endings.
  private(set) var overrides: [(name: String, type: String)] = []
  private var known: [String: String] = [:]
  private var copies: [String: String] = [:]

  init(old: DocxPackage, new: DocxPackage) {
    self.old = old
    self.new = new
  }

  /// What a relationship of the old part is called in the new one. One that the old part has not stays
  /// as it is.
  func relationship(_ id: String, of pair: PartPair) -> String {
    relationship(id, of: pair.oldPart, in: pair.newPart)
  }

  private func relationship(_ id: String, of oldPart: String, in newPart: String) -> String {
    let key = [id, oldPart, newPart].joined(separator: "\u{0}")
    if let done = known[key] { return done }
    let all = (try? old.relationships(of: oldPart)) ?? []
    guard var relation = all.first(where: { $0.id == id }) else { return id }
    let present = ((try? new.relationships(of: newPart)) ?? []) + (relations[newPart] ?? [])
    let result: String
    if let same = present.first(where: { isSame(relation, $0) }) {
      result = same.id
    } else {
      if !relation.isExternal { relation.target = copied(relation.target) }
      var number = present.count + 1
      while present.contains(where: { $0.id == "rIdOld\(number)" }) { number += 1 }
      relation.id = "rIdOld\(number)"
      relations[newPart, default: []].append(relation)
      result = relation.id
    }
    known[key] = result
    return result
  }

  private func isSame(_ one: Relationship, _ other: Relationship) -> Bool {
    guard one.type == other.type, one.isExternal == other.isExternal else { return false }
    if one.isExternal { return one.target == other.target }
    guard let first = try? old.data(one.target), let second = try? new.data(other.target) else {
      return false
    }
    return first == second
  }

  /// The name of an old part's copy in the new package.
  private func copied(_ name: String) -> String {
    if let done = copies[name] { return done }
    guard let bytes = try? old.data(name) else { return name }
    let (folder, file) = Relationship.split(name)
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    var number = 1
    var copy = name
    while new.has(copy) || parts.contains(where: { $0.name == copy }) {
      copy = "\(folder)/\(file[..<dot])_old\(number)\(file[dot...])"
      number += 1
    }
    copies[name] = copy
    parts.append((copy, bytes))
    if let type = ContentTypes.type(of: name, in: old) { overrides.append((copy, type)) }
    for relation in (try? old.relationships(of: name)) ?? [] {
      var own = relation
      if !own.isExternal { own.target = copied(own.target) }
      relations[copy, default: []].append(own)
    }
    return copy
  }

  /// Adds a part of the document's own, related to its main part.
  func add(_ name: String, _ bytes: [UInt8], kind: String, type: String, like main: String) {
    let prefix =
      (try? new.relationships(of: ""))?.first { $0.kind == "officeDocument" }
      .map { String($0.type.dropLast("officeDocument".count)) }
      ?? "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    parts.append((name, bytes))
    overrides.append((name, type))
    relations[main, default: []].append(
      Relationship(
        id: "rIdOld_\(kind)", kind: kind, type: prefix + kind, target: name, isExternal: false))
  }

  /// The parts to write beside those of the document: copies, relationships, content types.
  func written() throws(WordProblem) -> [(name: String, bytes: [UInt8])] {
    guard !relations.isEmpty || !parts.isEmpty else { return [] }
    var result = parts
    for part in relations.keys.sorted() {
      result.append((Relationship.part(of: part), try relationsPart(part)))
    }
    if !overrides.isEmpty {
      let name = new.spelling("[Content_Types].xml") ?? "[Content_Types].xml"
      result.append((name, ContentTypes.adding(overrides, to: try new.tree(name))))
    }
    return result.map { (new.spelling($0.name) ?? $0.name, $0.bytes) }
  }

  private func relationsPart(_ part: String) throws(WordProblem) -> [UInt8] {
    let added = (relations[part] ?? []).flatMap { relation -> [UInt8] in
      let target =
        relation.isExternal ? relation.target : Relationship.relative(relation.target, to: part)
      let mode = relation.isExternal ? " TargetMode=\"External\"" : ""
      return Array("<Relationship Id=\"\(relation.id)\" Type=\"".utf8)
        + XMLText.escaped(relation.type) + Array("\" Target=\"".utf8) + XMLText.escaped(target)
        + Array("\"\(mode)/>".utf8)
    }
    let name = Relationship.part(of: part)
    guard new.has(name) else {
      let address = "http://schemas.openxmlformats.org/package/2006/relationships"
      return Array("<Relationships xmlns=\"\(address)\">".utf8) + added
        + Array("</Relationships>".utf8)
    }
    return try new.tree(name).appending(added)
  }
}

extension XMLTree {
  /// The part with more at the end of its root; names without a prefix are in the root's own
  /// vocabulary.
  func appending(_ bytes: [UInt8]) -> [UInt8] {
    guard isEmptyElement(root) else {
      let end = content(root).upperBound
      return Array(self.bytes[..<end]) + bytes + self.bytes[end...]
    }
    let open = openTag(root)
    let name = self.bytes[open].dropFirst().prefix { !XMLText.isSpace($0) && $0 != "/" }
    return Array(self.bytes[..<(open.upperBound - 2)]) + [UInt8(ascii: ">")] + bytes
      + Array("</".utf8) + name
      + [UInt8(ascii: ">")] + self.bytes[open.upperBound...]
  }
}
