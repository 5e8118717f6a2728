/// Whether marks that stand in pairs have their partners: brackets, quotation marks, emphasis and code.
enum MarkBalance {
  private static let pairs: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
    ("(", ")"), ("[", "]"), ("{", "}"), ("（", "）"), ("【", "】"), ("《", "》"), ("「", "」"), ("“", "”"),
  ]

  /// Whether a joined text leaves a mark open that none of the sides leaves open: what one side did to it does not
  /// fit what another one did.
  ///
  /// - Parameter sides: The texts of the sides that changed something. O(bytes).
  static func isBroken(_ joined: [UInt8], _ sides: [[UInt8]]) -> Bool {
    let found = faults(joined)
    guard found.contains(where: { $0 > 0 }) else { return false }
    let others = sides.map(faults)
    return found.indices.contains { kind in others.allSatisfy { $0[kind] < found[kind] } }
  }

  /// By kind of mark how many have no partner.
  private static func faults(_ text: [UInt8]) -> [Int] {
    var counts = [Int](repeating: 0, count: pairs.count)
    var (stars, ticks) = (0, 0)
    var isEscaped = false
    var isBehindStar = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let isSecondStar = isBehindStar && scalar == "*"
      isBehindStar = scalar == "*" && !isSecondStar && !isEscaped
      if isEscaped {
        isEscaped = false
        continue
      }
      switch scalar {
      case "\\": isEscaped = true
      case "*": stars += isSecondStar ? 1 : 0
      case "`": ticks += 1
      default:
        for (kind, pair) in pairs.enumerated() {
          if scalar == pair.open { counts[kind] += 1 }
          if scalar == pair.close { counts[kind] -= 1 }
        }
      }
    }
    return counts.map { abs($0) } + [stars % 2, ticks % 2]
  }
}
