import DraftLanguage
import DraftText

/// Whether an ASCII or full-width dot ends a sentence (rule S6).
struct DotRule {
  let bytes: TextView
  /// Where the dot stands, and the offset behind it and the closing marks that follow.
  let dot: Int
  let after: Int
  /// Whether these marks close a quotation or are a reference: then the dot is no abbreviation's.
  let isClosed: Bool
  /// The paragraph's start, the start of the sentence at hand, the paragraph's end.
  let start: Int
  let sentence: Int
  let end: Int

  func ends() -> Bool {
    guard after < end else { return true }
    let previous = bytes.scalar(before: dot, from: start)
    let next = bytes.scalar(at: after)
    let closed = isClosed
    if bytes[dot] != ".", isLeadingNumber() { return false }
    if Scalars.isHan(previous) || Scalars.isKana(previous) || Self.isWideMark(previous) {
      return Scalars.isHan(next) || Scalars.isKana(next) || Scalars.isSpace(next)
        || Mark.isOpener(next)
    }
    if bytes[dot] != ".", Scalars.isLatin(previous), Scalars.isUpper(next) { return true }
    guard Scalars.isSpace(next) || Scalars.isHan(next) || closed && Mark.isOpener(next) else {
      return !closed && Scalars.isUpper(next) && isMissingSpace()
    }
    if isLeadingNumber() { return false }
    let follow = bytes.skipSpace(after, end)
    if bytes.has("http", at: follow) || isLabel(follow) { return !isAbbreviation(follow, "A") }
    let letter = skipOpeners(follow)
    let begins = letter < end ? bytes.scalar(at: letter) : "\0"
    if Scalars.isLower(begins) { return !closed && isWholeWord() }
    return closed || !isAbbreviation(follow, begins)
  }

  /// The same where only a capital behind white space counts.
  func endsBeforeCapital() -> Bool {
    guard after < end, Scalars.isSpace(bytes.scalar(at: after)) else { return false }
    let follow = bytes.skipSpace(after, end)
    let begins = bytes.scalar(at: follow)
    return Scalars.isUpper(begins) && !isAbbreviation(follow, begins)
  }

  private static func isWideMark(_ scalar: Unicode.Scalar) -> Bool {
    ("、"..."〿" ~= scalar) || ("（"..."）" ~= scalar)
  }

  /// Behind the marks that open a quotation or bracket, and the blank that French sets behind «.
  private func skipOpeners(_ at: Int) -> Int {
    var at = at
    while at < end, case let mark = bytes.scalar(at: at), Mark.isOpener(mark) {
      at += bytes.length(at: at)
      if mark == "«" { at = bytes.skipSpace(at, end) }
    }
    return at
  }

  /// Where the word before the dot ends: tokenised text sets a space between them.
  private var wordEnd: Int {
    dot > start + 1 && bytes[dot - 1].isBlank ? dot - 1 : dot
  }

  /// Where the word of letters and dots that ends at `stop` starts. Han stops it: 由Dr. is Dr.
  private func wordStart(_ stop: Int) -> Int {
    var word = stop
    while word > start {
      let previous = bytes.start(before: word)
      let scalar = bytes.scalar(at: previous)
      guard Scalars.isLatin(scalar) || scalar == "." else { break }
      word = previous
    }
    return word
  }

  /// Where the text of the sentence starts, behind the marks of emphasis: `**1.** Scope`.
  private var sentenceText: Int {
    var at = sentence
    while at < dot, Emphasis.isMark(bytes[at]) { at += 1 }
    return at
  }

  // MARK: What stands before

  private static let attachmentNotes = Language.all.flatMap(\.frame.attachmentNotes)

  /// `1.`, `12.3.`, `• 9.` or `d.` and nothing before it: a list label that no marker rule took.
  private func isLeadingNumber() -> Bool {
    var at = sentenceText
    if let word = Self.attachmentNotes.first(where: { bytes.has($0, at: at) }) {
      at = bytes.skipSpace(at + word.utf8CodeUnitCount, dot)
    }
    if bytes.has("•", at: at) || bytes.has("⁃", at: at) { at = bytes.skipSpace(at + 3, dot) }
    guard dot > at, dot - at <= 6 else { return false }
    if dot - at == 1, "a"..."z" ~= bytes[at] { return true }
    return (at..<dot).allSatisfy { ("0"..."9" ~= bytes[$0]) || bytes[$0] == "." }
  }

