package import DraftChange
package import DraftText

/// Notes made of the words of a language.
extension ReportWords {
  /// A note in brackets, after what it is about.
  package func bracketed(_ notes: [String]) -> String {
    bracketed(notes.joined(separator: listSeparator))
  }

  /// What became of a sentence, how much it matters, and what is worth calling out.
  package func notes(on change: SentenceChange) -> [String] {
    var notes: [String] = []
    if change.kind == .split { notes.append(split(into: change.new.count)) }
    if change.kind == .merged { notes.append(joined(of: change.old.count)) }
    switch change.weight {
    case .editorial, .consequential: notes.append(name(of: change.weight))
    case .none, .substantive: break
    }
    return notes + names(of: change.categories)
  }

  /// The categories worth calling out on a changed sentence.
  package func names(of categories: ChangeCategories) -> [String] {
    ChangeCategories.names.compactMap { category, _ in
      categories.contains(category) ? name(of: category) : nil
    }
  }

  /// White space in words, for a sentence that says that it came or went: quotation marks around it would
  /// hold nothing to see.
  package func blanks(_ range: ByteRange, of bytes: TextView) -> String {
    var names: [String] = []
    var at = range.start
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      at += length
      let name = name(ofBlank: scalar)
      if names.last != name { names.append(name) }
    }
    return names.joined(separator: and)
  }
}
