/// Which lists of the new document stand for the old one's; those that count otherwise are taken over.
///
/// No two old definitions become one new one: their numbers would run on.
final class NumberingMap {
  private let old: RedlineSide
  private let new: RedlineSide
  private var abstracts: [String: String] = [:]
  private var lists: [String: String] = [:]
  private var usedLists: Set<String> = []
  private var nextAbstract: Int
  private var nextList: Int
  private var addedAbstracts: [(node: Int, id: Int)] = []
  private var addedLists: [(old: String, id: Int, abstract: String)] = []

  init(_ old: RedlineSide, _ new: RedlineSide) {
    self.old = old
    self.new = new
    nextAbstract = (new.numbering.abstracts.keys.compactMap { Int($0) }.max() ?? 0) + 1
    // A list that the new document refers to and does not define must not come to mean one.
    let known = Array(new.numbering.lists.keys) + Array(old.numbering.lists.keys)
    nextList = (known.compactMap { Int($0) }.max() ?? 0) + 1
  }

  /// The id of the list that counts as the old `id` does; lists that the old document does not define
  /// have no numbers and get none.
  func mapped(_ id: String) -> String {
    if let done = lists[id] { return done }
    guard id != "0", let list = old.numbering.lists[id],
      let abstract = old.numbering.abstractID(of: id), old.numbering.abstracts[abstract] != nil
    else { return "0" }
    let target = self.abstract(abstract, of: id)
    let result = existing(id, list, target) ?? add(id, target)
    lists[id] = result
    usedLists.insert(result)
    return result
  }

  private func existing(_ id: String, _ list: Numbering.List, _ abstract: String) -> String? {
    let candidates = [id] + new.numbering.lists.keys.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
    return candidates.first { candidate in
      guard let other = new.numbering.lists[candidate], !usedLists.contains(candidate),
        new.numbering.abstractID(of: candidate) == abstract
      else { return false }
      return other.starts == list.starts && other.levels == list.levels
    }
  }

  private func abstract(_ abstract: String, of list: String) -> String {
    if let done = abstracts[abstract] { return done }
    let levels = old.numbering.abstracts[abstract]?.levels ?? [:]
    let same = new.numbering.abstractID(of: list)
    let others = new.numbering.abstracts.keys.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
    let found = ([same].compactMap(\.self) + others).first { candidate in
      !abstracts.values.contains(candidate)
        && isSame(new.numbering.abstracts[candidate]?.levels ?? [:], levels)
        && new.numbering.lists.keys.contains { new.numbering.abstractID(of: $0) == candidate }
    }
    let result = found ?? "\(nextAbstract)"
    if found == nil {
      if let node = old.numbering.abstracts[abstract]?.node {
        addedAbstracts.append((node, nextAbstract))
      }
      nextAbstract += 1
    }
    abstracts[abstract] = result
    return result
  }

  /// Styles have other ids in another document, and say nothing of how a list counts.
  private func isSame(_ one: [Int: Numbering.Level], _ other: [Int: Numbering.Level]) -> Bool {
    func plain(_ levels: [Int: Numbering.Level]) -> [Int: Numbering.Level] {
      levels.mapValues {
        var level = $0
        level.paragraphStyle = nil
        return level
      }
    }
    return plain(one) == plain(other)
  }

  private func add(_ id: String, _ abstract: String) -> String {
    addedLists.append((id, nextList, abstract))
    nextList += 1
    return "\(nextList - 1)"
  }

  // MARK: Writing

  var isNeeded: Bool { !addedLists.isEmpty }

  /// The new document's numbering part with the lists that were taken over; a part of its own where
  /// there was none.
  func part(_ context: RedlineContext) -> [UInt8]? {
    guard isNeeded, let source = old.numbering.tree else { return nil }
    let empty =
      Array(source.bytes[source.openTag(source.root)]) + source.bytes[source.closeTag(source.root)]
    guard let target = new.numbering.tree ?? (try? XMLParser.parse(empty, part: "")) else {
      return nil
    }
    let pair = PartPair(context, old: source, "", new: target, "")
    let abstracts = addedAbstracts.flatMap { abstractElement(source, $0.node, $0.id, pair) }
    let lists = addedLists.flatMap { listElement(source, $0, pair) }
    let children = Array(target.children(target.root))
    let firstList = children.first { target.tag($0) == .numbering }
    let lastList = children.last { target.tag($0) == .numbering }
    let lastAbstract = children.last { target.tag($0) == .abstractNumbering }
    let content = target.content(target.root)
    let place =
      firstList.map { target.range($0).lowerBound }
      ?? lastAbstract.map { target.range($0).upperBound } ?? content.upperBound
    let end = lastList.map { target.range($0).upperBound } ?? place
    return Array(target.bytes[..<target.range(target.root).lowerBound]) + pair.rootTag()
      + target.bytes[content.lowerBound..<place] + abstracts + target.bytes[place..<end] + lists
      + target.bytes[end...]
  }

  private func abstractElement(
    _ tree: XMLTree, _ node: Int, _ id: Int, _ pair: PartPair
  ) -> [UInt8] {
    var content: [UInt8] = []
    let writer = FragmentWriter(pair)
    for child in tree.children(node) where tree.tag(child) == .numberingLevel {
      content += "<\(pair.word)lvl \(pair.word)ilvl=\"\(tree.number(child, "ilvl"))\">".utf8
      content += writer.children(child) {
        // A style belongs to one list, and pictures stand in a list of their own.
        $0 == .paragraphStyle || $0 == .pictureBulletID
      }.joined()
      content += "</\(pair.word)lvl>".utf8
    }
    return Array("<\(pair.word)abstractNum \(pair.word)abstractNumId=\"\(id)\">".utf8) + content
      + Array("</\(pair.word)abstractNum>".utf8)
  }

  private func listElement(
    _ tree: XMLTree, _ list: (old: String, id: Int, abstract: String), _ pair: PartPair
  ) -> [UInt8] {
    var content = pair.value("abstractNumId", list.abstract)
    if let node = old.numbering.lists[list.old]?.node {
      content += FragmentWriter(pair).children(node) { $0 != .levelOverride }.joined()
    }
    return Array("<\(pair.word)num \(pair.word)numId=\"\(list.id)\">".utf8) + content
      + Array("</\(pair.word)num>".utf8)
  }
}
