/// How a stretch of a report looks.
enum Style: UInt8 {
  case plain, dim, heading
  /// A word edit.
  case deleted, inserted
  /// A whole sentence or section.
  case removed, added
  case moved, warning

  /// The escape that switches it on; the reset that ends it is the same for all.
  ///
  /// No meaning hangs on colour alone, as red and green are the same to many eyes: what is deleted is
  /// struck out, an insertion inside a sentence underlined, and the rest has its marks in the margin.
  func escape(in theme: Theme) -> StaticString {
    switch (self, theme) {
    case (.plain, _): ""
    case (.dim, .terminal): "\u{1B}[2m"
    case (.dim, .dark): "\u{1B}[38;5;246m"
    case (.dim, .light): "\u{1B}[38;5;241m"
    case (.heading, _): "\u{1B}[1m"
    case (.deleted, .terminal), (.removed, .terminal): "\u{1B}[9;31m"
    case (.deleted, .dark), (.removed, .dark): "\u{1B}[9;38;5;210m"
    case (.deleted, .light), (.removed, .light): "\u{1B}[9;38;5;124m"
    case (.inserted, .terminal): "\u{1B}[4;32m"
    case (.inserted, .dark): "\u{1B}[4;38;5;114m"
    case (.inserted, .light): "\u{1B}[4;38;5;22m"
    case (.added, .terminal): "\u{1B}[32m"
    case (.added, .dark): "\u{1B}[38;5;114m"
    case (.added, .light): "\u{1B}[38;5;22m"
    case (.moved, .terminal): "\u{1B}[36m"
    case (.moved, .dark): "\u{1B}[38;5;117m"
    case (.moved, .light): "\u{1B}[38;5;25m"
    case (.warning, .terminal): "\u{1B}[33m"
    case (.warning, .dark): "\u{1B}[38;5;221m"
    case (.warning, .light): "\u{1B}[38;5;94m"
    }
  }

  static let reset: StaticString = "\u{1B}[0m"
}
