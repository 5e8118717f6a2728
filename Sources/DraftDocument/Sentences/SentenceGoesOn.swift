/// When a sentence goes on behind an end mark (rules S4, S5b and S10).
extension SentenceScan {
  /// Also the marks inside words (`x?y=1`, `Yahoo!的`).
  func goesOn(mark: Int, behind: Int, closed: Bool) -> Bool {
    guard behind < end else { return false }
    let next = bytes.scalar(behind)
    if next == 0x2014, bytes.has("——", at: behind) { return true }
    let scalar = bytes.scalar(mark)
    let isASCII = scalar < 0x80
    if !closed, isASCII, scalar == 0x21 || scalar == 0x3F {
      if Scalars.isLatin(next) || Scalars.isDigit(next) || next == 0x2F || next == 0x3D {
        return true
      }
      // Yahoo!的: 的, 和, 与 and 及 start no sentence.
      if Scalars.isLatin(bytes.scalar(before: mark, floor: start)) {
        switch next {
        case 0x7684, 0x548C, 0x4E0E, 0x53CA: return true
        default: break
        }
      }
    }
    let follow = bytes.skipSpace(behind, end)
    let isSmall = follow < end && Scalars.isLower(bytes.scalar(follow))
    guard closed else {
      // "Happy! ... so" trails off as an ellipsis does.
      return isASCII && isSmall && (bytes[at - 1] == 0x2E || isPartOfName(mark))
    }
    if isJapaneseQuoteParticle(behind) { return true }
    let strong = scalar != 0x3002 && scalar != 0xFF61
    var opening = sentence
    while opening < mark, Emphasis.isMark(bytes[opening]) { opening += 1 }
    let first = bytes.scalar(opening)
    if strong, Mark.isQuoteOpener(first) || first == 0x22 || first == 0x27 {
      return Scalars.isHan(next) || isSmall
    }
    return strong && Scalars.isSpace(next) && isSmall
  }

  /// "Yahoo! is" and, in tokenised text, the title in "Guess Who ? with".
  private func isPartOfName(_ mark: Int) -> Bool {
    guard mark > start else { return false }
    if bytes[mark - 1] <= 0x20 { return true }
    guard bytes[mark] == 0x21, at == mark + 1 else { return false }
    var word = mark
    while word > start, bytes[word - 1] | 0x20 >= 0x61, bytes[word - 1] | 0x20 <= 0x7A { word -= 1 }
    return word < mark && bytes[word] < 0x61
  }

  /// 「…。」と言った: the quotation is part of the sentence.
  private func isJapaneseQuoteParticle(_ behind: Int) -> Bool {
    let closer = bytes.scalar(before: behind, floor: start)
    guard closer == 0x300D || closer == 0x300F || closer == 0xFF63 else { return false }
    switch bytes.scalar(behind) {
    case 0x3068, 0x306F, 0x304C, 0x3092, 0x3082, 0x306B: return true
    case 0x3063: return bytes.has("って", at: behind)
    default: return false
    }
  }
}
