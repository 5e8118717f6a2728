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
  /// How many links were too long to look inside.
  private(set) var cut = 0

  /// O(length of what changed), shared among the processors.
  init(_ old: Document, _ new: Document, _ links: [Link], _ references: ReferenceMap) {
    let parts = Threads.parts(links.count)
    ends.reserveCapacity(links.count)
    for part in Threads.mapIfLarge(
      parts.count, old, new, { LinkEdits(old, new, part: links[parts[$0]], references) })
    {
      let first = edits.count
      edits += part.edits
      for end in part.ends { ends.append(first + end) }
      cut += part.cut
    }
  }

  private init(
    _ old: Document, _ new: Document, part links: ArraySlice<Link>, _ references: ReferenceMap
  ) {
    // One for each thread: the word breaker inside is not for two at once.
    let diff = WordDiff(references: references)
    old.text.bytes.withUnsafeBufferPointer { a in
      new.text.bytes.withUnsafeBufferPointer { b in
        let classifier = EditClassifier(old: a, new: b)
        for link in links {
          if link.pass != .identical {
            let found = diff.edits(a, old.sentences[link.old], b, new.sentences[link.new])
            if found.isCut { cut += 1 }
            edits += classifier.classify(found.edits)
          }
          ends.append(edits.count)
        }
      }
    }
  }

  /// The edits of a link, in order; none where it is identical.
  func of(_ link: Int) -> ArraySlice<Edit> {
    edits[(link == 0 ? 0 : ends[link - 1])..<ends[link]]
  }
}
