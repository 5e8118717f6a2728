import DraftText

/// Turns any name into one component of a reference's name and back.
///
/// Percent-encoded is what git forbids or reads specially in a reference, and every dot and slash
/// that could make the name leave its folder; CJK stays readable. Two names never meet.
package enum RefName {
  private static let forbidden = Array(" ~^:?*[\\%/\"'`$&;<>|(){}!#".utf8)

  /// - Throws: `badLabel` where the name is empty or, encoded, longer than a file's name may be.
  package static func encoded(_ name: String) throws(RepositoryError) -> String {
    let bytes = Array(name.utf8)
    guard !bytes.isEmpty else { throw .badLabel(name, reason: "empty") }
    var text: [UInt8] = []
    let endsInLock = bytes.count >= 5 && bytes.suffix(5).elementsEqual(".lock".utf8)
    for (at, byte) in bytes.enumerated() {
      let isDot = byte == "."
      let isEdge = at == 0 || at == bytes.count - 1
      let isDouble = isDot && at > 0 && bytes[at - 1] == "."
      let isLock = isDot && endsInLock && at == bytes.count - 5
      let isAt = byte == "@" && (bytes.count == 1 || at + 1 < bytes.count && bytes[at + 1] == "{")
      let isDash = byte == "-" && at == 0
      if byte.isControl || byte == "\u{7F}" || forbidden.contains(byte) || isDot && isEdge
        || isDouble
        || isLock || isAt || isDash
      {
        text.append(UInt8(ascii: "%"))
        text.append(digit(byte >> 4))
        text.append(digit(byte & 15))
      } else {
        text.append(byte)
      }
    }
    // 255 bytes less ".lock".
    guard text.count <= 250 else { throw .badLabel(name, reason: "too long") }
    return String(decoding: text, as: UTF8.self)
  }

  /// A branch without what stands before the names of branches.
  static func short(_ reference: String) -> String {
    reference.droppingBytes(of: "refs/heads/") ?? reference
  }

  /// A remote's branch as git names it: `origin/main`.
  static func short(tracking reference: String) -> String {
    reference.droppingBytes(of: "refs/remotes/") ?? reference
  }

  /// nil where the text is not what `encoded` makes.
  package static func decoded(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var name: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == "%" {
        guard at + 2 < bytes.count, let high = value(bytes[at + 1]), let low = value(bytes[at + 2])
        else { return nil }
        name.append(high << 4 | low)
        at += 3
      } else {
        name.append(bytes[at])
        at += 1
      }
    }
    return String(validating: name, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case "0"..."9": digit - UInt8(ascii: "0")
    case "A"..."F": digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
