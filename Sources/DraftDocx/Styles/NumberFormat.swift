/// Numbers as Word writes them in the labels of lists.
enum NumberFormat {
  /// `number` in the format that `name` (`chineseCounting`) says; formats that are not known are
  /// decimal, as Word has it. `custom` is the picture of a custom format: `001, 002, …`.
  static func text(_ number: Int, _ name: String, custom: String? = nil) -> String {
    switch name {
    case "none", "bullet": ""
    case "custom": padded(number, like: custom ?? "")
    case "decimalZero": number >= 0 && number < 10 ? "0\(number)" : "\(number)"
    case "decimalFullWidth", "decimalFullWidth2": digits(number, "０１２３４５６７８９")
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case "ordinal": ordinal(number)
    case "cardinalText": capitalized(EnglishNumber.cardinal(number))
    case "ordinalText": capitalized(EnglishNumber.ordinal(number))
    case "hex": String(number, radix: 16, uppercase: true)
    case "numberInDash": "- \(number) -"
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": circled(number)
    case "decimalEnclosedFullstop": place(number, in: 0x2488, upTo: 20)
    case "decimalEnclosedParen": place(number, in: 0x2474, upTo: 20)
    case "ideographEnclosedCircle": place(number, in: 0x3280, upTo: 10)
    default: letters(number, name) ?? eastAsian(number, name) ?? "\(number)"
    }
  }

  private static func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func padded(_ number: Int, like picture: String) -> String {
    let zeros = picture.drop { $0 == " " }.prefix { $0 == "0" }.count
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, min(zeros + 1, 20) - digits.count)) + digits
  }

  private static func digits(_ number: Int, _ alphabet: String) -> String {
    let alphabet = Array(alphabet)
    return String("\(number)".map { $0.wholeNumberValue.map { alphabet[$0] } ?? $0 })
  }

  private static func roman(_ number: Int) -> String {
    let values = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    guard number > 0, number < 100_000 else { return number > 0 ? "\(number)" : "" }
    var rest = number
    var result = ""
    for (value, sign) in values {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  private static func ordinal(_ number: Int) -> String {
    let isTeen = (10...20).contains(number % 100)
    return "\(number)" + (isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th")
  }

  private static func circled(_ number: Int) -> String {
    switch number {
    case 1...20: place(number, in: 0x2460, upTo: 20)
    case 21...35: place(number - 20, in: 0x3251, upTo: 15)
    case 36...50: place(number - 35, in: 0x32B1, upTo: 15)
    default: "\(number)"
    }
  }

  private static func place(_ number: Int, in first: UInt32, upTo last: Int) -> String {
    guard (1...last).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1)
    else { return "\(number)" }
    return String(Character(scalar))
  }

  /// A, B … Z, AA, BB: the letter is repeated.
  private static func letters(_ number: Int, _ name: String) -> String? {
    let alphabets = [
      "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
      "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
      "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
      "aiueoFullWidth": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
      "aiueo": "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ",
      "iroha": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
      "irohaFullWidth": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
      "ganada": "가나다라마바사아자차카타파하", "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
      "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת", "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
      "thaiLetters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
    ]
    guard let alphabet = alphabets[name].map(Array.init) else { return nil }
    guard number > 0, number <= alphabet.count * 100 else { return number > 0 ? "\(number)" : "" }
    let letter = alphabet[(number - 1) % alphabet.count]
    return String(repeating: letter, count: (number - 1) / alphabet.count + 1)
  }

  private static func eastAsian(_ number: Int, _ name: String) -> String? {
    switch name {
    case "chineseCounting", "taiwaneseCounting":
      number < 100 ? ChineseCounting.plain.text(number, zero: "○") : digits(number, "○一二三四五六七八九")
    case "chineseCountingThousand", "taiwaneseCountingThousand": ChineseCounting.plain.text(number)
    case "japaneseCounting": ChineseCounting.japanese.text(number)
    case "koreanCounting", "koreanLegal": ChineseCounting.korean.text(number)
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
      digits(number, "〇一二三四五六七八九")
    case "koreanDigital", "koreanDigital2": digits(number, "영일이삼사오육칠팔구")
    case "chineseLegalSimplified": ChineseCounting.simplified.text(number)
    case "ideographLegalTraditional": ChineseCounting.traditional.text(number)
    case "japaneseLegal": ChineseCounting.japaneseLegal.text(number)
    case "ideographTraditional": letter(number, "甲乙丙丁戊己庚辛壬癸")
    case "ideographZodiac": letter(number, "子丑寅卯辰巳午未申酉戌亥")
    case "ideographZodiacTraditional": sexagenary(number)
    case "hindiNumbers", "hindiCounting": digits(number, "०१२३४५६७८९")
    case "thaiNumbers", "thaiCounting": digits(number, "๐๑๒๓๔๕๖๗๘๙")
    default: nil
    }
  }

  private static func letter(_ number: Int, _ alphabet: String) -> String {
    let alphabet = Array(alphabet)
    return (1...alphabet.count).contains(number) ? String(alphabet[number - 1]) : "\(number)"
  }

  /// 甲子, 乙丑 … 癸亥.
  private static func sexagenary(_ number: Int) -> String {
    guard (1...60).contains(number) else { return "\(number)" }
    return letter((number - 1) % 10 + 1, "甲乙丙丁戊己庚辛壬癸")
      + letter((number - 1) % 12 + 1, "子丑寅卯辰巳午未申酉戌亥")
  }
}
