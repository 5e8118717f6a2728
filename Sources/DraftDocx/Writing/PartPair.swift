import DraftText

/// An old part and the new one that takes its changes up: how their names, and what they refer to, are
/// written in the new one.
final class PartPair {
  let context: RedlineContext
  let old: XMLTree
  let new: XMLTree
  let oldPart: String
  let newPart: String
  /// `w:` as the new part has it.
  let word: String
  /// Prefixes of the old part's root by what they are called in the new part.
  private var prefixes: [[UInt8]: [UInt8]] = [:]
  /// What the new part's root has to declare beside its own.
  private(set) var declarations: [(prefix: [UInt8], uri: String)] = []
  private(set) var ignorable: [[UInt8]] = []
  private let oldIgnorable: [[UInt8]]

  private static let address = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  init(
    _ context: RedlineContext, old: XMLTree, _ oldPart: String, new: XMLTree, _ newPart: String
  ) {
    self.context = context
    self.old = old
    self.new = new
    self.oldPart = oldPart
    self.newPart = newPart
    if let prefix = new.prefix(of: .word) {
      word = String(decoding: prefix, as: UTF8.self) + ":"
    } else {
      word = "w:"
      let uri = new.prefixes.first { $0.namespace == .word }?.uri ?? Self.address
      declarations = [(Array("w".utf8), uri)]
    }
    let names = old.value(old.root, "Ignorable", in: .compatibility) ?? ""
    oldIgnorable = names.split(separator: " ").map { Array($0.utf8) }
  }

  /// What a prefix of the old part is called in the new one; a prefix that is declared further inside
  /// stays.
  func mapped(_ prefix: ArraySlice<UInt8>) -> [UInt8] {
    let key = Array(prefix)
    if let known = prefixes[key] { return known }
    let name = find(key)
    prefixes[key] = name
    return name
  }

  private func find(_ prefix: [UInt8]) -> [UInt8] {
    let isOfRoot = old.attributes(old.root).contains {
      old.bytes[$0.name].elementsEqual("xmlns:".utf8 + prefix)
        || prefix.isEmpty && old.bytes[$0.name].elementsEqual("xmlns".utf8)
    }
    guard isOfRoot, let meaning = old.prefixes.first(where: { $0.prefix == prefix }) else {
      return prefix
    }
    let isSame = { (other: (prefix: [UInt8], uri: String, namespace: XMLNamespace)) in
      other.uri == meaning.uri
        || other.namespace == meaning.namespace && meaning.namespace != .other
    }
    let known = new.prefixes.filter { !$0.prefix.isEmpty && isSame($0) && isOfNewRoot($0.prefix) }
    if let same = known.first(where: { $0.prefix == prefix }) ?? known.first { return same.prefix }
    if meaning.namespace == .word { return Array(word.utf8.dropLast()) }
    var name = prefix.isEmpty ? Array("o".utf8) : prefix
    while new.prefixes.contains(where: { $0.prefix == name })
      || declarations.contains(where: { $0.prefix == name })
    {
      name.append(UInt8(ascii: "1"))
    }
    declarations.append((name, meaning.uri))
    if oldIgnorable.contains(prefix) { ignorable.append(name) }
    return name
  }

  private func isOfNewRoot(_ prefix: [UInt8]) -> Bool {
    new.attributes(new.root).contains { new.bytes[$0.name].elementsEqual("xmlns:".utf8 + prefix) }
  }

  /// The new part's root start tag with what was taken over declared.
  func rootTag() -> [UInt8] {
    let open = new.openTag(new.root)
    guard !declarations.isEmpty || !ignorable.isEmpty else { return Array(new.bytes[open]) }
    var bytes = Array(new.bytes[open])
    if !ignorable.isEmpty { addIgnorable(&bytes, from: open.lowerBound) }
    let end = bytes.count - (new.isEmptyElement(new.root) ? 2 : 1)
    var added: [UInt8] = []
    for (prefix, uri) in declarations {
      added += " xmlns:".utf8
      added += prefix
      added += "=\"".utf8
      added += XMLText.escaped(uri)
      added.append(UInt8(ascii: "\""))
    }
    bytes.insert(contentsOf: added, at: end)
    return bytes
  }