  /// A word that is none of the abbreviations and looks like none: before a small letter it still
  /// ends its sentence where the writer uses no capitals. Abbreviations mostly lack vowels.
  private func isWholeWord() -> Bool {
    let stop = wordEnd
    let last = bytes.scalar(before: stop, from: start)
    if last == "\"" || last == "”" { return true }
    if isLongNumber(stop) { return true }
    let word = wordStart(stop)
    if stop - word == 2, Starters.isShortWord(bytes, word, stop) { return true }
    guard stop - word >= 3, stop == dot, Abbreviations.kind(bytes, word, stop) == .none else {
      return false
    }
    guard word == start || bytes[word - 1].isBlank || bytes[word - 1] == "'" else { return false }
    var hasVowel = false
    for at in word..<stop {
      let byte = bytes[at]
      guard "a"..."z" ~= byte || at == word && "A"..."Z" ~= byte else {
        return false
      }
      if Self.isVowel(byte) { hasVowel = true }
    }
    return hasVowel
  }

  /// Ordinals ("3. maj") are short.
  private func isLongNumber(_ stop: Int) -> Bool {
    stop - start >= 4 && (stop - 4..<stop).allSatisfy { ("0"..."9" ~= bytes[$0]) }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte.lowercased {
    case "a", "e", "i", "o", "u", "y": return true
    default: return false
    }
  }

  /// "the end.The next": a plain word, and a capitalised one with a space behind it. Names of
  /// files and programs have capitals, marks or dots on either side.
  private func isMissingSpace() -> Bool {
    var word = dot
    let floor = max(start, dot - 32)
    while word > floor, !bytes[word - 1].isBlank, bytes[word - 1].isASCII { word -= 1 }
    guard dot - word >= 2, word > floor || floor == start else { return false }
    for at in word..<dot {
      let byte = bytes[at]
      let isDigit = ("0"..."9" ~= byte) || byte == ","
      let isLetter =
        "a"..."z" ~= byte || byte == "'"
        || at == word && ("A"..."Z" ~= byte)
      guard isDigit || isLetter else { return false }
    }
    if "A"..."Z" ~= bytes[word] {
      return Starters.isStarter(bytes, after, end) || isTitle(after)
    }
    if Starters.isStarter(bytes, after, end) { return true }
    var place = after + 1
    while place < end, "a"..."z" ~= bytes[place] { place += 1 }
    return place > after + 1 && (place == end || bytes[place].isBlank || bytes[place] == ",")
  }

  private func isTitle(_ at: Int) -> Bool {
    var place = at
    while place < end, bytes[place].isLetter { place += 1 }
    return place < end && bytes[place] == "." && Abbreviations.kind(bytes, at, place) == .always
  }

  // MARK: What follows

  /// `(a) `, `a. ` or `a) `: a list's label, which starts a sentence though its letter is small.
  private func isLabel(_ at: Int) -> Bool {
    guard at < end else { return false }
    // "5 a. m."
    if wordEnd - wordStart(wordEnd) == 1 { return false }
    let opens = bytes[at] == "("
    var place = opens ? at + 1 : at
    let letters = place
    while place < end, place - letters < (opens ? 4 : 1), "a"..."z" ~= bytes[place] {
      place += 1
    }
    guard place > letters, place + 1 < end else { return false }
    guard bytes[place] == ")" || !opens && bytes[place] == "." else { return false }
    guard bytes[place + 1].isBlank else { return false }
    let text = bytes.scalar(at: bytes.skipSpace(place + 1, end))
    return Scalars.isLatin(text) && !(bytes[letters] == "p" && !opens)
  }

  // MARK: Abbreviations

