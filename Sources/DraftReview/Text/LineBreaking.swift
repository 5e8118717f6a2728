/// Where a line may be broken, between two scalars: at white space, and around wide characters but
/// never before a closing mark nor after an opening one.
package enum LineBreaking {
  package enum Kind: UInt8 {
    case space, wide, opening, closing, other
    /// `[-` and `{+`, which belong to what follows, and `-]` and `+}` to what comes before.
    case editStart, editEnd
  }

  @inlinable package static func kind(of scalar: UInt32, columns: Int) -> Kind {
    switch scalar {
    case 0x20: .space
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0xFF09, 0xFF3D, 0x3009,
      0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0xFF05, 0x2019, 0x201D, 0x2026:
      .closing
    case 0xFF08, 0xFF3B, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x2018, 0x201C:
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
