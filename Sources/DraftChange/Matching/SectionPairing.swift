import DraftAlign
import DraftDocument
import DraftLanguage
import DraftText

/// Pairs every section that can be paired: units by content, the others by what matched inside
/// them, by their titles, and by their place.
struct SectionPairing {
  private let old: Document
  private let new: Document
  private(set) var newOf: SectionPartners
  private(set) var oldOf: SectionPartners
  /// By section how much text is in its sentences and those of the sections inside it.
  private let oldSizes: IndexedArray<Section, Int>
  private let newSizes: IndexedArray<Section, Int>
  /// Bytes of linked text by pair of sections, ancestors included.
  private var votes: [SectionVote] = []

  private typealias Pair = SectionVote.Pair

  init(_ old: Document, _ new: Document, _ matching: DraftMatching) {
    self.old = old
    self.new = new
    oldSizes = Self.sizes(old)
    newSizes = Self.sizes(new)
    newOf = SectionPartners(repeating: nil, count: old.sections.count)
    oldOf = SectionPartners(repeating: nil, count: new.sections.count)
    for pair in matching.unitPairs { take(pair.old, pair.new) }
    countVotes(matching.links, old.sections.inside(matching.movedUnits))
    pairUnopposed()
    pairByVotes(.like)
    pairByTitle()
    pairByPlace()
    pairByLabel()
    // （一） below 二、 that became 一是 in its paragraph, or in that of another section.
    pairByVotes(.placed)
  }

  private mutating func take(_ i: SectionIndex, _ j: SectionIndex) {
    newOf[i] = j
    oldOf[j] = i
  }

  // MARK: By what matched inside

  private mutating func countVotes(_ links: [SentenceLink], _ isMoved: IndexedArray<Section, Bool>)
  {
    var direct: [SectionVote] = []
    for link in links {
      let first = old.sentences[link.old.lowerBound]
      let second = new.sentences[link.new.lowerBound]
      let pair = Pair(old: first.section, new: second.section)
      let weight = first.range.count + second.range.count
      if direct.last?.pair == pair {
        direct[direct.count - 1].all += weight
      } else {
        direct.append(SectionVote(pair: pair, all: weight))
      }
    }
    SectionVote.gather(&direct)
    // Sections around sections get one vote of each pair inside: gathered now and then, they take little room.
    var room = max(1 << 16, 2 * direct.count)
    for vote in direct {
      if votes.count > room {
        SectionVote.gather(&votes)
        room = max(room, 2 * votes.count)
      }
      // Whether a pair is stray is asked of the units alone.
      spread(vote.pair, vote.all, isMoved: isMoved[vote.pair.old] || isStray(vote.pair))
    }
    SectionVote.gather(&votes)
  }

  /// Whether sentences left a section that has its partner elsewhere: they moved, and say little of
  /// the sections around both.
  private func isStray(_ pair: Pair) -> Bool {
    Self.isElsewhere(newOf[pair.old], than: pair.new)
      || Self.isElsewhere(oldOf[pair.new], than: pair.old)
  }

  private static func isElsewhere(_ partner: SectionIndex?, than section: SectionIndex) -> Bool {
    guard let partner, partner != .document else { return false }
    return partner != section
  }

  /// Gives a vote to each pair of the sections around two sentences.
  private mutating func spread(_ pair: Pair, _ weight: Int, isMoved: Bool) {
    var i = pair.old
    while i != .document {
      var j = pair.new
      while j != .document {
        if newOf[i] == nil, oldOf[j] == nil {
          votes.append(
            SectionVote(
              pair: Pair(old: i, new: j), all: weight, unmoved: isMoved ? 0 : weight))
        }
        j = new.sections[j].parent
      }
      i = old.sections[i].parent
    }
  }

  /// Which pairs of votes may be taken.
  private enum Asked {
    /// Of one kind.
    case like
    /// Below paired parents, or most of both.
    case placed
  }

