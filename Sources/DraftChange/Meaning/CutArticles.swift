import DraftAlign
import DraftDocument
import DraftLanguage
import DraftText

/// Finds articles made of words that left the one beside them, though no sentence did: 甲应当登记；并应当
/// 公示 became 甲应当登记 and, in an article of its own, 甲应当公示. And the way back.
struct CutArticles {
  /// Fewer bytes than twelve Han may say the same by chance.
  private static let least = 36

  private let old: Document
  private let new: Document
  private let pairing: Correspondence
  /// Sections that were cut, each with the new one made of what it lost, and sections that are gone, each
  /// with the one that took up its words.
  private(set) var ties: [SectionTie] = []

  /// O(links + length of what changed beside a section that came or went).
  init(_ old: Document, _ new: Document, _ pairing: Correspondence, _ words: LinkEdits) {
    self.old = old
    self.new = new
    self.pairing = pairing
    let added = candidates(new, pairing.oldOf)
    let removed = candidates(old, pairing.newOf)
    guard !added.isEmpty || !removed.isEmpty else { return }
    let lost = changed(words, in: Set(added.compactMap { pairing.oldOf[$0.beside] }), { $0.old })
    let gained = changed(words, in: Set(removed.map { $0.beside }), { $0.new })
    old.text.withView { a in
      new.text.withView { b in
        for (section, beside) in added {
          guard !ties.contains(where: { $0.kind == .split && $0.new == section }),
            let source = pairing.oldOf[beside], let ranges = lost[source],
            isMade(section, of: WordRuns(a, ranges), b, new)
          else { continue }
          ties.append(SectionTie(kind: .split, old: source, new: section))
        }
        for (section, beside) in removed {
          guard !ties.contains(where: { $0.kind == .merged && $0.old == section }),
            let partner = pairing.newOf[beside], let ranges = gained[beside],
            isMade(section, of: WordRuns(b, ranges), a, old)
          else { continue }
          ties.append(SectionTie(kind: .merged, old: section, new: partner))
        }
      }
    }
  }

  /// Whether most of a section's own text is in the words.
  private func isMade(
    _ section: SectionIndex, of words: WordRuns, _ bytes: TextView, _ document: Document
  ) -> Bool {
    var total = 0
    var known = 0
    for index in document.sentences(in: document.sections[section].extent) {
      let sentence = document.sentences[index]
      guard sentence.section == section else { continue }
      total += sentence.range.count
      known += words.share(of: bytes, sentence.range)
    }
    return total >= Self.least && known * 2 > total
  }

  /// Each section with a label or a heading without a partner, with the nearest of its kind before and behind it that
  /// have one.
  private func candidates(
    _ document: Document, _ partners: SectionPartners
  ) -> [(section: SectionIndex, beside: SectionIndex)] {
    document.sections.indices.dropFirst().flatMap {
      index -> [(section: SectionIndex, beside: SectionIndex)] in
      guard partners[index] == nil, document.sections[index].hasHead else { return [] }
      return [-1, 1].compactMap { step in
        neighbour(of: index, step, document, partners).map { (section: index, beside: $0) }
      }
    }
  }

  private func neighbour(
    of index: SectionIndex, _ step: Int, _ document: Document, _ partners: SectionPartners
  ) -> SectionIndex? {
    let own = document.sections[index]
    var at = index + step
    // Behind so many sections nothing stands beside it any more.
    while document.sections.indices.contains(at), at != .document, abs(at - index) <= 32 {
      let section = document.sections[at]
      if section.hasHead, section.scheme == own.scheme, partners[at] != nil,
        own.scheme == .zhArticle || section.parent == own.parent
      {
        return at
      }
      at += step
    }
    return nil
  }

  /// By old section of those asked for, what the edits took out or put in.
  private func changed(
    _ words: LinkEdits, in sections: Set<SectionIndex>, _ side: (Edit) -> ByteRange
  ) -> [SectionIndex: [ByteRange]] {
    var ranges: [SectionIndex: [ByteRange]] = [:]
    guard !sections.isEmpty else { return ranges }
    for (index, link) in pairing.links.enumerated() where link.pass != .identical {
      let section = old.sentences[link.old.lowerBound].section
      guard sections.contains(section) else { continue }
      ranges[section, default: []] += words.of(index).map(side)
    }
    return ranges
  }
}

/// The runs of a few words in some stretches of text.
private struct WordRuns {
  /// Four Han, or a Latin word or two.
  private static let length = 12

  private var runs: Set<UInt64> = []

  /// O(bytes).
  init(_ bytes: TextView, _ ranges: [ByteRange]) {
    for range in ranges where range.count >= Self.length {
      for start in range.start...range.end - Self.length { runs.insert(Self.hash(bytes, start)) }
    }
  }

  /// How many bytes of a stretch are in runs that these have too. O(bytes).
  func share(of bytes: TextView, _ range: ByteRange) -> Int {
    guard range.count >= Self.length, !runs.isEmpty else { return 0 }
    var known = 0
    var upTo = range.start
    for start in range.start...range.end - Self.length
    where runs.contains(Self.hash(bytes, start)) {
      let end = start + Self.length
      known += end - max(upTo, start)
      upTo = end
    }
    return known
  }

  private static func hash(_ bytes: TextView, _ start: Int) -> UInt64 {
    var hash = ByteHash()
    hash.add(bytes, start, start + length)
    return hash.value
  }
}
