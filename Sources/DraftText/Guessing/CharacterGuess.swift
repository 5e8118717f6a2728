/// How likely a text is in an encoding of Chinese, Japanese or Korean, by the characters that everyday texts are
/// full of.
struct CharacterGuess {
  let encoding: TextEncoding
  /// The everyday characters, which make `share` of the text, and how many others there are.
  private let common: Set<Unicode.Scalar>
  private let share: Double
  private let others: Double
  /// How much commoner its files are than those of the rarest, as a logarithm.
  private let prior: Double

  private init(
    _ encoding: TextEncoding, _ common: String, share: Double, others: Double, prior: Double
  ) {
    self.encoding = encoding
    self.common = Set(common.unicodeScalars)
    self.share = share
    self.others = others
    self.prior = prior
  }

  static let all = [
    CharacterGuess(.gb18030, simplified, share: 0.65, others: 6500, prior: 3),
    CharacterGuess(.big5, traditional, share: 0.6, others: 5500, prior: 1.5),
    CharacterGuess(.shiftJIS, japanese, share: 0.8, others: 6500, prior: 1.5),
    CharacterGuess(.eucJP, japanese, share: 0.8, others: 6500, prior: 0.5),
    CharacterGuess(.eucKR, korean, share: 0.65, others: 2200, prior: 1),
  ]

  /// The logarithm of how likely the bytes of `sample` are; `nil` where they are none of the encoding's.
  /// O(sample).
  func likelihood(_ sample: TextView) -> Double? {
    guard let converter = Iconv(from: encoding.converterName, to: "UTF-8") else { return nil }
    let result = converter.convert(sample)
    // A sample may end inside a character.
    if case .invalid = result.stop { return nil }
    return result.bytes.withView { measure($0) }
  }

  private func measure(_ text: TextView) -> Double {
    let everyday = (share / Double(common.count)).naturalLogarithm
    let rare = ((0.88 - share) / others).naturalLogarithm
    var sum = prior
    var at = 0
    while at < text.count {
      let (scalar, length) = text.decode(at: at)
      at += length
      guard length > 1 else { continue }
      if common.contains(scalar) {
        sum += everyday
      } else if Self.isMark(scalar) {
        sum += -4
      } else {
        sum += isOfScript(scalar) ? rare : -17
      }
    }
    return sum
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "。", "，", "：", "；", "？", "！", "（", "）", "“", "”", "「", "」", "《", "》", "—", "…", "·",
      "\u{3000}", "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ", "①"..."⑳", "・", "『", "』", "‘", "’", "％", "℃":
      true
    default: false
    }
  }

  private func isOfScript(_ scalar: Unicode.Scalar) -> Bool {
    if encoding == .eucKR { return "가"..."힣" ~= scalar }
    return Scalars.isHan(scalar)
      || (encoding == .shiftJIS || encoding == .eucJP) && "ぁ"..."ヿ" ~= scalar
  }

  // MARK: Everyday characters

  private static let simplified =
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起"
    + "还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种"
    + "声全工己话者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真信少并内加化由却代军产入先山五"
    + "水万市体别处总场师书比住员性通目立马安表原车期路社项条规制管务度任区应设建各及农村县乡镇局委党组织会议工作单位通知报告领导加强按照"
    + "每班船渡开值周早晚费关规范办法职责资金材料技术质量企业经济改革发展保护环境监督检查落实提高服务人民群众村户亩元亿百千"
  private static let traditional =
    "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小麼心多天而能好都然沒日於起"
    + "還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種"
    + "聲全工己話者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真信少並內加化由卻代軍產入先山五"
    + "水萬市體別處總場師書比住員性通目立馬安表原車期路社項條規制管務度任區應設建各及農村縣鄉鎮局委會議單位報告領導按照總結主要"
  private static let japanese =
    "のにをはがとでたしていれなるもらかこりさまうくすつきけおよわだそあせえんどいじめちろやみほばげごぎびべへねむふずぶぬゆぞぜざっょゅゃ"
    + "ーンスルトリアイラクシテムドマロプレカタサッコフィグメニオデセュャェバジソキケツブビダハチホノウエヤパモミナゲザズゾ"
    + "日本人年月大一国会的中上分者行出生手間学事自地方業時部同見立場体定全内社作理度本所用化要法関対合法約電主務規則開議総結"
  private static let korean =
    "이다는의에을가고하지한기사를로은도서자인리시대어나그정있수일과부아해스들으게만라장성주여상조구제전보원비관공동신우국생것유마소"
    + "할오거적미세치연경문선안회용계년니모물중발학명위개당무면되말실바진내화업방방분각저권단분재차드야심현행법작등음결반체속간출회된러"
    + "려까던없않합같데며습와때월히두본습니다열닫녁침홉점요터토트식품료민목입력역도책집"
}