  /// Takes the pairs whose sections have votes for no other one: by far the most, and it matters to none of them
  /// which comes first.
  private mutating func pairUnopposed() {
    var oldVotes = IndexedArray<Section, Int32>(repeating: 0, count: old.sections.count)
    var newVotes = IndexedArray<Section, Int32>(repeating: 0, count: new.sections.count)
    for vote in votes {
      oldVotes[vote.pair.old] += 1
      newVotes[vote.pair.new] += 1
    }
    for vote in votes where oldVotes[vote.pair.old] == 1 && newVotes[vote.pair.new] == 1 {
      takeIfEnough(vote, .like)
    }
  }

  private mutating func pairByVotes(_ asked: Asked) {
    let open = votes.filter { newOf[$0.pair.old] == nil && oldOf[$0.pair.new] == nil }
    // Scored once: a sort asks for each many times.
    let scored = open.map { (vote: $0, score: score($0)) }
    let ranked = scored.sorted { first, second in
      (first.score.isNamesake, first.score.votes, second.vote.pair.old, second.vote.pair.new)
        > (second.score.isNamesake, second.score.votes, first.vote.pair.old, first.vote.pair.new)
    }
    for (vote, _) in ranked where newOf[vote.pair.old] == nil && oldOf[vote.pair.new] == nil {
      takeIfEnough(vote, asked)
    }
  }

  private mutating func takeIfEnough(_ vote: SectionVote, _ asked: Asked) {
    let pair = vote.pair
    let isAllowed =
      switch asked {
      case .like: isLike(pair)
      case .placed: hasPairedParents(pair) || isMostlyShared(vote)
      }
    guard isAllowed else { return }
    let smaller = min(oldSizes[pair.old], newSizes[pair.new])
    // A third of the smaller one, counted on both sides: less is a sentence that strayed.
    if vote.all * 3 >= smaller * 2 { take(pair.old, pair.new) }
  }

  /// Pairs with the same title first: a chapter keeps its name though most of its articles left for a new
  /// one. Among equal votes the pair of the same scheme.
  private func score(_ vote: SectionVote) -> (isNamesake: Int, votes: Int) {
    let pair = vote.pair
    let isSameScheme = old.sections[pair.old].scheme == new.sections[pair.new].scheme
    return (
      isNamesake: vote.unmoved > 0 && hasSameTitle(pair) ? 1 : 0,
      votes: (vote.unmoved * 8 + vote.all) * 2 + (isSameScheme ? 1 : 0)
    )
  }

  /// Lists pair with lists, headings with headings, attachments with attachments.
  private func isLike(_ pair: Pair) -> Bool {
    let a = old.sections[pair.old].kind
    let b = new.sections[pair.new].kind
    return a == b
      || a != .attachment && b != .attachment && a != .boilerplate && b != .boilerplate
        && ContentUnits.isList(a) == ContentUnits.isList(b)
  }

  private func hasPairedParents(_ pair: Pair) -> Bool {
    newOf[old.sections[pair.old].parent] == new.sections[pair.new].parent
  }

  /// Whether two thirds of both are in the votes.
  private func isMostlyShared(_ vote: SectionVote) -> Bool {
    let all =
      old.sections[vote.pair.old].extent.count + new.sections[vote.pair.new].extent.count
    return vote.all * 3 >= all * 2
  }

  // MARK: By title and by place

  private func hasSameTitle(_ pair: Pair) -> Bool {
    let a = old.sections[pair.old].title
    let b = new.sections[pair.new].title
    guard !a.isEmpty, !b.isEmpty else { return false }
    return Titles.key(old, a) == Titles.key(new, b)
  }

  /// Sections of paired parents that have the same title.
  private mutating func pairByTitle() {
    struct Key: Hashable {
      let parent: SectionIndex
      let title: UInt64
    }
    var open: [Key: SectionIndex] = [:]
    for i in old.sections.indices.reversed() where newOf[i] == nil && i != .document {
      let section = old.sections[i]
      guard !section.title.isEmpty, let parent = newOf[section.parent] else { continue }
      open[Key(parent: parent, title: Titles.key(old, section.title))] = i
    }
    for j in new.sections.indices where oldOf[j] == nil && j != .document {
      let section = new.sections[j]
      guard !section.title.isEmpty else { continue }
      let key = Key(parent: section.parent, title: Titles.key(new, section.title))
      guard let i = open[key], newOf[i] == nil, isLike(Pair(old: i, new: j)) else { continue }
      take(i, j)
    }
  }

