import DraftPlatform

/// Properties of the terminal. Only this type and the pager read the environment.
enum Terminal {
  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The terminal's own columns, or 80 for what is no terminal.
  static func columns(_ isTerminal: Bool) -> Int {
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    if let given = environment("COLUMNS").flatMap({ Int($0) }), 20...10_000 ~= given {
      return given
    }
    return 80
  }

  /// The columns of “ ” — … ①, which no terminal tells: two where the locale is one of those whose fonts
  /// draw them wide.
  static var ambiguousWidth: Int {
    // The first that is set is the one that counts, as for the C library.
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first ?? ""
    let language = locale.lowercased().prefix { $0.isLetter }
    return ["zh", "ja", "ko"].contains(language) ? 2 : 1
  }

  static var rows: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0
      ? Int(size.ws_row) : 24
  }

  static func wantsColor(_ choice: DisplayFlags.Color, _ isTerminal: Bool) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
  }
}
