package import DraftChange

/// What somebody wants done with one change, or a comment on it.
package struct Decision: Hashable, Sendable {
  /// What of the change it is about.
  package enum Part: Hashable, Sendable {
    case all
    /// Where moved text stands.
    case place
    /// The wording, apart from where it stands.
    case words
    /// Whether sentences, paragraphs or sections are parted there.
    case border
    /// One edit of a sentence, counted from 1.
    case edit(Int)
  }

  package enum Verdict: Hashable, Sendable {
    case accept, reject
    /// The decider's own text in the place of the new one.
    case text(String)
  }

  /// What became of the words that it is about. It is said to people and to later rounds, and decides nothing.
  package enum Kind: String, Hashable, Sendable {
    case added, removed, edited, split, merged, moved
  }

  package var change: ChangeKey
  package var part: Part
  /// `nil` for a comment alone.
  package var verdict: Verdict?
  /// `nil` where that isn't said.
  package var kind: Kind?
  package var quote: Quote?
  package var comment: String?

  package init(
    change: ChangeKey, part: Part = .all, verdict: Verdict?, kind: Kind? = nil,
    quote: Quote? = nil, comment: String? = nil
  ) {
    self.change = change
    self.part = part
    self.verdict = verdict
    self.kind = kind
    self.quote = quote
    self.comment = comment
  }
}

/// What a decision names its change by.
package enum ChangeKey: Hashable, Sendable, CustomStringConvertible {
  case id(ChangeID)
  /// Everything that is no word: how lines are wrapped, blank lines, the marks of headings, the style of labels.
  case layout

  package init?(_ text: String) {
    if text == "layout" {
      self = .layout
    } else if let id = ChangeID(text) {
      self = .id(id)
    } else {
      return nil
    }
  }

  package var description: String {
    switch self {
    case .id(let id): id.description
    case .layout: "layout"
    }
  }
}

/// The text that a decision was made on, with what stood around it, so that it is found again in other drafts.
package struct Quote: Hashable, Sendable {
  package var exact: String
  package var prefix: String
  package var suffix: String
  /// The draft that the words are in; `nil` where that isn't said.
  package var draft: DraftSide?
  /// The section that they stand in, as it is cited there.
  package var section: String?

  package init(
    exact: String, prefix: String = "", suffix: String = "", draft: DraftSide? = nil,
    section: String? = nil
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.draft = draft
    self.section = section
  }
}

/// The decisions of one person on two drafts.
package struct DecisionFile: Hashable, Sendable {
  /// A draft as the decisions name it.
  package struct Named: Hashable, Sendable {
    package var name: String
    /// Of the bytes of its file, in hexadecimal digits.
    package var sha256: String

    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// Who decided; `nil` where that isn't said.
  package var by: String?
  package var old: Named
  package var new: Named
  package var decisions: [Decision]

  package init(by: String?, old: Named, new: Named, decisions: [Decision]) {
    self.by = by
    self.old = old
    self.new = new
    self.decisions = decisions
  }
}
