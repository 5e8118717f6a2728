import TestSupport

/// A small law of our own in the manner of Japan or of England, edited at random: sections of numbered parts, which may
/// have lists. Numbers count on by themselves, and no part speaks of another.
struct NumberedDraft {
  enum Manner { case japanese, english }

  struct Part {
    var words: String
    var items: [String] = []
  }

  struct Section {
    var title: String
    var parts: [Part]
  }

  let manner: Manner
  var sections: [Section] = []

  init(_ manner: Manner, _ random: inout SplitMix64) {
    self.manner = manner
    for _ in 0..<Int.random(in: 3...8, using: &random) { sections.append(section(&random)) }
  }

  // MARK: Text

  var text: String {
    let lines = manner == .japanese ? japanese : english
    return lines.joined(separator: "\n") + "\n"
  }

  private var japanese: [String] {
    var lines = ["河浜市港湾管理条例"]
    for (index, section) in sections.enumerated() {
      lines.append("（\(section.title)）")
      for (place, part) in section.parts.enumerated() {
        let label = place == 0 ? "第\(LawDraft.number(index + 1))条" : Self.wide(place + 1)
        lines.append(label + "　" + part.words)
        for (item, words) in part.items.enumerated() {
          lines.append("　\(LawDraft.number(item + 1))　\(words)")
        }
      }
    }
    return lines
  }

  private static func wide(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        "\(number)".unicodeScalars.compactMap { UnicodeScalar($0.value + 0xFEE0) }))
  }

  private var english: [String] {
    var lines = ["Riverside Harbour Act"]
    for (index, section) in sections.enumerated() {
      lines.append("\(index + 1). \(section.title)")
      for (place, part) in section.parts.enumerated() {
        lines.append("(\(place + 1)) \(part.words)")
        for (item, words) in part.items.enumerated() {
          lines.append("(\(String(UnicodeScalar(UInt8(97 + item))))) \(words);")
        }
      }
    }
    return lines
  }

  // MARK: Words

  private static let japaneseWords = (
    titles: ["目的", "届出", "記録の保存", "立入検査", "公表", "委任", "過料"],
    subjects: ["市長は、", "事業者は、", "船舶の所有者は、", "港湾管理者は、"],
    ends: ["必要な記録を保存しなければならない。", "三十日以内に届け出なければならない。", "その旨を公表するものとする。", "立入検査を行うことができる。"],
    items: ["港湾運送事業者", "倉庫業者", "通関業者", "海貨業者", "船舶代理店"]
  )
  private static let englishWords = (
    titles: ["Purpose", "Notice", "Keeping of records", "Inspection", "Publication", "Fees"],
    subjects: ["The harbour master ", "An operator ", "The owner of a vessel ", "The council "],
    ends: [
      "must keep records of every entry for three years.",
      "must give notice within 30 days of the change.",
      "may inspect any berth at reasonable hours.",
      "publishes the annual accounts before the end of March.",
    ],
    items: [
      "any passenger vessel", "any cargo vessel", "a vessel under tow", "a berth in use", "a crane",
    ]
  )

  private func pick(_ words: [String], _ random: inout SplitMix64) -> String {
    words.randomElement(using: &random) ?? ""
  }

  private func part(_ random: inout SplitMix64) -> Part {
    let isJapanese = manner == .japanese
    let subject = pick(
      isJapanese ? Self.japaneseWords.subjects : Self.englishWords.subjects, &random)
    guard Int.random(in: 0..<4, using: &random) == 0 else {
      let end = pick(isJapanese ? Self.japaneseWords.ends : Self.englishWords.ends, &random)
      return Part(words: subject + end)
    }
    let all = isJapanese ? Self.japaneseWords.items : Self.englishWords.items
    return Part(
      words: subject + (isJapanese ? "次に掲げる事項を記録するものとする。" : "has the charge of—"),
      items: Array(all.shuffled(using: &random).prefix(Int.random(in: 2...4, using: &random))))
  }

  private func section(_ random: inout SplitMix64) -> Section {
    Section(
      title: pick(
        manner == .japanese ? Self.japaneseWords.titles : Self.englishWords.titles, &random),
      parts: (0..<Int.random(in: 1...4, using: &random)).map { _ in part(&random) })
  }

  // MARK: Edits

  mutating func edit(_ random: inout SplitMix64) {
    let index = Int.random(in: sections.indices, using: &random)
    let place = Int.random(in: sections[index].parts.indices, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: sections.insert(section(&random), at: index)
    case 1: if sections.count > 1 { sections.remove(at: index) }
    case 2: sections[index].title = section(&random).title
    case 3: sections[index].parts.insert(part(&random), at: place)
    case 4: if sections[index].parts.count > 1 { sections[index].parts.remove(at: place) }
    case 5: sections[index].parts[place].items.append(pick(Self.englishWords.items, &random))
    case 6:
      if !sections[index].parts[place].items.isEmpty {
        sections[index].parts[place].items.removeFirst()
      }
    default:
      let (old, new) = manner == .japanese ? ("三十日", "十四日") : ("three years", "five years")
      sections[index].parts[place].words = sections[index].parts[place].words.replacing(
        old, with: new)
    }
  }
}
