/// Which of the encodings with one byte a character a text is in, by how likely its letters are in the
/// languages of each.
struct LetterGuess {
  struct Reading {
    var encoding: TextEncoding
    /// The logarithm of how likely these bytes are in it.
    var likelihood: Double
    /// From 1 for a text of the language's letters down to -3.
    var score: Double
  }

  private let sample: TextView
  private let words: Set<String>
  /// The first bytes beyond ASCII.
  private let places: [Int]
  /// Which of the bytes from 0x80 on are among them.
  private var isUsed = [Bool](repeating: false, count: 128)
  private static let most = 4000

  /// The readings of a sample, likeliest first, those left out that read it as a likelier one does.
  /// O(sample × encodings).
  static func readings(_ sample: TextView) -> [Reading] {
    let guess = LetterGuess(sample)
    var found: [(reading: Reading, text: [Unicode.Scalar?])] = []
    for (candidate, characters) in zip(LetterEncoding.all, LetterEncoding.characters) {
      guard let characters else { continue }
      let text = zip(characters, guess.isUsed).map { $1 ? $0 : nil }
      let reading = guess.reading(candidate, characters)
      if let same = found.firstIndex(where: { $0.text == text }) {
        let kept = found[same].reading
        found[same].reading.likelihood = max(kept.likelihood, reading.likelihood)
        found[same].reading.score = max(kept.score, reading.score)
      } else {
        found.append((reading, text))
      }
    }
    return found.map(\.reading).sorted { $0.likelihood > $1.likelihood }
  }

  private init(_ sample: TextView) {
    self.sample = sample
    words = Self.words(sample)
    places = Array(sample.indices.lazy.filter { sample[$0] >= 0x80 }.prefix(Self.most))
    for place in places { isUsed[Int(sample[place]) - 0x80] = true }
  }

  /// The bytes beyond ASCII that stand in the sample.
  private func bytesUsed() -> [UInt8] {
    var isUsed = [Bool](repeating: false, count: 256)
    for place in places { isUsed[Int(sample[place])] = true }
    return (UInt8(0x80)...0xFF).filter { isUsed[Int($0)] }
  }

  /// The words of ASCII letters in the first 16 KB, small.
  private static func words(_ sample: TextView) -> Set<String> {
    var found: Set<String> = []
    var start: Int?
    for at in 0...min(sample.count, 1 << 14) {
      let isLetter = at < sample.count && (sample.isLetter(at) || sample[at] >= 0x80)
      if isLetter {
        start = start ?? at
      } else if let first = start {
        if at - first <= 6 {
          found.insert(String(decoding: sample[first..<at], as: UTF8.self).lowercased())
        }
        start = nil
      }
    }
    return found
  }

  // MARK: One reading

  private func reading(_ candidate: LetterEncoding, _ characters: [Unicode.Scalar?]) -> Reading {
    var best = Reading(encoding: candidate.encoding, likelihood: -.infinity, score: -3)
    for language in candidate.languages {
      let (likelihood, score) = measure(language, characters)
      // Each of the small words makes the language some times likelier.
      let known = min(4, language.words.intersection(words).count)
      let total = likelihood + candidate.prior + Double(known)
      if total > best.likelihood {
        best.likelihood = total
        best.score = score
      }
    }
    return best
  }

  private func measure(
    _ language: LanguageLetters, _ characters: [Unicode.Scalar?]
  ) -> (likelihood: Double, score: Double) {
    // What a byte is by itself, found once.
    let kinds = zip(characters, isUsed).map { $1 ? Kind($0, language) : .none }
    var likelihood = 0.0
    var score = 0.0
    var count = 0.0
    for at in places {
      let kind = kinds[Int(sample[at]) - 0x80]
      let (share, value) = judge(kind, at, language, kinds)
      likelihood += share
      score += value
      count += 1
    }
    return (likelihood, count == 0 ? -3 : score / count)
  }

