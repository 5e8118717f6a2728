package import DraftChange
import DraftDocument
package import DraftText

/// What an editor, or a program that edits, may change: what lies in some sections, and changes of some kinds wherever
/// they are.
///
/// ```swift
/// var permit = Permit(sections: [section])
/// permit.allow("editorial")
/// ```
public struct Permit: Sendable {
  /// Sections that may change, with all that is in them.
  public let sections: [SectionPath]
  private var classes: Set<ChangeClass> = []
  private var kinds: Set<ChangeKind> = []
  private var categories: ChangeCategories = []
  private var marks: SectionMarks = []
  private var allowsParagraphs = false
  private var allowsLayout = false

  /// Taken for no changes at all.
  package var ignored: ReviewFilter.Ignored = []

  /// Allows what lies in these sections.
  public init(sections: [SectionPath] = []) { self.sections = sections }

  /// Allows a kind of change everywhere, by its name; `false` where there is none of that name.
  @discardableResult
  public mutating func allow(_ name: String) -> Bool {
    if let value = ChangeClass(rawValue: name), value != .none {
      classes.insert(value)
    } else if let kind = ChangeKind(rawValue: name), kind != .same {
      kinds.insert(kind)
    } else if let mark = Self.markNames.first(where: { $0.1 == name }) {
      marks.insert(mark.0)
    } else if let category = ChangeCategories.names.first(where: { $0.1 == name }) {
      categories.insert(category.0)
    } else if name == Self.paragraphs {
      allowsParagraphs = true
    } else if name == Self.layout {
      allowsLayout = true
    } else {
      return false
    }
    return true
  }

  /// The marks of a section by itself; its sentences account for its text and its title.
  private static let markNames = SectionMarks.names.filter {
    $0.0.isSubset(of: [.moved, .renumbered, .relevelled, .relabelled])
  }
  private static let paragraphs = "paragraphs"
  private static let layout = "layout"

  /// The names that `allow` takes.
  public static var names: [String] {
    ["substantive", "consequential", "editorial", "edited", "split", "merged", "added", "removed"]
      + markNames.map(\.1) + [paragraphs, layout] + ChangeCategories.names.map(\.1)
  }

  /// Something that changed and was not allowed to.
  package struct Breach {
    package enum What {
      case sentence(SentenceChange)
      case section(SectionMarks)
      case paragraph(ParagraphChange.Kind)
      case layout
    }

    package let what: What
    package let side: DraftSide
    /// Where it stands on that side.
    package let place: ByteRange
    /// The section change that it belongs to.
    package let section: SectionChangeIndex
  }

  /// In the order of the comparison. O(changes + sections · paths).
  package func breaches(in review: Review) -> [Breach] {
    let comparison = review.comparison
    var filter = ReviewFilter()
    filter.ignored = ignored
    let allowed = Allowed(comparison, sections)
    return sentences(review, filter, allowed) + sectionMarks(comparison, filter, allowed)
      + borders(comparison, filter, allowed)
  }

  private func sentences(
    _ review: Review, _ filter: ReviewFilter, _ allowed: Allowed
  ) -> [Breach] {
    review.comparison.sentences.compactMap { change in
      // A sentence that only moved with its section is covered by that.
      let isCarried = change.kind == .same && allowed.lookup.movedWithItsSection(change)
      guard filter.isChange(change), !isCarried, !allows(change), !allowed.holds(change) else {
        return nil
      }
      let side = change.new.isEmpty ? review.old : review.new
      return Breach(
        what: .sentence(change), side: side.which,
        place: side.document.sentences[change[side.which].lowerBound].range,
        section: allowed.lookup.section(of: change))
    }
  }

  /// By its class, its kind, or all of its categories.
  private func allows(_ change: SentenceChange) -> Bool {
    if change.moved != 0, !marks.contains(.moved) { return false }
    if change.kind == .same { return true }
    return classes.contains(change.weight) || kinds.contains(change.kind)
      || !change.categories.isEmpty && categories.isSuperset(of: change.categories)
  }

  private func sectionMarks(
    _ comparison: Comparison, _ filter: ReviewFilter, _ allowed: Allowed
  ) -> [Breach] {
    comparison.sections.indexed().compactMap { index, change in
      let own = change.marks.intersection([.moved, .renumbered, .relevelled, .relabelled])
      let numbering: SectionMarks =
        ignored.contains(.numbering) ? [.renumbered, .relabelled] : []
      let left = own.subtracting(marks).subtracting(numbering)
      guard !left.isEmpty, let new = change.new, !allowed.holds(index) else { return nil }
      let section = comparison.new.sections[new]
      let start = section.label.isEmpty ? section.title : section.label
      return Breach(what: .section(left), side: .new, place: start, section: index)
    }
  }

  private func borders(
    _ comparison: Comparison, _ filter: ReviewFilter, _ allowed: Allowed
  ) -> [Breach] {
    func breach(_ sentence: SentenceIndex, _ what: Breach.What) -> Breach? {
      let section = allowed.lookup.newSection(ofSentence: sentence)
      guard !allowed.holds(section) else { return nil }
      return Breach(
        what: what, side: .new, place: comparison.new.sentences[sentence].range, section: section)
    }
    let isForm = classes.contains(.editorial)
    let paragraphs =
      allowsParagraphs || isForm || ignored.contains(.whitespace) ? [] : comparison.paragraphs
    let layout = allowsLayout || isForm ? [] : filter.layout(of: comparison)
    return paragraphs.compactMap { breach($0.newSentence, .paragraph($0.kind)) }
      + layout.compactMap { breach($0.newSentence, .layout) }
  }

  /// The sections that are allowed to change, by section change.
  private struct Allowed {
    let lookup: SectionLookup
    private let sections: IndexedArray<SectionChange, Bool>

    init(_ comparison: Comparison, _ paths: [SectionPath]) {
      lookup = SectionLookup(comparison, filter: ReviewFilter())
      var sections = IndexedArray<SectionChange, Bool>(
        repeating: false, count: comparison.sections.count)
      for path in paths {
        var filter = ReviewFilter()
        filter.section = path
        let selected = SectionLookup(comparison, filter: filter)
        for index in sections.indices where selected.isSelected(index) { sections[index] = true }
      }
      self.sections = sections
    }

    func holds(_ section: SectionChangeIndex) -> Bool { sections[section] }

    /// Both where it stood and where it stands.
    func holds(_ change: SentenceChange) -> Bool {
      (change.old.isEmpty || sections[lookup.oldSection(of: change)])
        && (change.new.isEmpty || sections[lookup.newSection(of: change)])
    }
  }
}
