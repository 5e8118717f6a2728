import DraftDocument
import DraftText

/// Says how much an edit matters: punctuation, a figure, a date, or wording.
struct EditClassifier {
  let old: UnsafeBufferPointer<UInt8>
  let new: UnsafeBufferPointer<UInt8>

  func classify(_ edits: [Edit]) -> [Edit] {
    edits.map { edit in
      var edit = edit
      (edit.weight, edit.categories) = classify(edit)
      return edit
    }
  }

  private func classify(_ edit: Edit) -> (ChangeClass, ChangeCategories) {
    let a = Surface(old, edit.old)
    let b = Surface(new, edit.new)
    if a.isOnlySpace, b.isOnlySpace { return (.editorial, .whitespace) }
    // 3.5 that became 35 has the same letters, and nothing about it is editorial.
    if let figures = figures(of: edit, a, b) { return (.substantive, figures) }
    if a.hasNoLetters, b.hasNoLetters {
      return (.editorial, a.marks == b.marks ? .width : .punctuation)
    }
    if a.folded == b.folded { return (.editorial, a.marks == b.marks ? .width : .punctuation) }
    if a.hasNumber || b.hasNumber, a.withoutNumbers == b.withoutNumbers, let x = a.value,
      x == b.value
    {
      return (.editorial, .numeral)
    }
    return (.substantive, categories(of: edit, a, b))
  }

  /// What an edit is whose numbers have changed: not only the numeral, the separator of thousands or
  /// the width. `nil` where they have not.
  private func figures(of edit: Edit, _ a: Surface, _ b: Surface) -> ChangeCategories? {
    let before = WrittenNumbers(old, edit.old).numbers
    let after = WrittenNumbers(new, edit.new).numbers
    guard before != after else { return nil }
    // 三十日 and 30日.
    let isNumeral = (before + after).contains { ($0.digits.first ?? 0) >= 0x3007 }
    if isNumeral, a.withoutNumbers == b.withoutNumbers, let x = a.value, x == b.value { return nil }
    return categories(of: edit, a, b)
  }

  private func categories(of edit: Edit, _ a: Surface, _ b: Surface) -> ChangeCategories {
    var categories: ChangeCategories = []
    let before = WrittenNumbers(old, edit.old)
    let after = WrittenNumbers(new, edit.new)
    if before.numbers != after.numbers {
      let changed =
        before.numbers.filter { !after.numbers.contains($0) }
        + after.numbers.filter { !before.numbers.contains($0) }
      for number in changed {
        categories.insert(number.isReference ? .reference : number.isDate ? .date : .figure)
      }
    } else if NumberWords.are(a.words), NumberWords.are(b.words) {
      return .figure
    }
    if isName(edit) { categories.insert(.name) }
    let isWording =
      !NumberWords.are(a.words) && !NumberWords.are(b.words)
      && Surface(old, edit.old, without: before.places).words
        != Surface(new, edit.new, without: after.places).words
    if categories.isEmpty || isWording && !categories.contains(.name) {
      categories.insert(.wording)
    }
    return categories
  }

  /// Whether what went and what came are names, or one of them is and the other nothing.
  private func isName(_ edit: Edit) -> Bool {
    (edit.old.isEmpty || NameEvidence.isName(old, edit.old))
      && (edit.new.isEmpty || NameEvidence.isName(new, edit.new))
  }
}

/// What an edit's side looks like, for its class.
private struct Surface {
  /// Letters, digits and Han with width and case of form folded, marks and space left out.
  var folded: [UInt32] = []
  var marks: [UInt32] = []
  var words: [UInt32] = []
  var numbers: [UInt32] = []

  /// `without`: stretches that are left out, ascending.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange, without: [ByteRange] = []
  ) {
    var at = range.start
    var skipped = without[...]
    while at < range.end {
      if let place = skipped.first, at >= place.start {
        at = max(at, place.end)
        skipped.removeFirst()
        continue
      }
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      at += length
      let plain = Surface.halfWidth(scalar)
      if plain <= 0x20 || plain == 0xA0 || scalar == 0x3000 { continue }
      if Surface.isMark(plain) {
        marks.append(plain)
        // $5 and €5, a < b and a > b differ by more than punctuation.
        if Surface.isSymbol(plain) { folded.append(plain) }
        if plain == 0x25 { numbers.append(plain) }
        if plain == 0x2E || plain == 0x2C, let last = numbers.last, last < 0x3A {
          numbers.append(plain)
        }
        continue
      }
      folded.append(plain)
      if (0x30...0x39).contains(plain) { numbers.append(plain) } else { words.append(plain) }
    }
  }

  var isOnlySpace: Bool { folded.isEmpty && marks.isEmpty }
  var hasNoLetters: Bool { folded.isEmpty }
  var hasNumber: Bool { !numbers.isEmpty || value != nil }

  /// The words around Chinese or Arabic numerals.
  var withoutNumbers: [UInt32] {
    words.filter {
      Surface.chineseDigits[$0] == nil && $0 != 0x5341 && $0 != 0x767E && $0 != 0x5343
    }
  }

  /// The number, where the numeral is written in one of the two ways.
  var value: Int? {
    // 3.5 is no whole number.
    guard !numbers.contains(0x2E) else { return nil }
    let digits = numbers.filter { $0 < 0x3A && $0 >= 0x30 }
    if !digits.isEmpty {
      return digits.count > 9 ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    return chineseValue
  }

  private var chineseValue: Int? {
    var total = 0
    var digit: Int?
    var found = false
    for scalar in words {
      if let value = Surface.chineseDigits[scalar] {
        digit = (digit ?? 0) * 10 + value
        found = true
      } else if let unit = [0x5341: 10, 0x767E: 100, 0x5343: 1000][scalar] {
        total += (digit ?? 1) * unit
        digit = nil
        found = true
      }
    }
    return found ? total + (digit ?? 0) : nil
  }

  private static let chineseDigits: [UInt32: Int] = [
    0x3007: 0, 0x96F6: 0, 0x4E00: 1, 0x4E8C: 2, 0x4E24: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5,
    0x516D: 6, 0x4E03: 7, 0x516B: 8, 0x4E5D: 9,
  ]

  static func halfWidth(_ scalar: UInt32) -> UInt32 {
    (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
  }

  /// $ % & + < = > @ £ ¥ § ° ± × ÷ ‰
  static func isSymbol(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x24, 0x25, 0x26, 0x2B, 0x3C, 0x3D, 0x3E, 0x40, 0xA3, 0xA5, 0xA7, 0xB0, 0xB1, 0xD7, 0xF7,
      0x2030, 0x20AC:
      return true
    default: return false
    }
  }

  static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA1...0xBF, 0xD7, 0xF7,
      0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0xFE30...0xFE6F,
      0xFF5F...0xFF65:
      return true
    default: return false
    }
  }
}
