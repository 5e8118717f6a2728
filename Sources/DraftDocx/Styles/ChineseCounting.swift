/// Numbers in groups of four digits with 十, 百, 千 inside and 万, 亿 between them.
struct ChineseCounting {
  var digits: [String]
  var units: [String]
  var groups: [String]
  /// Between digits where a place is empty; empty where it is not said.
  var zero: String
  /// 一十 for ten, as in 壹拾; otherwise 十.
  var saysOneTen = false
  /// 百 for a hundred and 千 for a thousand, as in Japanese.
  var dropsOne = false

  static let plain = ChineseCounting(
    digits: letters("零一二三四五六七八九"), units: ["", "十", "百", "千"], groups: ["", "万", "亿"],
    zero: "零")
  static let simplified = ChineseCounting(
    digits: letters("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"], groups: ["", "万", "亿"],
    zero: "零", saysOneTen: true)
  static let traditional = ChineseCounting(
    digits: letters("零壹貳參肆伍陸柒捌玖"), units: ["", "拾", "佰", "仟"], groups: ["", "萬", "億"],
    zero: "零", saysOneTen: true)
  static let japanese = ChineseCounting(
    digits: letters("〇一二三四五六七八九"), units: ["", "十", "百", "千"], groups: ["", "万", "億"],
    zero: "", dropsOne: true)
  static let japaneseLegal = ChineseCounting(
    digits: letters("零壱弐参四伍六七八九"), units: ["", "拾", "百", "阡"], groups: ["", "萬", "億"],
    zero: "", saysOneTen: true)
  static let korean = ChineseCounting(
    digits: letters("영일이삼사오육칠팔구"), units: ["", "십", "백", "천"], groups: ["", "만", "억"],
    zero: "", dropsOne: true)

  private static func letters(_ text: String) -> [String] { text.map(String.init) }

  func text(_ number: Int, zero none: String? = nil) -> String {
    guard number > 0 else { return number == 0 ? none ?? digits[0] : "\(number)" }
    guard number < 1_000_000_000_000 else { return "\(number)" }
    var result = ""
    var skipped = false
    for group in [2, 1, 0] {
      let value = number / [1, 10_000, 100_000_000][group] % 10_000
      guard value > 0 else {
        skipped = !result.isEmpty
        continue
      }
      if !result.isEmpty, skipped || value < 1000 { result += zero }
      result += thousand(value) + groups[group]
      skipped = false
    }
    let one = digits[1] + units[1]
    return !saysOneTen && result.hasPrefix(one) ? String(result.dropFirst()) : result
  }

  private func thousand(_ value: Int) -> String {
    var result = ""
    var isOpen = false
    for place in [3, 2, 1, 0] {
      let digit = value / [1, 10, 100, 1000][place] % 10
      guard digit > 0 else {
        isOpen = !result.isEmpty
        continue
      }
      if isOpen { result += zero }
      isOpen = false
      let isSilent = dropsOne && digit == 1 && place > 0
      result += (isSilent ? "" : digits[digit]) + units[place]
    }
    return result
  }
}
