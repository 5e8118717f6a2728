import DraftLanguage
import DraftText

/// Tells the lines around a draft's sections by what they say.
struct FrameLine {
  let bytes: TextView

  private static let words = Language.all.map(\.frame)
  private static let greetings = OpeningWords(words.flatMap(\.greetings))
  private static let formulas = OpeningWords(words.flatMap(\.formulas))
  private static let signings = OpeningWords(words.flatMap(\.signings))
  private static let farewells = OpeningWords(words.flatMap(\.farewells))
  private static let signingLabels = OpeningWords(words.flatMap(\.signingLabels))
  private static let signingWords = words.flatMap(\.signingWords)
  private static let betweenParties = OpeningWords(words.flatMap(\.betweenParties))
  private static let imprints = OpeningWords(words.flatMap(\.imprints))
  private static let attendances = OpeningWords(words.flatMap(\.attendances))
  private static let addressees = words.flatMap(\.addressees)
  private static let marks = OpeningWords(words.flatMap(\.marks))
  private static let commencements = words.flatMap(\.commencements)
  private static let attachmentNotes = OpeningWords(words.flatMap(\.attachmentNotes))
  private static let leadIns = words.flatMap(\.leadIns)
  private static let issuerEnds = words.flatMap(\.issuerEnds)
  private static let imprintEnds = words.flatMap(\.imprintEnds)

  private func isPrefixed(_ range: ByteRange, _ text: StaticString) -> Bool {
    bytes.begins(range, with: text)
  }

  func isSalutation(_ range: ByteRange) -> Bool {
    guard range.count <= 150, Self.greetings.begin(range, of: bytes) else { return false }
    let last = bytes.scalar(before: range.end, from: range.start)
    return last == "：" || last == ":" || last == "！"
  }

  /// 各县（市、区）人民政府，市政府各部门：; 现将我局工作情况报告如下： leads in to the text.
  func isAddressee(_ range: ByteRange) -> Bool {
    guard range.count <= 600, bytes.scalar(before: range.end, from: range.start) == "：",
      !Self.leadIns.contains(where: { bytes.has($0, before: range.end - 3) })
    else { return false }
    var at = range.start
    var hasUnit = false
    while at < range.end {
      let scalar = bytes.scalar(at: at)
      if Mark.isEnd(scalar) || scalar == "；" { return false }
      if !hasUnit { hasUnit = Self.addressees.contains { bytes.has($0, at: at) } }
      at += bytes.length(at: at)
    }
    return hasUnit
  }

  func isClosing(_ range: ByteRange) -> Bool {
    Self.greetings.begin(range, of: bytes) || isFormula(range)
  }

  func isFormula(_ range: ByteRange) -> Bool {
    Self.formulas.begin(range, of: bytes)
  }

  func isSubtitle(_ range: ByteRange) -> Bool {
    isPrefixed(range, "——") || isPrefixed(range, "--") || isPrefixed(range, "–")
  }

  /// 000012, 某某省人民政府文件, X政发〔2024〕15号.
  func isHead(_ range: ByteRange) -> Bool {
    if range.count <= 6, range.range.allSatisfy({ ("0"..."9" ~= bytes[$0]) }) {
      return true
    }
    let isIssuer =
      range.count <= 90 && range.count > 6
      && Self.issuerEnds.contains { bytes.has($0, before: range.end) }
    return isIssuer || isDocumentNumber(range)
  }

  /// 附件：1．重点检查事项清单
  func isAttachmentNote(_ range: ByteRange) -> Bool {
    Self.attachmentNotes.begin(range, of: bytes)
  }

  /// 抄送：…, or 分送：… below minutes, and the line with who printed it and when.
  func isImprint(_ range: ByteRange) -> Bool {
    if isField(range, of: Self.imprints) { return true }
    guard range.count <= 150, range.count > 6,
      let word = Self.imprintEnds.first(where: { bytes.has($0, before: range.end) })
    else { return false }
    let end = range.end - word.utf8CodeUnitCount
    return range.range.contains {
      !bytes[$0].isContinuation && ChineseDate.end(bytes, $0, range.end) == end
    }
  }