  /// O(sections + sentences).
  private static func sizes(_ document: Document) -> IndexedArray<Section, Int> {
    var sizes = IndexedArray<Section, Int>(repeating: 0, count: document.sections.count)
    for sentence in document.sentences { sizes[sentence.section] += sentence.range.count }
    for index in document.sections.indices.dropFirst().reversed() {
      sizes[document.sections[index].parent] += sizes[index]
    }
    return sizes
  }

  /// Labels without text below paired parents, where the number is the same, in their order: a form that is
  /// still to be filled in. Those around others come before them, so that these find their parents paired.
  private mutating func pairByLabel() {
    struct Key: Hashable {
      let parent: SectionIndex
      let scheme: LabelScheme?
      let ordinal: [Int]
    }
    var open: [Key: [SectionIndex]] = [:]
    for i in old.sections.indices.dropFirst() where newOf[i] == nil && oldSizes[i] == 0 {
      let section = old.sections[i]
      let key = Key(parent: section.parent, scheme: section.scheme, ordinal: section.ordinal)
      open[key, default: []].append(i)
    }
    guard !open.isEmpty else { return }
    var next: [Key: Int] = [:]
    for j in new.sections.indices.dropFirst() where oldOf[j] == nil && newSizes[j] == 0 {
      let section = new.sections[j]
      guard let parent = oldOf[section.parent] else { continue }
      let key = Key(parent: parent, scheme: section.scheme, ordinal: section.ordinal)
      let place = next[key, default: 0]
      guard let candidates = open[key], place < candidates.count,
        isLike(Pair(old: candidates[place], new: j))
      else { continue }
      next[key] = place + 1
      take(candidates[place], j)
    }
  }

  /// Containers that stand alone between the same neighbours below the same parent: nothing in
  /// them says otherwise.
  private mutating func pairByPlace() {
    for i in old.sections.indices where newOf[i] == nil && i != .document {
      guard isContainer(old, i), let j = counterpart(i), isContainer(new, j),
        isLike(Pair(old: i, new: j)), old.sections[i].scheme == new.sections[j].scheme
      else { continue }
      take(i, j)
    }
  }

  private func isContainer(_ document: Document, _ index: SectionIndex) -> Bool {
    document.sections[index].descendantsEnd > index + 1
      && !ContentUnits.isList(document.sections[index].kind)
  }

  /// The unpaired section of the new draft that stands between the same neighbours.
  private func counterpart(_ i: SectionIndex) -> SectionIndex? {
    let section = old.sections[i]
    guard let parent = newOf[section.parent] else { return nil }
    let next = section.descendantsEnd
    let isLast = next == old.sections.endIndex || old.sections[next].parent != section.parent
    let candidate = isLast ? lastChild(parent) : newOf[next].flatMap(previousSibling)
    guard let j = candidate, oldOf[j] == nil, new.sections[j].parent == parent else { return nil }
    return j
  }

  private func previousSibling(_ j: SectionIndex) -> SectionIndex? {
    var place = j - 1
    while place > .document, new.sections[place].parent != new.sections[j].parent {
      if new.sections[place].depth < new.sections[j].depth { return nil }
      place = new.sections[place].parent
    }
    return place > .document ? place : nil
  }

  private func lastChild(_ parent: SectionIndex) -> SectionIndex? {
    var place = new.sections[parent].descendantsEnd - 1
    while place > parent, new.sections[place].parent != parent {
      place = new.sections[place].parent
    }
    return place > parent ? place : nil
  }
}

/// Titles as they are compared: white space between Han (总　则) is layout.
enum Titles {
  static func key(_ document: Document, _ title: ByteRange) -> UInt64 {
    document.text.withView { key($0, title) }
  }

  private static func key(_ bytes: TextView, _ title: ByteRange) -> UInt64 {
    var hash = ByteHash()
    var at = title.start
    while at < title.end {
      if bytes[at] == UInt8(leading: "\u{3000}"), bytes.has("\u{3000}", at: at) {
        at += 3
        continue
      }
      if !bytes[at].isBlank { hash.add(bytes[at]) }
      at += 1
    }
    return hash.value
  }
}
