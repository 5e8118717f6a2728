package import DraftDocument
import DraftText

extension Document {
  /// Scalars: what is longer is no title to put above a report.
  private static let longestTitle = 60

  /// The title, of all its lines up to one in brackets: a date, and who speaks, are not. `nil` where there is
  /// none that a report could bear.
  package var ownTitle: String? {
    var title = ""
    for sentence in sentences.lazy.filter(isOwn).prefix(8) where sentence.role == .title {
      let line = Visible.text(text.string(sentence.range))
      if line.hasPrefix("（") || line.hasPrefix("(") { break }
      let isSpaced = (title.unicodeScalars.last?.isASCII ?? false) && !title.isEmpty
      title += (isSpaced ? " " : "") + line
    }
    if title.isEmpty { title = heading ?? "" }
    guard !title.isEmpty, title.unicodeScalars.count <= Self.longestTitle,
      !title.contains("\n"), !title.contains("\r")
    else { return nil }
    return title
  }

  /// The heading that the draft begins with, where it bears no number and holds all the rest: its title, as Markdown
  /// and Word's styles have it.
  private var heading: String? {
    let first = SectionIndex(1)
    guard sections.count > 1, case let section = sections[first], section.kind == .heading,
      section.scheme == nil, section.markup != nil, !section.title.isEmpty,
      section.descendantsEnd == sections.endIndex,
      sentences.first.map({ $0.range.end > section.title.start }) ?? true
    else { return nil }
    return Visible.text(text.string(section.title))
  }

  /// Whether a sentence is the draft's, and none of what a site or a system put around it. O(1).
  fileprivate func isOwn(_ sentence: Sentence) -> Bool {
    sections[sentence.section].kind != .boilerplate
  }
}

extension Review {
  /// The title of the new draft.
  package var draftTitle: String? { new.document.ownTitle }

  /// What the drafts call themselves in brackets under their titles, 征求意见稿 and 送审稿; `nil` where one says
  /// nothing, or both the same.
  package var stages: (old: String, new: String)? {
    guard let before = stage(old), let after = stage(new), before != after else { return nil }
    return (before, after)
  }

  private func stage(_ side: Side) -> String? {
    let document = side.document
    let own = document.sentences.indices.lazy.filter { document.isOwn(document.sentences[$0]) }
    let note = own.prefix(12).first { side.framePlace(ofSentence: $0) == .noteUnderTitle }
    guard let note else { return nil }
    let text = Visible.text(side.document.text.string(side.document.sentences[note].range))
    return String(text.trimmingPrefix { "（(".contains($0) }.prefix { !"）)".contains($0) })
  }
}
