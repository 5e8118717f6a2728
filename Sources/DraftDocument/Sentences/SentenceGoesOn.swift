import DraftLanguage
import DraftText

/// When a sentence goes on behind an end mark (rules S4, S5b and S10).
extension SentenceScan {
  private static let notStarting = ScalarSet(Language.all.map(\.notStarting).joined())

  /// Also the marks inside words (`x?y=1`, `Yahoo!的`).
  func goesOn(mark: Int, behind: Int, closed: Bool) -> Bool {
    guard behind < end else { return false }
    let next = bytes.scalar(at: behind)
    if next == "—", bytes.has("——", at: behind) { return true }
    let scalar = bytes.scalar(at: mark)
    let isASCII = scalar < "\u{80}"
    if !closed, isASCII, scalar == "!" || scalar == "?" {
      if Scalars.isLatin(next) || Scalars.isDigit(next) || next == "/" || next == "=" {
        return true
      }
      // Yahoo!的: 的, 和, 与 and 及 start no sentence.
      if Scalars.isLatin(bytes.scalar(before: mark, from: start)), Self.notStarting.contains(next) {
        return true
      }
    }
    let follow = bytes.skipSpace(behind, end)
    if endsAside(follow) { return true }
    let isSmall = follow < end && Scalars.isLower(bytes.scalar(at: follow))
    guard closed else {
      // "Happy! ... so" trails off as an ellipsis does.
      return isASCII && isSmall && (bytes[at - 1] == "." || isPartOfName(mark))
    }
    if isJapaneseQuoteParticle(behind) { return true }
    let strong = scalar != "。" && scalar != "｡"
    var opening = sentence
    while opening < mark, Emphasis.isMark(bytes[opening]) { opening += 1 }
    let first = bytes.scalar(at: opening)
    if strong, Mark.isQuoteOpener(first) || first == "\"" || first == "'" {
      return Scalars.isHan(next) || isSmall
    }
    return strong && Scalars.isSpace(next) && isSmall
  }

  /// "wait -- mind the pot! -- and": a dash behind the mark closes the aside that another one opened, as
  /// the sentence goes on in a small letter.
  private func endsAside(_ follow: Int) -> Bool {
    var place = follow
    while place < end, isDash(bytes.scalar(at: place)) { place += bytes.length(at: place) }
    guard place > follow, place < end, bytes[follow] != "-" || place - follow > 1 else {
      return false
    }
    let text = bytes.skipSpace(place, end)
    return text < end && (Scalars.isLower(bytes.scalar(at: text)) || bytes[text] == ",")
  }

  private func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "―": true
    default: false
    }
  }

  /// "Yahoo! is" and, in tokenised text, the title in "Guess Who ? with".
  private func isPartOfName(_ mark: Int) -> Bool {
    guard mark > start else { return false }
    if bytes[mark - 1].isBlank { return true }
    guard bytes[mark] == "!", at == mark + 1 else { return false }
    var word = mark
    while word > start, bytes[word - 1].isLetter { word -= 1 }
    return word < mark && "A"..."Z" ~= bytes[word]
  }

  /// 「…。」と言った: the quotation is part of the sentence.
  private func isJapaneseQuoteParticle(_ behind: Int) -> Bool {
    let closer = bytes.scalar(before: behind, from: start)
    return (closer == "」" || closer == "』" || closer == "｣")
      && JapaneseParticles.takesQuotation(bytes, at: behind)
  }
}
