import DraftDiffKit
import DraftPlatform
import DraftText

/// A question to whoever sits at the terminal, wherever input and output go.
final class TerminalQuestion {
  private let terminal: Int32

  /// `nil` where there is no terminal.
  init?() {
    terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    if terminal < 0 { return nil }
  }

  deinit { close(terminal) }

  /// A line; `nil` where none came. What is hidden is not shown while it is typed.
  func ask(_ question: String, isHidden: Bool = false) -> String? {
    guard (try? StandardOutput.write(Array(ShownText.of(question).utf8), to: terminal)) != nil
    else { return nil }
    var before = termios()
    let knowsBefore = isHidden && tcgetattr(terminal, &before) == 0
    if knowsBefore {
      var silent = before
      silent.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(terminal, TCSAFLUSH, &silent)
    }
    defer {
      if knowsBefore {
        tcsetattr(terminal, TCSAFLUSH, &before)
        try? StandardOutput.write([UInt8(ascii: "\n")], to: terminal)
      }
    }
    return line()
  }

  private func line() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while Platform.read(terminal, &byte, 1) == 1 {
      if byte == "\n" { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }
}
