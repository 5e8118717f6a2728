import DraftRender
import DraftText

/// Why a report can't be written or read.
public struct ReportError: Error, Sendable, CustomStringConvertible {
  /// In plain words.
  public let reason: String
  /// What to do.
  public let hint: String

  public var description: String { reason }

  init(reason: String, hint: String) {
    self.reason = reason
    self.hint = hint
  }

  /// A character that `encoding` has twice and that would come back in its other form.
  init(file: String, line: Int, encoding: String) {
    reason =
      "\(file), line \(line): a character is written in a form of \(encoding) that would not come back byte for byte"
    hint = "Bring the draft to UTF-8 first: draftdiff text FILE prints it."
  }

  init(_ problem: PatchProblem) {
    switch problem {
    case .encodings(let old, let new):
      reason = "there is no patch from \(old.rawValue) to \(new.rawValue)"
      hint = "Bring both drafts to one encoding (draftdiff text FILE prints UTF-8)."
    case .wide(let encoding):
      reason = "\(encoding.rawValue) is not text to git apply and patch"
      hint = "Bring both drafts to UTF-8 (draftdiff text FILE prints it)."
    case .replacements:
      reason = "a draft with bytes that could not be read can't be given back byte for byte"
      hint = "Leave out --lossy to see where they are, and put them right first."
    }
  }
}
