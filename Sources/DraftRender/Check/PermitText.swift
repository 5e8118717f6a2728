package import DraftChange
import DraftDocument
package import DraftReview
import DraftText

/// What a permit does not allow: a change a line, `FILE:LINE: SECTION: what`, in the file that it stands in.
package enum PermitText {
  private static let longest = 60

  /// Returns how many changes there are.
  package static func write(
    _ comparison: Comparison, _ permit: Permit, oldName: String, newName: String,
    options: RenderOptions, to sink: ByteSink
  ) -> Int {
    Review.with(comparison, ReviewFilter(), in: options.language) { review in
      let breaches = permit.breaches(in: review)
      var lines = ListingLines(sink: sink, options: options)
      let starts = (
        old: LineIndex(comparison.old.text.bytes), new: LineIndex(comparison.new.text.bytes)
      )
      for breach in breaches {
        if sink.hasFailed { break }
        let (name, starts) = breach.side == .old ? (oldName, starts.old) : (newName, starts.new)
        let line = starts.line(at: breach.place.start)
        let section = comparison.sections[breach.section][breach.side]
        let place = section.map { review[breach.side].names.name(of: $0) } ?? ""
        lines.write(
          [
            ("\(name):\(line): ", .dim),
            (place.isEmpty ? "" : place + ": ", .strong), (said(breach, review), .plain),
          ], indent: 0, hang: 4)
      }
      return breaches.count
    }
  }

  private static func said(_ breach: Permit.Breach, _ review: Review) -> String {
    let text = excerpt(review[breach.side].bytes, breach.place)
    switch breach.what {
    case .sentence(let change):
      let kind =
        change.kind == .same
        ? review.words.name(of: SectionMarks.moved) : review.words.name(of: change.kind)
      return "\(kind)  \(text)"
    case .section(let marks):
      let names = SectionMarks.names.filter { marks.contains($0.0) }
      return names.map { review.words.name(of: $0.0) }.joined(separator: review.words.listSeparator)
    case .paragraph(let kind): return "\(review.words.said(of: kind))  \(text)"
    case .layout: return "\(review.words.head(.layout))  \(text)"
    }
  }

  private static func excerpt(_ bytes: TextView, _ place: ByteRange) -> String {
    let text = String(decoding: bytes[place.range], as: UTF8.self).replacing("\n", with: " ")
    return text.count > longest ? text.prefix(longest) + "…" : text
  }
}
