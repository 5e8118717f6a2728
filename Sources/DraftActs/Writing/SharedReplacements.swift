/// The same words replaced in several articles are one item: 将第三条、第五条中的“A”修改为“B”.
enum SharedReplacements {
  static func joined(_ items: [[Instruction]]) -> [[Instruction]] {
    var out: [[Instruction]] = []
    var placeOf: [Replacement: Int] = [:]
    for item in items {
      guard let (at, pair) = single(item) else {
        out.append(item)
        continue
      }
      if let place = placeOf[pair], case .replace(let before, _, _)? = out[place].first?.operation {
        out[place] = [Instruction(.replace(before + at, [pair], .all))]
      } else {
        placeOf[pair] = out.count
        out.append(item)
      }
    }
    return out
  }

  private static func single(_ item: [Instruction]) -> ([Address], Replacement)? {
    guard item.count == 1, case .replace(let at, let pairs, .all) = item[0].operation,
      pairs.count == 1,
      !pairs[0].new.isEmpty
    else { return nil }
    return (at, pairs[0])
  }
}
