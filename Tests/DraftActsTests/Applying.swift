import DraftLanguage
import DraftActs
import DraftDocument
import DraftText

/// A text with an act applied to it, and what was refused.
func amended(_ base: String, by act: String) -> (text: String, refused: [RefusedInstruction]) {
  let document = DraftReader.read(
    DecodedText(bytes: Array(base.utf8)), name: "base.txt", options: ReadingOptions())
  let result = Amendment.apply(act, to: document)
  return (String(decoding: result.text, as: UTF8.self), result.refusals)
}

/// The lines that only one of two texts has, in order, as a patch has them.
func changedLines(_ old: String, _ new: String) -> [String] {
  let (before, after) = (old.split(separator: "\n"), new.split(separator: "\n"))
  var changes: [(place: Int, kind: Int, text: String)] = []
  for change in after.difference(from: before) {
    switch change {
    case .remove(let offset, let line, _): changes.append((offset, 0, "-" + line))
    case .insert(let offset, let line, _): changes.append((offset, 1, "+" + line))
    }
  }
  return changes.sorted { ($0.kind, $0.place) < ($1.kind, $1.place) }.map(\.text)
}
