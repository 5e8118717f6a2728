import DraftReview
import DraftText

extension ReportError {
  package init(_ problem: PatchProblem, file: String) {
    self =
      switch problem {
      case .encodings(let old, let new):
        .encodingsDiffer(old: old.rawValue, new: new.rawValue)
      case .wide(let encoding): .notPatchable(encoding: encoding.rawValue)
      case .replacements: .replacements(file: file)
      }
  }
}
