import DraftText

/// Where a line may be broken, between two scalars: at white space, and around wide characters but
/// never before a closing mark nor after an opening one.
package enum LineBreaking {
  package enum Kind: UInt8 {
    case space, wide, opening, closing, other
    /// `[-` and `{+`, which belong to what follows, and `-]` and `+}` to what comes before.
    case editStart, editEnd
  }

  @inlinable package static func kind(of scalar: Unicode.Scalar, columns: Int) -> Kind {
    switch scalar {
    case " ": .space
    case "、", "。", "，", "．", "：", "；", "！", "？", "）", "］", "〉",
      "》", "」", "』", "】", "〕", "〗", "％", "’", "”", "…":
      .closing
    case "（", "［", "〈", "《", "「", "『", "【", "〔", "〖", "‘", "“":
      .opening
    default: columns == 2 ? .wide : .other
    }
  }

  @inlinable package static func isAllowed(between left: Kind, _ right: Kind) -> Bool {
    switch (left, right) {
    case (_, .space), (_, .closing), (_, .editEnd), (.opening, _), (.editStart, _): false
    case (.space, _): true
    case (.other, .other), (.other, .editStart), (.editEnd, .other), (.other, .opening),
      (.closing, .other):
      false
    default: true
    }
  }
}
