/// Guesses which of the encodings without a mark of their own a text is in.
///
/// Each is walked by its own rules, and scored by the share of its characters that prose is made
/// of (the hanzi of everyday use, full-width punctuation, kana, accented letters between plain
/// ones), less three times those that it never holds: private use, controls, box drawing, bytes
/// that are invalid. Detection libraries were no better, and worse on short and mixed files.
struct EncodingGuess {
  /// The candidates, likeliest first; none where nothing reads well.
  let ranked: [TextEncoding]
  /// Whether the first two are about as likely and read the text differently: a question is better than a
  /// guess then.
  let isDoubtful: Bool

  /// How much likelier the first has to be than the next, as a logarithm: some eight times, and more in a few
  /// characters.
  private static let margin = 2.0
  private static let short = 32

  /// O(sample): the first 256 KB, from the first byte in doubt.
  init(_ bytes: TextView, from start: Int) {
    let sample = Self.sample(bytes, start)
    let letters = LetterGuess.readings(sample)
    let scores = Self.scores(sample, letters)
    let best = scores.map(\.1).max() ?? 0
    guard best >= Self.least else {
      (ranked, isDoubtful) = ([], false)
      return
    }
    // The runners-up matter where the best one fails on some byte; one far behind would only turn a
    // damaged text into another language.
    let near = scores.filter { $0.1 > -1 && $0.1 >= best - Self.reach }
    let short = sample.part(0..<min(sample.count, 1 << 13))
    var likelihoods: [TextEncoding: Double] = [:]
    for reading in letters { likelihoods[reading.encoding] = reading.likelihood }
    for guess in CharacterGuess.all where near.contains(where: { $0.0 == guess.encoding }) {
      likelihoods[guess.encoding] = guess.likelihood(short) ?? -.infinity
    }
    let order = near.map { (encoding: $0.0, likelihood: likelihoods[$0.0] ?? -.infinity) }
      .sorted { $0.likelihood > $1.likelihood }
    ranked = order.map(\.encoding)
    let isShort = sample.count <= Self.short
    let margin =
      Self.margin + (isShort ? max(1.5, Double(7 - sample.count { $0 >= 0x80 })) : 0)
    isDoubtful = order.count > 1 && order[1].likelihood > order[0].likelihood - margin
  }

  private static func scores(
    _ sample: TextView, _ letters: [LetterGuess.Reading]
  ) -> [(TextEncoding, Double)] {
    // A byte alone among plain letters is a letter with an accent or a quotation mark.
    let alone = loneShare(sample) > 0.9 ? -1.0 : 0
    return [
      // Four of five drafts that are not UTF-8 are GBK: it wins ties.
      (.gb18030, score(sample, gb18030) + 0.02 + alone),
      (.big5, score(sample, big5) + alone),
      (.shiftJIS, score(sample, shiftJIS) + alone),
      (.eucJP, score(sample, eucJP) + alone),
      (.eucKR, korean(sample) + alone),
    ] + letters.map { ($0.encoding, $0.score) }
  }

  /// How far behind the best a candidate may score.
  private static let reach = 0.5

  private static func sample(_ bytes: TextView, _ start: Int) -> TextView {
    let from = max(0, start - 4096)
    // Start at an ASCII byte's end, so as not to begin inside a character.
    var first = from
    while first < start, bytes[first] >= 0x80 || (first > 0 && bytes[first - 1] >= 0x80) {
      first += 1
    }
    if first == start { first = from }
    return bytes.part(first..<min(bytes.count, first + 1 << 18))
  }

  /// What the likeliest encoding has to score. A few rare characters of Chinese still reach it.
  private static let least = -0.2

  /// The share of the bytes beyond ASCII that stand alone between ASCII ones.
  private static func loneShare(_ bytes: TextView) -> Double {
    var alone = 0
    var high = 0
    for at in bytes.indices where bytes[at] >= 0x80 {
      high += 1
      let isAlone =
        (at == 0 || bytes[at - 1] < 0x80) && (at + 1 == bytes.count || bytes[at + 1] < 0x80)
      if isAlone { alone += 1 }
    }
    return high == 0 ? 0 : Double(alone) / Double(high)
  }

  /// ESC $ B and ESC $ @, which turn to Japanese in ISO-2022-JP, a text of ASCII bytes.
  static func hasJapaneseEscapes(_ bytes: TextView) -> Bool {
    guard let first = bytes.first(0x1B), first + 2 < bytes.count else { return false }
    return bytes[first + 1] == "$" && (bytes[first + 2] == "B" || bytes[first + 2] == "@")
  }

  /// So many hanzi all lie in the commoner half by chance once in 256 times.
  private static let leastHangul = 8

