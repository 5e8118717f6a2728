import DraftLanguage
import DraftText

/// Links, `[see here.](target)`: their text is the sentence's own, the rest is markup.
extension SentenceScan {
  /// One past the target behind the `]` that stands before `at`; `nil` where none does.
  func linkEnd() -> Int? {
    guard at < end, bytes[at] == "(" || bytes[at] == "[" else { return nil }
    let (opener, closer): (Unicode.Scalar, Unicode.Scalar) =
      bytes[at] == "(" ? ("(", ")") : ("[", "]")
    var depth = 0
    var place = at
    while place < end {
      if bytes[place] == opener { depth += 1 }
      if bytes[place] == closer { depth -= 1 }
      place += 1
      if depth == 0 { return place }
    }
    return nil
  }

  /// Ends the sentence behind the link whose text ends at `closer`, if its text does.
  mutating func passLink(_ closer: Int, upTo past: Int) {
    at = past
    let stop = beforeClosers(closer)
    guard stop > sentence else { return }
    let mark = bytes.start(before: stop)
    // [?] asks nothing.
    guard mark > sentence, bytes[mark - 1] != "[" else { return }
    let scalar = bytes.scalar(at: mark)
    // [What is it?](…) explains it, and so does [这是什么？](…)一文.
    let next = bytes.scalar(at: bytes.skipSpace(at, end))
    let isStop = scalar == "。" || scalar == "｡"
    if Scalars.isLower(next) || !isStop && Scalars.isHan(next) { return }
    if Mark.isEnd(scalar) {
      finishIfEnd(mark: mark, isDot: false)
    } else if scalar == "." || scalar == "．" {
      finishIfEnd(mark: mark, isDot: true)
    }
  }
}
