import DraftDocument
import DraftText

/// The notes, sources and headings of a draft that references call by their names.
struct NamedPlaces: Sendable {
  /// By sentence, the name that it defines, and its mark.
  private(set) var names: [SentenceIndex: (place: NamedPlace, mark: ByteRange)] = [:]
  private var sentences: [NamedPlace: SentenceIndex] = [:]
  private var sections: [NamedPlace: SectionIndex] = [:]
  /// By section, its address; empty where no section has any.
  private var addresses: IndexedArray<Section, NamedPlace?> = []

  /// O(sentences + sections).
  init(_ document: Document) {
    document.text.withView { bytes in
      for (index, sentence) in document.sentences.indexed() {
        guard let found = NamedPlace.defined(by: sentence.range, bytes) else { continue }
        names[index] = found
        // A list of sources stands behind the text, whose paragraphs may begin with a source too.
        sentences[found.place] = index
      }
      if document.reader == .latex { addLabels(document, bytes) }
      if document.reader == .markdown { addHeadings(document, bytes) }
    }
  }

  private mutating func addHeadings(_ document: Document, _ bytes: TextView) {
    let isLinked = Self.mayLink(bytes)
    var counts: [String: Int] = [:]
    for (index, section) in document.sections.indexed()
    where section.markup != nil && !section.title.isEmpty {
      let head = ByteRange(
        section.scheme == nil ? section.title.start : section.label.start, section.title.end)
      let address = HeadingAddress.of(head, bytes)
      // A second heading of the same words is called words-1.
      let count = counts[address, default: 0]
      counts[address] = count + 1
      let place = NamedPlace.heading(count == 0 ? address : "\(address)-\(count)")
      if isLinked { sections[place] = index }
      setAddress(place, of: index, in: document)
    }
  }

  /// Whether anything in a draft may be a link, for which headings have to be found by their addresses.
  private static func mayLink(_ bytes: TextView) -> Bool {
    var at = 0
    while true {
      at = bytes.skipBlocks(at, bytes.count) { $0.holds("]", "(") | $0.holds("]", ":") }
      guard at < bytes.count else { return false }
      if bytes.has("](", at: at) || bytes.has("]:", at: at) { return true }
      at += 1
    }
  }

  private mutating func setAddress(
    _ place: NamedPlace, of section: SectionIndex, in document: Document
  ) {
    if addresses.isEmpty {
      addresses = IndexedArray(repeating: nil, count: document.sections.count)
    }
    addresses[section] = place
  }

  /// A label behind a heading names its section; in a sentence, or behind a caption, it names that.
  private mutating func addLabels(_ document: Document, _ bytes: TextView) {
    for (index, sentence) in document.sentences.indexed() {
      let labels = NamedReferences(bytes: bytes, range: sentence.range).labels()
      guard let first = labels.first else { continue }
      names[index] = first
      let isAlone = sentence.range == first.mark
      let isBehindHeading =
        isAlone && index > 0 && document.sentences[index - 1].role == .heading
      for label in labels {
        if isBehindHeading {
          sections[label.place] = sentence.section
          setAddress(label.place, of: sentence.section, in: document)
        } else {
          sentences[label.place] = isAlone && index > 0 ? index - 1 : index
        }
      }
    }
  }

  var isEmpty: Bool { sentences.isEmpty && sections.isEmpty && addresses.isEmpty }

  /// The address of a section, if it has one.
  func address(of section: SectionIndex) -> NamedPlace? {
    addresses.isEmpty ? nil : addresses[section]
  }

  /// The sections that have addresses, with these.
  var addressed: some Sequence<(SectionIndex, NamedPlace)> {
    addresses.indexed().lazy.compactMap { section, place in place.map { (section, $0) } }
  }

  /// What a name reaches; `nil` where the draft has no such place, so that `[1]` may be an index or a year.
  func target(_ name: NamedPlace, in document: Document) -> ReferenceTarget? {
    if let section = sections[name] { return ReferenceTarget(section: section) }
    return sentences[name].map {
      ReferenceTarget(section: document.sentences[$0].section, listed: $0)
    }
  }
}
