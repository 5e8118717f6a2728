import DraftChange
import DraftDecisions
import DraftDocument
import DraftLaws
import DraftMerge
import DraftText

/// Three drafts, apart by bytes FF: decisions on the first two, and a merge of all, keep their laws.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDecisions(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  var options = ReadingOptions()
  options.reader = start[0] & 1 == 1 ? .markdown : .plain
  let parts = bytes.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
  var drafts = parts.compactMap {
    try? TextDecoder.decode(Array($0), as: .utf8, lossy: true)
  }
  // Raw bytes share little: the rest of the drafts is made of what the seed says.
  let seed = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } &* 0x9E37_79B9_7F4A_7C15
  var structured = StructuredText(seed: seed)
  let lines = structured.draft(1 + bytes.count % 8)
  if drafts.count < 3 {
    drafts = [lines, structured.edited(lines), structured.edited(lines)].map {
      DecodedText(bytes: Array(($0.joined(separator: "\n") + "\n").utf8))
    }
  }
  let documents = drafts.map { DraftReader.read($0, name: "draft", options: options) }
  stop(at: decided(documents[0], documents[1], seed))
  stop(at: merged(documents))
  return 0
}

/// Accepting all gives the new draft and rejecting all the old one; any choice gives the same text whenever it is made.
private func decided(_ old: Document, _ new: Document, _ seed: UInt64) -> [String] {
  let engine = DecisionEngine(Comparison.between(old, new))
  func all(_ verdict: Decision.Verdict) -> [UInt8] {
    engine.text(Dictionary(uniqueKeysWithValues: engine.choices.map { ($0, verdict) })).bytes
  }
  var broken: [String] = []
  if all(.accept) != new.source.bytes { broken.append("accepting all is not the new draft") }
  if all(.reject) != old.source.bytes { broken.append("rejecting all is not the old draft") }
  let some = engine.choices.enumerated().map {
    ($0.element, seed >> UInt64($0.offset % 64) & 1 == 1 ? Decision.Verdict.accept : .reject)
  }
  let (one, other) = (
    engine.text(Dictionary(uniqueKeysWithValues: some)),
    engine.text(Dictionary(uniqueKeysWithValues: some.reversed()))
  )
  if one.bytes != other.bytes { broken.append("the order of decisions counts") }
  return broken
}

/// Who changed alone is taken whole, and whoever takes one draft at every conflict has that draft there but for numbers.
private func merged(_ drafts: [Document]) -> [String] {
  var broken: [String] = []
  let alone = Merge.of(drafts[0], [drafts[1], drafts[0]])
  if !alone.isClean || alone.textWithBase != drafts[1].source.bytes {
    broken.append("one side alone is not taken whole")
  }
  let result = Merge.of(drafts[0], [drafts[1], drafts[2]])
  let plan = ConflictPlan(result, names: ["a", "b"], draft: drafts[1])
  if plan.decided(plan.items.map { _ in ConflictMark() }) != result {
    broken.append("nothing decided changes something")
  }
  for side in 0..<2 {
    let marks = plan.items.map { item in
      ConflictMark(choice: item.variant(ofSide: side) == nil ? .base : .drafts([side]))
    }
    let decided = plan.decided(marks)
    let taken = MergeLaws.words(decided.plainText(ofSide: 0))
    if !decided.isClean || taken != MergeLaws.words(result.plainText(ofSide: side)) {
      broken.append("one draft everywhere is not that draft")
    }
  }
  return broken
}