  private func isAbbreviation(_ follow: Int, _ begins: Unicode.Scalar) -> Bool {
    let stop = wordEnd
    let word = wordStart(stop)
    let capital = Scalars.isUpper(begins)
    let number = Scalars.isDigit(begins)
    if number, isNumeroSign(stop) { return true }
    guard word < stop else { return isOrdinal(stop, follow) }
    // Fig. A of the plan, Art. II of the charter.
    if capital, Abbreviations.takesNumber(bytes, word, stop), isLoneNumeral(follow) { return true }
    let isLetter = bytes.length(at: word) == stop - word
    if isLetter, isSpacedOut(word, follow) { return true }
    let starter = Starters.isStarter(bytes, skipOpeners(follow), end)
    let kind = isLetter ? spacedKind(word, stop) : Abbreviations.kind(bytes, word, stop)
    if isLetter, kind == .none {
      return isInitial(word, skipOpeners(follow), starter, capital, number)
    }
    if capital, isUnit(word, stop) { return false }
    if number, Abbreviations.isEnding(bytes, word, stop) { return true }
    switch kind {
    case .always: return true
    case .unlessStarter: return !starter
    case .unlessCapital:
      // Inc. ("the Company") goes on in its bracket.
      return !capital || Mark.openerOfBracket(bytes.scalar(at: follow)) != 0
        || bytes[stop - 2] == "." && (isOpeningTime(word) || isTimeZone(follow))
    case .none: break
    }
    // Rs. 100, Nr. 5: no word lacks every vowel.
    if number, stop - word <= 4, !(word..<stop).contains(where: { Self.isVowel(bytes[$0]) }) {
      return bytes[stop - 1] >= UInt8(ascii: "a")
    }
    // U.S.A. and the like: letters and dots by turns.
    return isDotted(word, stop) && !starter
  }

  /// "3 ms. Cost", not "Ms. Cost": behind a number a unit in small letters names nobody.
  private func isUnit(_ word: Int, _ stop: Int) -> Bool {
    guard Scalars.isLower(bytes.scalar(at: word)), Abbreviations.isUnit(bytes, word, stop) else {
      return false
    }
    let number = bytes.trimEnd(start, word)
    return number > start && ("0"..."9" ~= bytes[number - 1])
  }

  /// A and II before a word in small letters or a mark.
  private func isLoneNumeral(_ at: Int) -> Bool {
    var place = at
    while place < end, place - at < 8, "A"..."Z" ~= bytes[place] { place += 1 }
    guard place > at, place - at == 1 || Numeral.roman(bytes, at, place)?.end == place else {
      return false
    }
    guard place < end else { return true }
    if bytes[place] == "," || bytes[place] == ")" || bytes[place] == ";" || bytes[place] == "." {
      return true
    }
    guard bytes[place] == " ", place + 1 < end else { return false }
    // The pronoun has a verb behind it, and the article a noun: only small words follow a number.
    let next = place + 1
    if !(bytes[at] == "I" || bytes[at] == "A") || place - at > 1 {
      return !Scalars.isUpper(bytes.scalar(at: next))
    }
    return LeadingWords.isOne(bytes, next) || Starters.isVerb(bytes, next)
  }

  /// The kind of a letter with those before it that are set apart: of the a in "u. a. Mehl" that of u.a.
  private func spacedKind(_ word: Int, _ stop: Int) -> Abbreviations.Kind {
    var letters = Array(bytes[word..<stop])
    var at = word
    while at > start + 2, bytes[at - 1] == " ", bytes[at - 2] == ".", letters.count < 8 {
      let letter = bytes.start(before: at - 2)
      guard letter >= start, Scalars.isLatin(bytes.scalar(at: letter)),
        letter == start || bytes[letter - 1].isBlank
      else { break }
      letters = bytes[letter..<at - 2] + [UInt8(ascii: ".")] + letters
      at = letter
    }
    return letters.withView { Abbreviations.kind($0, 0, $0.count) }
  }

  /// z. B., d. h. and т. е.: letters with a dot and a blank behind each.
  private func isSpacedOut(_ word: Int, _ follow: Int) -> Bool {
    guard Scalars.isLower(bytes.scalar(at: word)), follow + 1 < end,
      Scalars.isLatin(bytes.scalar(at: follow))
    else { return false }
    if bytes.has(".", at: follow + bytes.length(at: follow)) { return true }
    // v. Chr. and the v. of Marsh v. Quill.
    return bytes[word] == "v" && previousWordIsCapitalised(word)
  }

  /// 1. Mai, am 12. Oktober, der 2. Band: an ordinal of German, by the month behind or the article before.
  private func isOrdinal(_ stop: Int, _ follow: Int) -> Bool {
    var at = stop
    while at > start, stop - at < 3, bytes.isDigit(at - 1) { at -= 1 }
    guard at < stop, at == start || bytes[at - 1] == " " else { return false }
    if CalendarWords.isMonth(bytes, at: follow, dotted: true) { return true }
    // 24. 12. 2020
    if isDottedNumber(follow), at > start + 1 {
      return OrdinalWords.stand(before: at - 1, in: bytes)
    }
    guard at > start + 1, !Starters.isStarter(bytes, skipOpeners(follow), end) else { return false }
    return OrdinalWords.stand(before: at - 1, in: bytes)
  }