  /// What a byte is in a language.
  private enum Kind {
    /// A letter of it, with the logarithm of its share.
    case letter(Double, isUpper: Bool)
    /// A letter that the language lacks.
    case foreign
    /// “ — «: what may stand right before a word.
    case opener
    /// ” … § ©: what else stands beside words.
    case mark
    /// ¹ ¬ ¤: what hardly stands anywhere.
    case sign
    case none

    init(_ character: Unicode.Scalar?, _ language: LanguageLetters) {
      guard let character else {
        self = .none
        return
      }
      let small = FoldedText.small(character)
      // İ has a dot of its own when it is small.
      let letter = character == "İ" ? "ı" : small
      if let share = language.share(of: letter) {
        self = .letter((share * 0.85).naturalLogarithm, isUpper: letter != character)
      } else if character.properties.isAlphabetic {
        self = .foreign
      } else {
        self = Self.isOpener(character) ? .opener : Self.isMark(character) ? .mark : .sign
      }
    }

    private static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "“", "„", "‘", "‚", "«", "»", "–", "—", "¿", "¡", "€", "£", "\u{A0}": true
      default: false
      }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "”", "’", "…", "§", "°", "№", "•", "©", "®", "™", "،", "؛", "؟", "·":
        true
      default: false
      }
    }

    var isLetter: Bool {
      switch self {
      case .letter, .foreign: true
      default: false
      }
    }

    var isSmall: Bool {
      if case .letter(_, false) = self { return true }
      return false
    }
  }

  /// The logarithm of how likely the byte is where it stands, and its value for the score.
  private func judge(
    _ kind: Kind, _ at: Int, _ language: LanguageLetters, _ kinds: [Kind]
  ) -> (Double, Double) {
    let before = neighbour(at - 1, kinds)
    let after = neighbour(at + 1, kinds)
    let isInside = before != .other && after != .other
    switch kind {
    case .letter(let share, let isUpper):
      // й among Latin letters, ł between й and ж.
      let isMixed =
        language.isLatin
        ? before == .letter && after == .letter && neighbour(at - 2, kinds) == .letter
        : before == .latin || after == .latin
      if isMixed { return (share - 4, -2) }
      let share = share - (language.isLatin ? crowding(before, after) : 0)
      guard isUpper else { return (share, 1) }
      if isSmall(at - 1, kinds) { return (share - 6, -1) }
      // A capital stands at the start of a word, or among capitals.
      return (share - 2.5, 0.7)
    case .foreign: return (-6.5, language.isLatin ? -0.5 : -2)
    case .opener: return isInside ? (-7, -1) : (-4, 1)
    case .mark:
      return after == .other || isInside && sample[at] == apostrophe ? (-4, 1) : (-8.5, -1)
    case .sign: return after != .other ? (-9, -3) : (-6, -0.5)
    case .none: return (-13, -3)
    }
  }

  /// An accent seldom stands beside another, or in a word without plain letters.
  private func crowding(_ before: Neighbour, _ after: Neighbour) -> Double {
    let accents = (before == .letter ? 1.0 : 0) + (after == .letter ? 1 : 0)
    return accents + (before == .latin || after == .latin ? 0 : 1.5)
  }

  private enum Neighbour { case latin, letter, other }

  private func neighbour(_ at: Int, _ kinds: [Kind]) -> Neighbour {
    guard sample.indices.contains(at) else { return .other }
    if sample[at] < 0x80 { return sample.isLetter(at) ? .latin : .other }
    return kinds[Int(sample[at]) - 0x80].isLetter ? .letter : .other
  }

  private func isSmall(_ at: Int, _ kinds: [Kind]) -> Bool {
    guard sample.indices.contains(at) else { return false }
    return sample[at] < 0x80
      ? 0x61...0x7A ~= sample[at] : kinds[Int(sample[at]) - 0x80].isSmall
  }

  /// won’t: the same byte in all encodings of Windows.
  private let apostrophe: UInt8 = 0x92
}
