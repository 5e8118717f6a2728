import DraftGit
import DraftLineage
import DraftReview

/// How the draft grew from round to round: one row of bars a figure.
struct ChronicleFigures {
  private let page: ChroniclePage
  private let stages: [DraftChronicle.Stage]
  /// The width of a bar with the gap behind it, in pixels.
  private static let bar = 28

  init(_ page: ChroniclePage) {
    self.page = page
    stages = page.history.stages
  }

  func write() {
    page.heading("figures", page.words.figures)
    page.sink.write("<div class=\"figures\">")
    figure(page.words.characters, stages.map { $0.size?.characters })
    figure(page.words.sentences, stages.map { $0.size?.sentences })
    figure(page.words.sections, stages.map { $0.size?.sections })
    figure(page.words.changed, stages.map { $0.counts?.sentences }, grows: false)
    page.sink.write("</div></section>\n")
  }

  /// Of a round that can't be read there is no bar.
  ///
  /// - Parameter grows: The figure is of the draft as a round left it, and not of the round alone.
  private func figure(_ name: String, _ values: [Int?], grows: Bool = true) {
    let known = values.compactMap(\.self)
    guard let first = known.first, let last = known.last, let most = known.max() else { return }
    let title = grows ? "\(name) \(first) → \(last)" : "\(name) \(known.reduce(0, +))"
    page.sink.write("<figure>")
    page.element("figcaption", "", title)
    // As wide as the bars need, and no wider than there is room.
    page.sink.write(
      "<svg width=\"\(Self.bar * values.count)\" viewBox=\"0 0 \(10 * values.count) 50\" "
        + "preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
    page.text.put(title)
    page.sink.write("\">")
    for (at, value) in values.enumerated() {
      guard let value else { continue }
      let height = most == 0 ? 0 : value * 50 / most
      page.sink.write(
        "<rect x=\"\(10 * at)\" y=\"\(50 - height)\" width=\"8\" height=\"\(height)\"><title>")
      page.text.put("\(stages[at].name): \(value)")
      page.sink.write("</title></rect>")
    }
    page.sink.write("</svg></figure>")
  }
}

extension RevisionCounts {
  /// How many sentences changed.
  fileprivate var sentences: Int {
    sentencesEdited + sentencesAdded + sentencesRemoved + sentencesMoved + sentencesSplit
      + sentencesMerged
  }
}
