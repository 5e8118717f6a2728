import DraftLanguage
import DraftText

/// What belongs to an end mark: further marks, references and faces behind it.
extension SentenceScan {
  /// `！！`, `?!` and `? ? ?` count as one mark, and "?..." trails off inside it.
  mutating func takeRun() {
    while at < end {
      let place = skipBlanks(at)
      guard place < end else { return }
      if Mark.isEnd(bytes.scalar(at: place)) {
        at = place + bytes.length(at: place)
      } else if place == at, bytes[place] == "." || bytes.has("…", at: place) {
        at += bytes.length(at: place)
      } else if bytes[place] == ".", let past = dotsEnd(place) {
        at = past
      } else {
        return
      }
    }
  }

  /// Takes `...` and `. . .` whose first dot is at `mark`; false for a single dot.
  mutating func takeDots(_ mark: Int) -> Bool {
    guard bytes[mark] == ".", let past = dotsEnd(mark) else { return false }
    at = past
    return true
  }

  /// One past two or more dots, set together or with single spaces between them.
  private func dotsEnd(_ first: Int) -> Int? {
    var place = first + 1
    while place < end {
      if bytes[place] == "." {
        place += 1
      } else if bytes[place] == " ", place + 1 < end, bytes[place + 1] == ".",
        isLoneDot(place + 1)
      {
        place += 2
      } else {
        break
      }
    }
    return place > first + 1 ? place : nil
  }

  /// " .5" and " .txt" are no part of an ellipsis.
  private func isLoneDot(_ at: Int) -> Bool {
    guard at + 1 < end else { return true }
    let next = bytes.scalar(at: at + 1)
    return Scalars.isSpace(next) || next == "." || Mark.isCloser(next)
  }

  private func skipBlanks(_ from: Int) -> Int {
    var place = from
    while place < end, bytes[place].isBlank { place += 1 }
    return place
  }

  /// S7: an ellipsis ends only before a Latin capital. "I" is always one and proves nothing.
  mutating func passEllipsis() {
    while at < end, bytes.has("…", at: at) || bytes[at] == "." { at += bytes.length(at: at) }
    guard depth == 0, at < end else { return }
    let behind = closing().end
    let next = bytes.skipSpace(behind, end)
    guard next < end, next > behind else { return }
    var letter = next
    while letter < end, Mark.isOpener(bytes.scalar(at: letter)) {
      letter += bytes.length(at: letter)
    }
    guard letter < end, Scalars.isUpper(bytes.scalar(at: letter)), !isPronoun(letter) else {
      return
    }
    takeClosers(upTo: behind)
    close(at: behind)
  }

  private func isPronoun(_ letter: Int) -> Bool {
    guard bytes[letter] == "I", letter + 1 < end else { return false }
    return bytes[letter + 1].isBlank || bytes[letter + 1] == "'" || bytes.has("’", at: letter + 1)
  }

  /// 三个方面：一是…。二是…: the first point begins a sentence as the second does (rule S9). One alone is
  /// prose.
  func opensPoints(_ at: Int) -> Bool {
    guard depth == 0,
      let (first, second) = Points.starts.first(where: { bytes.has($0.first, at: at) })
    else { return false }
    let verb = bytes.scalar(at: at + first.utf8CodeUnitCount)
    guard Points.isVerb(verb) else { return false }
    var place = at + first.utf8CodeUnitCount
    place += bytes.length(at: place)
    while place < end {
      let isEnd = Mark.isEnd(bytes.scalar(at: place))
      place += bytes.length(at: place)
      let behind = place + second.utf8CodeUnitCount
      if isEnd, behind < end, bytes.has(second, at: place), bytes.scalar(at: behind) == verb {
        return true
      }
    }
    return false
  }

  /// `:)` and its kind belong to what they comment on.
  mutating func takeFace() {
    if let past = faceEnd(skipBlanks(at)) { at = past }
  }

  /// A face at `mark` between spaces, with a capital behind it: it stands for the end mark.
  mutating func endsInFace(_ mark: Int) -> Bool {
    guard depth == 0, mark > sentence, bytes[mark - 1].isBlank, let past = faceEnd(mark) else {
      return false
    }
    let next = bytes.skipSpace(past, end)
    guard next < end, Scalars.isUpper(bytes.scalar(at: next)) else { return false }
    at = past
    return true
  }

  private func faceEnd(_ from: Int) -> Int? {
    var place = from
    guard place + 1 < end, bytes[place] == ":" || bytes[place] == ";" || bytes[place] == "="
    else { return nil }
    place += 1
    if bytes[place] == "-" { place += 1 }
    let mouth = place
    while place < end, Self.isMouth(bytes[place]) { place += 1 }
    guard place > mouth, place == end || bytes[place].isBlank else { return nil }
    return place
  }

  private static func isMouth(_ byte: UInt8) -> Bool {
    switch byte {
    case ")", "(", "D", "P", "p", "/", "|", "\\": return true
    default: return false
    }
  }
}
