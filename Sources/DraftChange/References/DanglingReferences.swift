package import DraftDocument
import DraftLanguage
package import DraftText

/// A reference of a draft that reaches nothing in it.
package struct DanglingReference: Sendable {
  package enum Reach: Sendable {
    case section
    /// The section is there, and has no such 款, 项 or letter.
    case part
    case attachment
    /// A footnote or a source.
    case note
    case heading
  }

  package let place: ByteRange
  package let reach: Reach
}

package enum DanglingReferences {
  /// What is certain: references to numbers that the draft counts up to and does not have; an excerpt, which does
  /// not begin with its first article, is asked about none. O(bytes).
  package static func find(in document: Document) -> [DanglingReference] {
    let targets = ReferenceTargets(document)
    let counting = Counting(document)
    return document.text.withView { bytes in
      PlacedReference.find(bytes, document.sentences[...]).compactMap { placed in
        guard let reach = reach(of: placed, targets, counting, bytes) else { return nil }
        return DanglingReference(place: placed.reference.place, reach: reach)
      }
    }
  }

  /// The notes that nobody refers to, by the marks that they begin with: `[^1]:` in Markdown.
  package static func unusedNotes(in document: Document) -> [ByteRange] {
    guard document.reader == .markdown else { return [] }
    let named = NamedPlaces(document)
    let used = document.text.withView { bytes in
      Set(
        PlacedReference.find(bytes, document.sentences[...]).compactMap { placed -> NamedPlace? in
          let mark = named.names[placed.sentence]?.mark
          return mark?.contains(placed.reference.place) == true ? nil : placed.reference.named
        })
    }
    return named.names.sorted { $0.key < $1.key }.compactMap { _, name in
      guard case .note = name.place, !used.contains(name.place) else { return nil }
      return name.mark
    }
  }

  private static func reach(
    of placed: PlacedReference, _ targets: ReferenceTargets, _ counting: Counting, _ bytes: TextView
  ) -> DanglingReference.Reach? {
    let reference = placed.reference
    if let named = reference.named { return reach(of: named, placed, targets, counting, bytes) }
    guard let found = targets.targets(of: placed) else { return nil }
    guard let target = found.first else {
      if let relative = reference.relative {
        return isFirst(placed, targets.document) || relative.unit != .paragraph ? .part : nil
      }
      if reference.within != nil { return .section }
      if reference.attachment == .zhAttachment {
        return targets.attachments.isEmpty && !counting.isWhole(.zhAttachment) ? nil : .attachment
      }
      return reference.ordinal.isEmpty || counting.isWhole(reference.scheme) ? .section : nil
    }
    return reference.relative == nil && targets.anchor(of: target) == nil ? .part : nil
  }

  /// Whether nothing of its article stands before the paragraph. What stands behind a list may be a 款 of its own or
  /// belong to the last item.
  private static func isFirst(_ placed: PlacedReference, _ document: Document) -> Bool {
    let paragraph = document.sentences[placed.sentence].paragraph
    guard let article = document.article(around: placed.sentence) else { return false }
    return document.paragraphs[paragraph].range.start
      == document.sections[article].extent.start
      || paragraph == 0
      || document.paragraphs[paragraph - 1].range.end
        <= document.sections[article].extent.start
  }

  private static func reach(
    of named: NamedPlace, _ placed: PlacedReference, _ targets: ReferenceTargets,
    _ counting: Counting, _ bytes: TextView
  ) -> DanglingReference.Reach? {
    guard targets.named.target(named, in: targets.document) == nil else { return nil }
    if case .label = named { return counting.hasAllLabels ? .section : nil }
    guard targets.document.reader == .markdown else { return nil }
    switch named {
    case .note: return .note
    // Without a list of sources, [1] is an index or a year.
    case .source: return counting.hasSources ? .note : nil
    case .heading(let address): return counting.hasAddress(address) ? nil : .heading
    case .label: return nil
    }
  }

  /// What a draft numbers from its first to its last, and where its links may go.
  private struct Counting {
    private static func isWholeFile(_ bytes: TextView) -> Bool {
      !bytes.indices.contains {
        bytes[$0] == "\\" && (bytes.has("\\input{", at: $0) || bytes.has("\\include{", at: $0))
      }
    }

    private var whole: Set<LabelScheme> = []
    private(set) var hasSources = false
    /// Whether it is LaTeX in one file: another may have the label that is missing here.
    private(set) var hasAllLabels = false
    private var addresses: Set<String> = []
    private let source: String

    init(_ document: Document) {
      var numbers: [LabelScheme: [Int]] = [:]
      for section in document.sections.dropFirst() {
        guard let scheme = section.scheme, let number = section.ordinal.first else { continue }
        numbers[scheme == .enDecimal || scheme == .zhL3 ? .enSection : scheme, default: []]
          .append(number)
      }
      whole = Set(numbers.filter { Self.isWhole($0.value) }.keys)
      let sources = NamedPlaces(document).names.values.filter {
        if case .source = $0.place { true } else { false }
      }
      hasSources = sources.count >= 2
      hasAllLabels = document.reader == .latex && document.text.withView(Self.isWholeFile)
      guard document.reader == .markdown else {
        source = ""
        return
      }
      source = String(decoding: document.source.bytes, as: UTF8.self)
      for section in document.sections where section.markup != nil {
        let start = section.label.isEmpty ? section.title.start : section.label.start
        let heading = document.text.string(ByteRange(start, max(start, section.title.end)))
        addresses.insert(Self.letters(heading))
        addresses.insert(Self.letters(document.text.string(section.title)))
      }
    }

    /// A list that begins with 1 and leaves out little: headings of a book that a text only mentions leave out
    /// most.
    private static func isWhole(_ numbers: [Int]) -> Bool {
      let known = Set(numbers)
      return numbers.first == 1 && known.count >= 3 && known.count * 5 >= (numbers.max() ?? 0) * 4
    }

    func isWhole(_ scheme: LabelScheme) -> Bool { whole.contains(scheme) }

    /// Whether a heading may have an address. Every program that makes pages of Markdown makes addresses in a way
    /// of its own, so letters and digits alone are compared; and a draft may set an anchor itself.
    func hasAddress(_ address: String) -> Bool {
      let letters = Self.letters(address)
      if addresses.contains(letters) { return true }
      if let number = address.split(separator: "-").last, Int(number) != nil,
        addresses.contains(String(letters.dropLast(number.count)))
      {
        return true
      }
      return ["id=\"\(address)\"", "name=\"\(address)\"", "{#\(address)}", "id='\(address)'"]
        .contains { source.contains($0) }
    }

    /// In small letters, without marks, blanks and HTML's tags.
    private static func letters(_ text: String) -> String {
      var kept = String.UnicodeScalarView()
      var isTag = false
      for scalar in text.lowercased().unicodeScalars {
        if scalar == "<" { isTag = true }
        if !isTag, Scalars.isLatin(scalar) || Scalars.isDigit(scalar) || Scalars.isUnspaced(scalar)
        {
          kept.append(scalar)
        }
        if scalar == ">" { isTag = false }
      }
      return String(kept)
    }
  }
}
