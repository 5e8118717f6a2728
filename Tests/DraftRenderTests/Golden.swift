import DraftDiffKit
import DraftRender
import Foundation
import TestSupport
import Testing

/// Runs a renderer and gives what it wrote.
func rendered(_ body: (ByteSink) -> Void) -> String {
  var bytes: [UInt8] = []
  let sink = ByteSink { bytes += $0 }
  body(sink)
  try? sink.finish()
  return String(decoding: bytes, as: UTF8.self)
}

private let folder = URL(filePath: #filePath).deletingLastPathComponent()

/// Compares with a recorded file; `DRAFTDIFF_RECORD=1` (make golden) records it anew.
func expectGolden(
  _ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = Golden(folder.appending(path: "Golden/\(name)"))
  guard let difference = try golden.difference(text) else { return }
  Issue.record(
    "\(name) differs; make golden records it anew:\n\(difference)", sourceLocation: sourceLocation)
}

/// One of the project's example drafts.
func example(_ path: String) throws -> Draft {
  let file = folder.appending(path: "../../Examples/\(path)").standardized
  return try Draft(bytes: Array(Data(contentsOf: file)), name: file.lastPathComponent)
}

/// A draft of one of the genres and what a round of editing made of it, from a seed.
func seededRound(_ seed: Int) -> (old: String, new: String) {
  let genres = ModelDraft.Genre.allCases
  let round = EditingRound(genres[seed % genres.count], seed: UInt64(seed), count: 2 + seed % 9)
  return (RenderedDraft(round.old).text, RenderedDraft(round.new).text)
}

func seededComparison(_ seed: Int) -> DraftComparison {
  let (old, new) = seededRound(seed)
  return DraftComparison(from: Draft(text: old, name: "a"), to: Draft(text: new, name: "b"))
}