  private func isDottedNumber(_ start: Int) -> Bool {
    var at = start
    while at < end, at - start < 3, bytes.isDigit(at) { at += 1 }
    return at > start && at < end && bytes[at] == "."
  }

  /// N°. 10
  private func isNumeroSign(_ stop: Int) -> Bool {
    stop > start + 1 && (bytes.has("°", at: stop - 2) || bytes.has("º", at: stop - 2))
  }

  private func isDotted(_ word: Int, _ stop: Int) -> Bool {
    guard (stop - word) % 2 == 1, stop - word >= 3 else { return false }
    for index in stride(from: word + 1, to: stop, by: 2) where bytes[index] != "." { return false }
    return true
  }

  /// "At 5 a.m." and "In 44 B.C." only open a sentence: it has no verb yet.
  private func isOpeningTime(_ word: Int) -> Bool {
    var at = word
    var spaces = 0
    while at > sentence {
      let byte = bytes[at - 1]
      if byte == ":" || byte == "," { break }
      if byte.isBlank, !bytes[at].isBlank { spaces += 1 }
      guard spaces <= 5 else { return false }
      at -= 1
    }
    return Starters.isTimePreposition(bytes, bytes.skipSpace(at, word), word)
  }

  /// 6:00 p.m. Eastern Time, 6 p.m. GMT.
  private func isTimeZone(_ at: Int) -> Bool {
    let words = bytes[at..<min(end, at + 40)].split(
      maxSplits: 3, omittingEmptySubsequences: true, whereSeparator: { $0.isBlank })
    guard let first = words.first else { return false }
    let letters = first.prefix { ("A"..."Z" ~= $0) }
    if (3...4).contains(letters.count), letters.count == first.prefix(while: \.isLetter).count {
      return true
    }
    return words.prefix(3).dropFirst().contains {
      Starters.endsTimeZone(bytes, $0.startIndex, $0.prefix(while: \.isLetter).endIndex)
    }
  }

  /// `J.` in a name: a capital alone, before another capital, and not the pronoun or the end of
  /// "Plan B." at a sentence's end.
  private func isInitial(
    _ word: Int, _ follow: Int, _ starter: Bool, _ capital: Bool, _ number: Bool
  ) -> Bool {
    let letter = bytes[word]
    if letter == "p" { return number }
    // 5V. and 20 °C. are no initials.
    let before = bytes.scalar(before: word, from: start)
    if Scalars.isDigit(before) || before == "°" { return !capital }
    if !letter.isASCII, Scalars.isUpper(bytes.scalar(at: word)) { return capital }
    guard "A"..."Z" ~= letter else { return !capital }
    if letter == "I" {
      // "I." ends "he and I."; as an initial it follows a capitalised word.
      return !capital || previousWordIsCapitalised(word)
    }
    if isLabel(of: word, starter) { return false }
    // Unit A. It is small: a surname is no such word.
    if starter, word > sentenceText, Starters.isPlain(bytes, follow) { return false }
    return !starter || previousWordIsCapitalised(word) || word == sentenceText
  }

  /// Schedule A. The fee … "to" and "than" take numbers, too, and people behind them initials: before
  /// a capital that may begin a name, only the name of a part or a choice decides (Plan B. Next year).
  private func isLabel(of word: Int, _ starter: Bool) -> Bool {
    let stop = bytes.trimEnd(start, word)
    var noun = stop
    while noun > start, bytes[noun - 1].isLetter { noun -= 1 }
    guard stop < word, noun < stop else { return false }
    if starter { return Starters.takesNumber(bytes, noun, stop) }
    return ("A"..."Z" ~= bytes[noun]) && Starters.takesLetter(bytes, noun, stop)
  }

  private func previousWordIsCapitalised(_ word: Int) -> Bool {
    var at = word
    while at > start, bytes[at - 1].isBlank { at -= 1 }
    let stop = at
    while at > start, !bytes[at - 1].isBlank { at -= 1 }
    return at < stop && ("A"..."Z" ~= bytes[at]) && stop - at > 1
  }
}
