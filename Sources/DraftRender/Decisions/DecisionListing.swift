package import DraftDecisions
package import DraftReview
import DraftText

/// Who decided what, over the files of several people.
package struct DecisionListing: Sendable {
  package struct Source: Sendable {
    /// What the file is called.
    package var name: String
    package var file: DecisionFile

    package init(name: String, file: DecisionFile) {
      self.name = name
      self.file = file
    }

    package var person: String { file.by ?? name }
  }

  /// The remarks on one change or a part of it.
  struct Row: Sendable {
    var change: ChangeKey
    var part: Decision.Part
    /// A decision on it, which says where it is and what became of it.
    var decision: Decision
    var said: [Said] = []
    var isContradiction = false
  }

  struct Said: Sendable {
    var by: String
    var verdict: Decision.Verdict?
    var comment: String?
  }

  let sources: [Source]
  private(set) var rows: [Row] = []

  /// Changes stand in the order of the first file that names them, their parts behind them. O(decisions).
  package init(_ sources: [Source]) {
    self.sources = sources
    var places: [DecisionName: Int] = [:]
    for source in sources {
      for decision in source.file.decisions {
        let name = DecisionName(decision)
        let place = places[name] ?? rows.count
        if place == rows.count {
          places[name] = place
          rows.append(Row(change: decision.change, part: decision.part, decision: decision))
        }
        if rows[place].decision.quote == nil { rows[place].decision = decision }
        rows[place].said.append(
          Said(by: source.person, verdict: decision.verdict, comment: decision.comment))
      }
    }
    gather()
    markContradictions()
  }

  package var hasContradictions: Bool { rows.contains(where: \.isContradiction) }

  /// Brings the parts of a change together.
  private mutating func gather() {
    var first: [ChangeKey: Int] = [:]
    for (index, row) in rows.enumerated() where first[row.change] == nil {
      first[row.change] = index
    }
    rows = rows.enumerated().sorted { a, b in
      let (one, other) = (first[a.element.change] ?? 0, first[b.element.change] ?? 0)
      return one != other ? one < other : a.offset < b.offset
    }.map(\.element)
  }

  /// Of one change, or of the whole of it and a part of it, different things are wanted.
  private mutating func markContradictions() {
    var wholes: [ChangeKey: [Said]] = [:]
    for row in rows where row.part == .all { wholes[row.change] = row.said }
    for index in rows.indices {
      let row = rows[index]
      var wanted = Set(row.said.compactMap(\.verdict))
      // Whoever decided a part as well decided it for themselves: theirs counts more than their whole.
      let people = Set(row.said.filter { $0.verdict != nil }.map(\.by))
      if row.part != .all, !wanted.isEmpty {
        let others = (wholes[row.change] ?? []).filter { !people.contains($0.by) }
        wanted.formUnion(others.compactMap(\.verdict))
      }
      rows[index].isContradiction = wanted.count > 1
    }
  }
}

extension DecisionName {
  fileprivate init(_ decision: Decision) {
    self.init(change: decision.change, part: decision.part)
  }
}

// MARK: - Writing

extension DecisionListing {
  package func writeText(
    in language: ReportLanguage, options: RenderOptions, to sink: ByteSink
  ) {
    let words = language.words
    var lines = LineWriter(sink: sink, options)
    for source in sources {
      lines.startLine(indent: 0, hang: 2)
      let (old, new) = (source.file.old.name, source.file.new.name)
      lines.put(Visible.text("\(source.name): \(source.person), \(old) → \(new)"), .heading)
      lines.endLine()
    }
    for row in rows {
      sink.write(UInt8(ascii: "\n"))
      lines.startLine(indent: 0, hang: 2)
      put(row, words, &lines)
      if row.isContradiction { lines.put("  ! " + words.contradiction, .warning) }
      lines.endLine()
      if let quote = row.decision.quote { put(quote, &lines) }
      for said in row.said { put(said, words, &lines) }
    }
  }

