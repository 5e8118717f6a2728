import DraftGit
import DraftLineage
import DraftReview

/// The rounds as a timeline: who, when, how much, and what was said of it.
extension ChroniclePage {
  func storedRounds() {
    heading("rounds", words.rounds)
    let weights = history.stages.map { $0.counts?.total ?? 0 }
    let most = max(1, weights.max() ?? 1)
    let isLong = history.stages.count > Self.many
    if isLong { openScroll(words.rounds) }
    sink.write("<ol class=\"line\">")
    for (stage, weight) in zip(history.stages, weights) { write(stage, share: weight * 100 / most) }
    sink.write(isLong ? "</ol></div></section>\n" : "</ol></section>\n")
  }

  /// - Parameter share: How much the round changed, in hundredths of the round that changed most.
  private func write(_ stage: DraftChronicle.Stage, share: Int) {
    let revision = stage.revision
    sink.write("<li>")
    element("a", " class=\"n\" href=\"#r\(revision.number)\" dir=\"auto\"", stage.name)
    sink.write("<span class=\"who\">")
    element("span", " class=\"m\"", "\(stage.time) ")
    element("bdi", "", stage.author)
    element("span", " class=\"m\"", " \(revision.revision.commit.short)")
    sink.write(
      "</span><svg class=\"bar1\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + "<rect width=\"\(share)\" height=\"4\"/></svg><span class=\"what\">")
    let subject = revision.subjectWithoutLabel
    element("span", " class=\"t\" dir=\"auto\"", subject)
    let counts = stage.counts?.words(in: history.language) ?? ""
    if !counts.isEmpty, !subject.contains(counts) { element("span", " class=\"m\"", " \(counts)") }
    if stage.size == nil { element("span", " class=\"m\"", " \(words.unreadable)") }
    sink.write("</span></li>\n")
  }
}

extension RevisionCounts {
  /// How many sections and sentences changed.
  fileprivate var total: Int { named.reduce(0) { $0 + $1.1 } }
}
