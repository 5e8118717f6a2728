import DraftText

/// A Word document's package: its parts by name and by what relates them.
package final class DocxPackage {
  /// Bytes that start an archive (`PK` and the kind of its first record).
  package static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The container of encrypted documents and of Word 97–2003.
  package static func isCompoundFile(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  let archive: ZipArchive
  /// The name of the part that holds the document.
  package private(set) var main = ""
  private var byName: [String: Int] = [:]
  private var trees: [String: XMLTree] = [:]
  private var relations: [String: [Relationship]] = [:]

  /// Opens a package and finds its document; no other part is read yet.
  package init(_ bytes: [UInt8]) throws(WordProblem) {
    if Self.isCompoundFile(bytes) {
      throw Self.isEncrypted(bytes) ? .encrypted : .oldFormat
    }
    archive = try ZipArchive(bytes)
    for (index, entry) in archive.entries.enumerated() {
      guard Self.isHonest(entry.name) else { throw .badName(entry.name) }
      guard byName.updateValue(index, forKey: Self.key(entry.name)) == nil else {
        throw .duplicateName(entry.name)
      }
    }
    main = try findMain()
  }

  /// Whether the encrypted package's stream is named in the container, in UTF-16.
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    return bytes.indices.dropLast(name.count).contains {
      bytes[$0] == name[0] && bytes[$0..<$0 + name.count].elementsEqual(name)
    }
  }

  private static func isHonest(_ name: String) -> Bool {
    !name.hasPrefix("/") && name.utf8.allSatisfy { !$0.isControl }
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }

  /// Names of parts are the same whatever their case.
  private static func key(_ name: String) -> String { name.lowercased() }

  // MARK: Parts

  func has(_ name: String) -> Bool { byName[Self.key(name)] != nil }

  /// A part's name as the archive spells it.
  func spelling(_ name: String) -> String? {
    byName[Self.key(name)].map { archive.entries[$0].name }
  }

  var names: [String] { archive.entries.map(\.name) }

  func data(_ name: String) throws(WordProblem) -> [UInt8] {
    guard let index = byName[Self.key(name)] else { throw .missingPart(name) }
    return try archive.read(archive.entries[index])
  }

  /// A part as a tree; each is read once.
  func tree(_ name: String) throws(WordProblem) -> XMLTree {
    let key = Self.key(name)
    if let known = trees[key] { return known }
    let tree = try XMLParser.parse(try data(name), part: name)
    trees[key] = tree
    return tree
  }

  /// A part that the document can be read without; `nil` where it is missing or broken.
  func optionalTree(_ name: String?) -> XMLTree? {
    name.flatMap { try? tree($0) }
  }

  // MARK: Relationships

  /// The relationships of a part, or of the package for the empty name, in their order.
  func relationships(of part: String) throws(WordProblem) -> [Relationship] {
    if let known = relations[part] { return known }
    let name = Relationship.part(of: part)
    guard has(name) else { return [] }
    let found = Relationship.read(try tree(name), of: part)
    relations[part] = found
    return found
  }

  /// The first part that `part` has for `kind` (`styles`, `numbering`), where it is there.
  func related(_ kind: String, of part: String? = nil) -> String? {
    let all = (try? relationships(of: part ?? main)) ?? []
    let found = all.first { $0.kind == kind && !$0.isExternal && has($0.target) }
    return found.flatMap { spelling($0.target) }
  }

  private func findMain() throws(WordProblem) -> String {
    let all = (try? relationships(of: "")) ?? []
    let kind = "officeDocument"
    if let target = all.first(where: { $0.kind == kind && !$0.isExternal && has($0.target) }) {
      return spelling(target.target) ?? target.target
    }
    if let name = spelling("word/document.xml") { return name }
    if has("[Content_Types].xml") { throw .missingPart("word/document.xml") }
    throw .notADocument
  }
}

extension DocxPackage {
  /// The text of a part, for looking at it.
  package func text(_ name: String) throws(WordProblem) -> String {
    String(decoding: try data(name), as: UTF8.self)
  }
}