  /// 出席：…, which minutes have below their text (GB/T 9704, 10.3).
  func isAttendance(_ range: ByteRange) -> Bool {
    isField(range, of: Self.attendances)
  }

  /// 甲方（盖章）：, 法定代表人（签字）：, 签章：. Of two side by side the first decides.
  func isSignature(_ range: ByteRange) -> Bool {
    if isSigningField(range) { return true }
    guard FormField.begins(bytes, range) else { return false }
    let closers: [StaticString] = ["）", ")", "：", ":"]
    return range.range.contains { at in
      bytes[at].startsHan && Self.signingWords.contains { bytes.has($0, at: at) }
        && at + 6 < range.end && closers.contains { bytes.has($0, at: at + 6) }
    }
  }

  /// IN WITNESS WHEREOF, Signed for and on behalf of: below it stand names and titles alone.
  func opensSignatures(_ range: ByteRange) -> Bool {
    Self.signings.begin(range, of: bytes) || isFarewell(range)
  }

  /// Yours faithfully, Kind regards, 此致: the line above the names of a letter.
  private func isFarewell(_ range: ByteRange) -> Bool {
    range.count <= 40 && Self.farewells.begin(range, of: bytes)
  }

  /// By: ____, Signature: ____, with nothing or a line to write on behind.
  func isSigningField(_ range: ByteRange) -> Bool {
    guard Self.signingLabels.mayBegin(range, of: bytes),
      let label = Self.signingLabels.words.first(where: { isPrefixed(range, $0) })
    else { return false }
    let rest = bytes.skipSpace(range.start + label.utf8CodeUnitCount, range.end)
    return rest == range.end || bytes.has("__", at: rest) || bytes.has("..", at: rest)
      || bytes.has("/s/", at: rest)
  }

  /// between, and, by and between, (the “Tenant”): what stands among the parties above a contract.
  func joinsParties(_ range: ByteRange) -> Bool {
    Self.betweenParties.are(range, of: bytes)
  }

  /// 本措施自印发之日起施行，有效期2年。
  func isCommencement(_ range: ByteRange) -> Bool {
    Self.commencements.contains { words in
      guard isPrefixed(range, words.opening),
        let start = range.range.first(where: { bytes.has(words.from, at: $0) })
      else { return false }
      return (start..<range.end).contains { at in
        let verb = at + words.on.utf8CodeUnitCount
        return bytes.has(words.on, at: at) && words.verbs.contains { bytes.has($0, at: verb) }
      }
    }
  }

  private func isField(_ range: ByteRange, of labels: OpeningWords) -> Bool {
    guard labels.mayBegin(range, of: bytes) else { return false }
    return labels.words.contains { label in
      let colon = range.start + label.utf8CodeUnitCount
      return isPrefixed(range, label) && colon < range.end
        && (bytes.has("：", at: colon) || bytes.has(":", at: colon))
    }
  }

  func isBracketed(_ range: ByteRange) -> Bool {
    bytes.scalar(at: range.start) == "（"
      && bytes.scalar(before: range.end, from: range.start) == "）"
  }

  /// X政发〔2024〕15号 and the marks of secrecy and urgency.
  func isDocumentNumber(_ range: ByteRange) -> Bool {
    guard range.count <= 90 else { return false }
    if Self.marks.begin(range, of: bytes) { return true }
    return DocumentNumber.mayFill(bytes, range)
  }

  /// 2024年3月15日 or 二〇二四年三月十五日, alone on its line.
  func isDate(_ range: ByteRange) -> Bool {
    range.count <= 60 && ChineseDate.end(bytes, range.start, range.end) == range.end
  }

  /// （2024年3月15日…）
  func isDatedNote(_ range: ByteRange) -> Bool {
    let first = bytes.scalar(at: range.start)
    guard range.count <= 600, first == "（" || first == "(" else { return false }
    return range.range.contains {
      !bytes[$0].isContinuation && ChineseDate.end(bytes, $0, range.end) != nil
    }
  }
}