  /// Where it is and what became of it, with the name of the change, and what of it is decided.
  private func put(_ row: Row, _ words: any ReportWords, _ lines: inout LineWriter) {
    let place =
      row.change == .layout ? words.layoutOfLines : Visible.text(words.place(of: row.decision))
    if !place.isEmpty { lines.put(place + "  ", .heading) }
    switch row.part {
    case .all: break
    case .edit: lines.put(words.name(of: .edit) + "  ", .moved)
    case .words: lines.put(words.name(of: .words) + "  ", .moved)
    case .place: lines.put(words.name(of: .place) + "  ", .moved)
    case .border: lines.put(words.name(of: .border) + "  ", .moved)
    }
    let name = row.part == .all ? "" : " " + row.part.description
    lines.put(row.change.description + name, .dim)
  }

  private func put(_ said: Said, _ words: any ReportWords, _ lines: inout LineWriter) {
    let person = Visible.text(said.by)
    switch said.verdict {
    case .accept: put(words.decided(.accepted, by: person), .added, indent: 2, &lines)
    case .reject: put(words.decided(.rejected, by: person), .warning, indent: 2, &lines)
    case .text(let text):
      put(words.decided(.ownText, by: person) + words.colon + text, .added, indent: 2, &lines)
    case nil: break
    }
    if let comment = said.comment {
      put(
        words.decided(.commented, by: person) + words.colon + comment, .moved, indent: 2, &lines)
    }
  }

  /// The words that were decided on; a few of them among those around them, as 、 or （四） alone says nothing.
  private func put(_ quote: Quote, _ lines: inout LineWriter) {
    guard quote.exact.count < Self.leastClear else {
      return put(quote.exact, .plain, indent: 2, &lines)
    }
    let before =
      quote.prefix.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .last?.suffix(Self.around) ?? ""
    let behind = quote.suffix.prefix { !$0.isNewline }.prefix(Self.around)
    lines.startLine(indent: 2, hang: 4)
    lines.put(Visible.text((before.count < quote.prefix.count ? "…" : "") + before), .dim)
    lines.put("[", .dim)
    lines.put(Visible.text(quote.exact), .plain)
    lines.put("]", .dim)
    lines.put(Visible.text(behind + (behind.count < quote.suffix.count ? "…" : "")), .dim)
    lines.endLine()
  }

  /// Fewer characters are shown with this many at most on either side.
  private static let leastClear = 12
  private static let around = 16

  private func put(_ text: String, _ style: Style, indent: Int, _ lines: inout LineWriter) {
    lines.startLine(indent: indent, hang: indent + 2)
    let parts = text.split(whereSeparator: \.isNewline)
    for (index, part) in parts.enumerated() {
      if index > 0 { lines.put(" ", style) }
      lines.put(Visible.text(String(part)), style)
    }
    lines.endLine()
  }

  package func writeJSON(to sink: ByteSink) {
    JSONWriter.write("draftdiff.decision-list", to: sink) { json in
      json.key("files")
      json.beginArray()
      for source in sources {
        json.breakLine()
        write(source.name, source.file, &json)
      }
      json.endArray()
      json.key("changes")
      json.beginArray()
      for row in rows {
        json.breakLine()
        write(row, &json)
      }
      json.endArray()
    }
  }

  private func write(_ name: String, _ file: DecisionFile, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.value(name)
    json.key("by")
    json.value(file.by)
    json.key("old")
    json.value(file.old.name)
    json.key("new")
    json.value(file.new.name)
    json.key("decisions")
    json.value(file.decisions.count)
    json.endObject()
  }

  private func write(_ row: Row, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("change")
    json.value(row.change.description)
    json.key("part")
    json.value(row.part.description)
    json.key("kind")
    json.value(row.decision.kind?.rawValue)
    json.key("section")
    json.value(row.decision.quote?.section)
    json.key("text")
    json.value(row.decision.quote?.exact)
    json.key("contradiction")
    json.value(row.isContradiction)
    json.key("said")
    json.beginArray()
    for said in row.said {
      json.beginObject()
      json.key("by")
      json.value(said.by)
      DecisionsJSON.write(said.verdict, &json)
      json.key("comment")
      json.value(said.comment)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