  /// Hangul has the first bytes that GBK has for the commoner half of the hanzi: only a text with nearly
  /// none of the other half is Korean, and in a few characters that may be chance.
  private static func korean(_ bytes: TextView) -> Double {
    let isShort = bytes.count { $0 >= 0x80 } < 2 * leastHangul
    return score(bytes) { bytes, at in
      let lead = bytes[at]
      guard 0xA1...0xFD ~= lead else { return (1, bad) }
      guard at + 1 < bytes.count else { return (2, 0) }
      guard bytes[at + 1] >= 0xA1, bytes[at + 1] != 0xFF else { return (2, bad) }
      switch lead {
      case 0xB0...0xC8: return (2, isShort ? 1 : 1.05)
      case 0xA1...0xAC: return (2, 0)
      default: return (2, bad / 2)
      }
    }
  }

  private static func eucJP(_ bytes: TextView, _ at: Int) -> Step {
    let lead = bytes[at]
    if lead == 0x8E { return (2, 0) }
    guard 0xA1...0xF4 ~= lead else { return (1, bad) }
    guard at + 1 < bytes.count else { return (2, 0) }
    guard bytes[at + 1] >= 0xA1, bytes[at + 1] != 0xFF else { return (2, bad) }
    switch lead {
    case 0xA4, 0xA5: return (2, 1.3)
    case 0xA1, 0xA3: return (2, 1)
    case 0xB0...0xCF: return (2, 0.6)
    case 0xD0...: return (2, 0)
    default: return (2, bad)
    }
  }

  /// Length and value of one character that is not ASCII.
  private typealias Step = (length: Int, value: Double)
  private static let bad = -3.0

  private static func score(
    _ bytes: TextView, _ step: (TextView, Int) -> Step
  ) -> Double {
    var sum = 0.0
    var characters = 0.0
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let (length, value) = step(bytes, at)
      // A sample may end inside a character.
      if at + length > bytes.count { break }
      sum += value
      characters += 1
      at += length
    }
    return characters == 0 ? 0 : sum / characters
  }

  private static func gb18030(_ bytes: TextView, _ at: Int) -> Step {
    let lead = bytes[at]
    guard 0x81...0xFE ~= lead else { return (1, bad) }
    guard at + 1 < bytes.count else { return (2, 0) }
    let trail = bytes[at + 1]
    if 0x30...0x39 ~= trail {
      guard at + 3 < bytes.count else { return (4, 0) }
      return 0x81...0xFE ~= bytes[at + 2] && 0x30...0x39 ~= bytes[at + 3] ? (4, 0) : (1, bad)
    }
    guard trail >= 0x40, trail != 0x7F, trail != 0xFF else { return (1, bad) }
    switch (lead, trail) {
    case (0xB0...0xD7, 0xA1...), (0xA1, 0xA1...0xBF), (0xA3, 0xA1...): return (2, 1)
    case (0xA1...0xA7, ..<0xA1), (0xAA...0xAF, 0xA1...), (0xF8..., 0xA1...), (0xA9, 0xA4...0xEF):
      return (2, bad)
    default: return (2, 0)
    }
  }

  private static func big5(_ bytes: TextView, _ at: Int) -> Step {
    let lead = bytes[at]
    guard 0x87...0xFE ~= lead else { return (1, bad) }
    guard at + 1 < bytes.count else { return (2, 0) }
    let trail = bytes[at + 1]
    guard 0x40...0x7E ~= trail || 0xA1...0xFE ~= trail else { return (1, bad) }
    switch (lead, trail) {
    case (0xA4...0xC6, _), (0xA1, 0x40...0x4B), (0xA1, 0x5D...0x7E), (0xA1, 0xA1...0xAA):
      return (2, 1)
    case (0xC7...0xC8, _), (0xF9, 0xD6...), (0xFA..., _), (..<0xA1, _): return (2, bad / 3)
    default: return (2, 0)
    }
  }

  private static func shiftJIS(_ bytes: TextView, _ at: Int) -> Step {
    let lead = bytes[at]
    // Half-width kana: valid, but a text in another encoding is full of them.
    if 0xA1...0xDF ~= lead { return (1, -1) }
    guard 0x81...0x9F ~= lead || 0xE0...0xFC ~= lead else { return (1, bad) }
    guard at + 1 < bytes.count else { return (2, 0) }
    let trail = bytes[at + 1]
    guard 0x40...0xFC ~= trail, trail != 0x7F else { return (1, bad) }
    switch (lead, trail) {
    case (0x82, 0x4F...0xF1), (0x83, 0x40...0x96), (0x81, 0x40...0x7E), (0x88, 0x9F...),
      (0x89...0x97, _):
      return (2, 1)
    case (0x84...0x87, _), (0xED...0xEF, _), (0xF0..., _): return (2, bad)
    default: return (2, 0)
    }
  }
}
