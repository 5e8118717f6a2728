import DraftCheck
import DraftDocument
import DraftReview
import DraftText

func document(_ text: String, _ name: String = "a.txt") -> Document {
  DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: name)
}

/// Each finding as `kind text`.
func findings(_ text: String, _ name: String = "a.txt") -> [String] {
  let document = document(text, name)
  return Check.findings(in: document).map {
    "\($0.kind.rawValue) \(document.text.string($0.place))"
  }
}

func details(_ text: String, _ name: String = "a.txt") -> [FindingDetail] {
  Check.findings(in: document(text, name)).map(\.detail)
}
