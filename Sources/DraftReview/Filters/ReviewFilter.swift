package import DraftChange
import DraftText

/// The part of a comparison that a reader wants to see. Text and tables honour it; JSON is always whole.
package struct ReviewFilter: Sendable {
  /// Differences taken for none: they are neither shown nor counted, and make no draft different.
  package struct Ignored: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let punctuation = Ignored(rawValue: 1)
    package static let width = Ignored(rawValue: 2)
    package static let whitespace = Ignored(rawValue: 4)
    package static let numbering = Ignored(rawValue: 8)
    package static let capitals = Ignored(rawValue: 16)
    package static let numerals = Ignored(rawValue: 32)
    package static let layout = Ignored(rawValue: 64)
  }

  /// Within one of these any will do; between them all must hold. Empty ones ask for nothing.
  package var classes: Set<ChangeClass> = []
  package var kinds: Set<ChangeKind> = []
  package var categories: ChangeCategories = []
  /// Moved sentences and sections, beside `kinds`.
  package var moved = false
  package var ignored: Ignored = []
  /// Only the sections (and what is inside them) that this path names.
  package var section: SectionPath?

  package init() {}

  /// Adds a name as `--only` takes it; `false` when there is no such name.
  package mutating func only(_ name: String) -> Bool {
    if let value = ChangeClass(rawValue: name), value != .none {
      classes.insert(value)
    } else if let kind = ChangeKind(rawValue: name), kind != .same {
      kinds.insert(kind)
    } else if name == "moved" {
      moved = true
    } else if let category = ChangeCategories.names.first(where: { $0.1 == name }) {
      categories.insert(category.0)
    } else {
      return false
    }
    return true
  }

  /// The names that `only` takes.
  package static var onlyNames: [String] {
    ["substantive", "consequential", "editorial", "edited", "split", "merged", "added", "removed"]
      + ["moved"] + ChangeCategories.names.map(\.1)
  }

  /// Whether it shows some kinds of changes only.
  package var isSelective: Bool {
    !classes.isEmpty || !kinds.isEmpty || !categories.isEmpty || moved
  }

  /// Whether a difference is one of those taken for none.
  package func ignores(_ categories: ChangeCategories) -> Bool {
    guard !ignored.isEmpty, !categories.isEmpty else { return false }
    var taken: ChangeCategories = []
    if ignored.contains(.punctuation) { taken.insert(.punctuation) }
    if ignored.contains(.width) { taken.insert(.width) }
    if ignored.contains(.whitespace) { taken.insert(.whitespace) }
    if ignored.contains(.numbering) { taken.insert(.reference) }
    if ignored.contains(.capitals) { taken.insert(.capitals) }
    if ignored.contains(.numerals) { taken.insert(.numeral) }
    return taken.isSuperset(of: categories)
  }

  /// Whether an edit is shown as unchanged text.
  package func ignores(_ edit: Edit) -> Bool {
    edit.weight != .substantive && ignores(edit.categories)
  }

  /// The marks that are shown with a section; the style of its number (`relabelled`) is reported once for
  /// all.
  package func marks(of change: SectionChange) -> SectionMarks {
    var marks = change.marks.subtracting(.relabelled)
    if ignores(change.titleCategories) { marks.remove(.retitled) }
    return ignored.contains(.numbering) ? marks.subtracting(.renumbered) : marks
  }

  /// The sections whose numbers are only written another way, unless that is taken for none or something else
  /// is selected.
  package func relabelled(in comparison: Comparison) -> [SectionChange] {
    ignored.contains(.numbering) || isSelective && !classes.contains(.editorial)
      ? [] : comparison.sections.filter { $0.marks.contains(.relabelled) }
  }

  /// Whether the change is one at all after what is ignored. A reference is taken for numbering only
  /// where it follows a renumbering: pointing elsewhere is substance.
  package func isChange(_ change: SentenceChange) -> Bool {
    change.moved != 0 || isChangeOfText(change)
  }

  /// The same, wherever the sentence stands now.
  package func isChangeOfText(_ change: SentenceChange) -> Bool {
    switch change.kind {
    case .same: return false
    case .added, .removed: return true
    // A sentence that was cut at a comma is a matter of punctuation, too.
    case .edited, .split, .merged:
      let isSubstance = change.weight == .substantive
      return isSubstance || !ignores(change.categories)
    }
  }

  /// Whether a reader who set this filter wants to see the change; its section is another matter.
  package func shows(_ change: SentenceChange) -> Bool {
    guard isChange(change) else { return false }
    guard isSelective else { return true }
    if !classes.isEmpty, !classes.contains(change.weight) { return false }
    if !kinds.isEmpty || moved {
      guard kinds.contains(change.kind) || (moved && change.moved != 0) else { return false }
    }
    return categories.isEmpty || !categories.isDisjoint(with: change.categories)
  }

  /// Whether a reader who set this filter wants to see what became of a section, beside its text: that it
  /// came, went, or one of its marks.
  func shows(_ change: SectionChange) -> Bool {
    let isNewOrGone = change.kind == .added || change.kind == .removed
    guard isSelective else { return isNewOrGone || !marks(of: change).isEmpty }
    return moved && change.marks.contains(.moved) || isNewOrGone && kinds.contains(change.kind)
  }

  /// Whether a paragraph that was split or joined is shown: it is a matter of form.
  package var showsParagraphs: Bool {
    guard !ignored.contains(.whitespace) else { return false }
    return !isSelective
      || classes.contains(.editorial) && kinds.isEmpty && categories.isEmpty && !moved
  }

  /// The changes of layout, unless they are taken for none or something else is selected.
  package func layout(of comparison: Comparison) -> [LayoutChange] {
    ignored.contains(.layout) || isSelective && !classes.contains(.editorial)
      ? [] : comparison.layout
  }

  /// Whether two drafts differ after what is ignored: the exit status.
  package func isDifferent(_ comparison: Comparison) -> Bool {
    comparison.sentences.contains(where: isChange)
      || (!ignored.contains(.whitespace) && !comparison.paragraphs.isEmpty)
      || !layout(of: comparison).isEmpty || !relabelled(in: comparison).isEmpty
      || comparison.sections.contains {
        $0.kind == .added || $0.kind == .removed || !marks(of: $0).isEmpty
      }
      || (ignored.isEmpty && comparison.sections.contains { $0.kind != .same })
  }
}
