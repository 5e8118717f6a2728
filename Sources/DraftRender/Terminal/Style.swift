/// How a stretch of a report looks.
enum Style: UInt8 {
  case plain, dim, heading, deleted, inserted, moved, warning

  /// The escape that switches it on; the reset that ends it is the same for all.
  var escape: StaticString {
    switch self {
    case .plain: ""
    case .dim: "\u{1B}[2m"
    case .heading: "\u{1B}[1m"
    // Struck out as well: red and green are the same colour to many eyes.
    case .deleted: "\u{1B}[9;31m"
    case .inserted: "\u{1B}[32m"
    case .moved: "\u{1B}[36m"
    case .warning: "\u{1B}[33m"
    }
  }

  static let reset: StaticString = "\u{1B}[0m"
}