  private func addIgnorable(_ bytes: inout [UInt8], from start: Int) {
    let names = Array(ignorable.joined(separator: [UInt8(ascii: " ")]))
    let attribute = new.attributes(new.root).first {
      new.bytes[$0.name].suffix(":Ignorable".utf8.count).elementsEqual(":Ignorable".utf8)
    }
    if let attribute {
      bytes.insert(contentsOf: [UInt8(ascii: " ")] + names, at: attribute.value.upperBound - start)
    } else if let prefix = new.prefix(of: .compatibility) {
      let end = bytes.count - (new.isEmptyElement(new.root) ? 2 : 1)
      bytes.insert(
        contentsOf: [UInt8(ascii: " ")] + prefix + Array(":Ignorable=\"".utf8) + names + [
          UInt8(ascii: "\"")
        ], at: end)
    }
  }

  // MARK: Tags

  /// ` w:id="…" w:author="…" w:date="…"` of the next revision.
  func stamp() -> String { stamp(context.nextID()) }

  private func stamp(_ id: Int) -> String {
    let stamp = context.stamp
    let author = String(decoding: XMLText.escaped(stamp.author), as: UTF8.self)
    let date = stamp.date.map { " \(word)date=\"\($0)\"" } ?? ""
    return " \(word)id=\"\(id)\" \(word)author=\"\(author)\"\(date)"
  }

  /// The same with the first insertion in it dated otherwise than what stands before it; `nil` where there is none.
  func redated(_ content: [UInt8]) -> [UInt8]? {
    let tag = Array("<\(word)ins ".utf8)
    guard let start = content.firstRange(of: tag)?.lowerBound,
      let end = content[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let date = Array(" \(word)date=\"\(context.stamp.otherDate)\"".utf8)
    let close = content[end - 1] == "/" ? end - 1 : end
    let former = context.stamp.date.map { Array(" \(word)date=\"\($0)\"".utf8) } ?? []
    return content[..<(close - former.count)] + date + content[close...]
  }

  /// The author and date of a move, which must have one.
  func moveStamp() -> String {
    let author = String(decoding: XMLText.escaped(context.stamp.author), as: UTF8.self)
    let date = context.stamp.date ?? RevisionStamp.noDate
    return " \(word)author=\"\(author)\" \(word)date=\"\(date)\""
  }

  func open(_ kind: TrackedKind) -> [UInt8] { Array("<\(word)\(kind.rawValue)\(stamp())>".utf8) }
  func close(_ kind: TrackedKind) -> [UInt8] { Array("</\(word)\(kind.rawValue)>".utf8) }
  func mark(_ kind: TrackedKind) -> [UInt8] { Array("<\(word)\(kind.rawValue)\(stamp())/>".utf8) }

  /// What stands around one of the tags of a content control that came.
  func controlMarks() -> (before: [UInt8], behind: [UInt8]) {
    let id = context.nextID()
    let name = "\(word)customXmlInsRange"
    return (
      Array("<\(name)Start\(stamp(id))/>".utf8),
      Array("<\(name)End \(word)id=\"\(id)\"/>".utf8)
    )
  }

  func element(_ name: String, _ content: [UInt8]) -> [UInt8] {
    content.isEmpty
      ? Array("<\(word)\(name)/>".utf8)
      : Array("<\(word)\(name)>".utf8) + content + Array("</\(word)\(name)>".utf8)
  }

  func value(_ name: String, _ value: String) -> [UInt8] {
    Array("<\(word)\(name) \(word)val=\"".utf8) + XMLText.escaped(value) + Array("\"/>".utf8)
  }

  func text(_ name: String, _ text: some Sequence<UInt8>) -> [UInt8] {
    Array("<\(word)\(name) xml:space=\"preserve\">".utf8) + XMLText.escaped(text)
      + Array("</\(word)\(name)>".utf8)
  }
}
