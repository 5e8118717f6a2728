import DraftText

/// What a punctuation mark does to a sentence border.
package enum Mark {
  /// 。！？｡!? and those of other scripts, as Unicode's Sentence_Terminal has them: ends a sentence
  /// (rule S1).
  @inline(__always)
  package static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "｡", "!", "?", "‼", "⁇", "⁈", "⁉": return true
    case "։", "؝", "؞", "؟", "۔", "܀", "܁", "܂", "߹", "࠷", "࠹", "।", "॥", "။", "።", "፧", "፨",
      "᙮", "᠃", "᠉", "។", "៕", "᥄", "᥅", "᪨", "᪩", "᭚", "᭛", "᭞", "᭟", "᰻", "᰼", "᱾", "᱿", "⸮",
      "꓿", "꘎", "꘏", "꛳", "꛷", "꡶", "꡷", "꣎", "꣏", "꤯", "꧈", "꧉", "꩝", "꩞", "꩟", "꫰", "꫱", "꯫":
      return true
    default: return false
    }
  }

  /// After an end mark and its closing marks, these say that the sentence goes on (rule S4).
  package static func continues(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "、", "；", "：", ",", ";", ":", "､": return true
    default: return false
    }
  }

  /// Closes a quotation or a bracket (rule S2).
  package static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    closerOfBracket(scalar) != 0 || isQuoteCloser(scalar) || scalar == "\"" || scalar == "'"
  }

  package static func isQuoteCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "」", "』", "｣", "»", "›": return true
    default: return false
    }
  }

  package static func isQuoteOpener(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "‘", "「", "『", "｢", "«", "‹": return true
    default: return false
    }
  }

  package static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    isQuoteOpener(scalar) || openerOfBracket(scalar) != 0 || scalar == "\"" || scalar == "'"
  }

  /// The kind of bracket that a scalar opens, or 0. Half and full widths are one kind: drafts
  /// mix them.
  @inline(__always)
  package static func openerOfBracket(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "(", "（": return 1
    case "[", "［": return 2
    case "【": return 3
    case "〔": return 4
    case "《": return 5
    case "〈": return 6
    default: return 0
    }
  }

  /// 》 and 〉
  package static func closesTitle(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "》" || scalar == "〉"
  }

  /// The kind of bracket that a scalar closes, or 0.
  @inline(__always)
  package static func closerOfBracket(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case ")", "）": return 1
    case "]", "］": return 2
    case "】": return 3
    case "〕": return 4
    case "》": return 5
    case "〉": return 6
    default: return 0
    }
  }
}
