import DraftAlign
import DraftDocument
import DraftText
import DraftThreads

/// The word edits inside every link, each with its weight.
struct LinkEdits {
  /// Those of all links, in the order of the links.
  private var edits: [Edit] = []
  /// Where the edits of each link end.
  private var ends: [Int] = []
  /// The links of a table's row with one that differs by its padding alone.
  private var padded: Set<Int> = []
  /// How many links were too long to look inside.
  private(set) var cut = 0

  /// O(length of what changed), shared among the processors.
  init(_ old: Document, _ new: Document, _ links: [SentenceLink], _ references: ReferenceMap) {
    let parts = Threads.parts(links.count)
    ends.reserveCapacity(links.count)
    for part in Threads.mapIfLarge(
      parts.count, old, new, { LinkEdits(old, new, part: links[parts[$0]], references) })
    {
      let first = edits.count
      edits += part.edits
      for link in part.padded { padded.insert(ends.count + link) }
      for end in part.ends { ends.append(first + end) }
      cut += part.cut
    }
  }

  private init(
    _ old: Document, _ new: Document, part links: ArraySlice<SentenceLink>,
    _ references: ReferenceMap
  ) {
    // One for each thread: the word breaker inside is not for two at once.
    let diff = WordDiff(references: references)
    old.text.withView { a in
      new.text.withView { b in
        let classifier = EditClassifier(old: a, new: b)
        for link in links {
          if link.pass != .identical {
            let found = diff.edits(a, old.sentences[link.old], b, new.sentences[link.new])
            if found.isCut { cut += 1 }
            edits += classifier.classify(found.edits, moved: found.moved)
            if found.edits.isEmpty, Self.isOfRows(link, old, new) { padded.insert(ends.count) }
          }
          ends.append(edits.count)
        }
      }
    }
  }

  /// Only which rows differ by their padding alone, and no edits. O(length of the rows that changed).
  init(ofRowsOf old: Document, _ new: Document, _ pairing: Correspondence) {
    let links = pairing.links
    ends = Array(repeating: 0, count: links.count)
    let rows = links.indices.filter {
      links[$0].pass != .identical && Self.isOfRows(links[$0], old, new)
    }
    guard !rows.isEmpty else { return }
    let diff = WordDiff(references: ReferenceMap(old, new, pairing))
    old.text.withView { a in
      new.text.withView { b in
        for row in rows {
          let (olds, news) = (old.sentences[links[row].old], new.sentences[links[row].new])
          if diff.edits(a, olds, b, news).edits.isEmpty { padded.insert(row) }
        }
      }
    }
  }

  private static func isOfRows(_ link: SentenceLink, _ old: Document, _ new: Document) -> Bool {
    link.old.count == 1 && link.new.count == 1
      && old.sentences[link.old.lowerBound].role == .row
      && new.sentences[link.new.lowerBound].role == .row
  }

  /// Whether the two sides of a link say the same to a reader: to the letter, but for wrapped lines
  /// and the padding of a table's cells.
  func isSame(_ index: Int, _ link: SentenceLink) -> Bool {
    link.pass == .identical || padded.contains(index)
  }

  /// The edits of a link, in order; none where it is identical.
  func of(_ link: Int) -> ArraySlice<Edit> {
    edits[(link == 0 ? 0 : ends[link - 1])..<ends[link]]
  }
}
