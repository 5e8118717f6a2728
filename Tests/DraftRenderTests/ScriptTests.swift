import DraftDiffKit
import Foundation
import TestSupport
import Testing

/// Reports that give the drafts back: CriticMarkup and patches. The laws hold for any two texts.
@Suite struct ScriptTests {
  static let hostile: [(String, String)] = (0..<300).map { seed in
    var text = HostileText(seed: UInt64(seed))
    let old = text.text(2 + seed % 40)
    return (old, text.edited(old))
  }

  /// Texts of what CriticMarkup is made of.
  static let markup: [(String, String)] = (0..<300).map { seed in
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = [
      "{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{>>", "<<}", "{==", "==}", "{", "}", "+",
      "-",
      "~", ">", "<", "=", "a", "。", "\n", "\r\n", " ", "{>>draftdiff: Big5 to UTF-8<<}",
    ]
    func text() -> String { (0..<1 + random.below(20)).map { _ in random.pick(pieces) }.joined() }
    let old = text()
    return (old, random.happens(50) ? old + text() : text())
  }

  static let rounds: [(String, String)] = (0..<40).map { seededRound($0) }

  private func report(
    _ format: ReportFormat, _ old: [UInt8], _ new: [UInt8],
    _ options: DraftOptions = DraftOptions()
  ) throws -> [UInt8] {
    let comparison = DraftComparison(
      from: try Draft(bytes: old, name: "old.md", options: options),
      to: try Draft(bytes: new, name: "new.md", options: options))
    var bytes: [UInt8] = []
    try comparison.write(as: format) { bytes += $0 }
    return bytes
  }

  @Test func criticMarkupGivesBothDraftsBack() throws {
    for (index, pair) in (Self.rounds + Self.hostile + Self.markup).enumerated() {
      let (old, new) = (Array(pair.0.utf8), Array(pair.1.utf8))
      guard !old.contains(0), !new.contains(0) else { continue }
      let marked = try report(.critic, old, new)
      #expect(try CriticMarkup.accepted(marked) == new, "\(index): \(pair)")
      #expect(try CriticMarkup.rejected(marked) == old, "\(index): \(pair)")
    }
  }

  @Test func noMarkHoldsTextOfTwoBlocks() throws {
    for pair in Self.rounds {
      let marked = String(
        decoding: try report(.critic, Array(pair.0.utf8), Array(pair.1.utf8)), as: UTF8.self)
      for match in marked.matches(of: /\{(\+\+|--|~~)((?s).*?)(\+\+|--|~~)\}/) {
        let text = match.output.2
        guard text.contains(where: \.isNewline) else { continue }
        // Line breaks, and what makes the line after them a heading or an item.
        #expect(text.wholeMatch(of: /\s+((#{1,6}|[-*+>|]|\d+[.)])\s*)*|\s~>\s/) != nil, "\(text)")
      }
    }
  }

  private func marked(_ old: String, _ new: String) throws -> String {
    String(decoding: try report(.critic, Array(old.utf8), Array(new.utf8)), as: UTF8.self)
  }

  /// A Markdown reader finds the block that was put in and the one after it.
  @Test func blocksThatCameOrWentStayBlocks() throws {
    let old =
      "Some words stand here.\n\n## Gloves\n\nGloves are worn.\n\n- one thing\n- another one\n"
    let new = old.replacing("## Gloves", with: "## Pens\n\nPens are not allowed.\n\n## Gloves")
    #expect(
      try marked(old, new).hasPrefix(
        "Some words stand here.{++\n\n## ++}{++Pens++}{++\n\n++}{++Pens are not allowed.++}\n\n## Gloves\n"
      ))
    #expect(
      try marked(new, old).hasPrefix(
        "Some words stand here.{--\n\n## --}{--Pens--}{--\n\n--}{--Pens are not allowed.--}\n\n## Gloves\n"
      ))
    #expect(
      try marked(old, old.replacing("- another", with: "- a third one\n- another"))
        .hasSuffix("- one thing{++\n- ++}{++a third one++}\n- another one\n"))
    let table = "| Item | Price |\n|---|---|\n| Tea | 2 |\n| Milk | 3 |\n"
    #expect(
      try marked(table, table.replacing("| Milk", with: "| Bread | 4 |\n| Milk"))
        .hasSuffix("| Tea | 2 |{++\n| ++}{++Bread | 4 |++}\n| Milk | 3 |\n"))
  }

  /// In lines of 72 columns, a word put in moves every line break after it.
  @Test func aWrappedParagraphHasOneMarkForEachBreak() throws {
    let old = "The quick brown fox jumps\nover the lazy dog and runs\naway from it at once.\n"
    let new = "The quick brown fox\njumps over the lazy dog and\nruns away from it at once.\n"
    #expect(
      try marked(old, new)
        == "The quick brown fox{~~ ~>\n~~}jumps{~~\n~> ~~}over the lazy dog and{~~ ~>\n~~}runs{~~\n~> ~~}away from it at once.\n"
    )
  }

  @Test func encodingsAndByteOrderMarksComeBackToo() throws {
    let text = Array("第一条　各单位要高度重视。\r\n".utf8)
    let gb: [UInt8] = [
      0xB5, 0xDA, 0xD2, 0xBB, 0xCC, 0xF5, 0xA1, 0xA1, 0xB8, 0xF7, 0xB5, 0xA5, 0xCE, 0xBB, 0xB1,
      0xD8,
      0xD0, 0xEB, 0xB8, 0xDF, 0xB6, 0xC8, 0xD6, 0xD8, 0xCA, 0xD3, 0xA1, 0xA3, 0x0A,
    ]
    let marked = try report(.critic, gb, [0xEF, 0xBB, 0xBF] + text)
    #expect(
      String(decoding: marked, as: UTF8.self)
        .hasPrefix("{>>draftdiff: GB18030 to UTF-8 with mark<<}"))
    #expect(try CriticMarkup.rejected(marked) == gb)
    #expect(try CriticMarkup.accepted(marked) == [0xEF, 0xBB, 0xBF] + text)
  }

  /// In a string, a mark without a base would be one character with the comment's last brace.
  @Test(arguments: ["\u{301}", "\u{FE0F}", "\u{200D}"])
  func aMarkWithoutABaseHidesNoEncoding(_ first: String) throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let old = mark + Array((first + "各单位要高度重视。\n").utf8)
    let new = mark + Array((first + "各单位必须高度重视。\n").utf8)
    let marked = try report(.critic, old, new)
    #expect(try CriticMarkup.rejected(marked) == old)
    #expect(try CriticMarkup.accepted(marked) == new)
  }

  @Test func markupOfOtherToolsIsRead() throws {
    let marked = Array("a {==b==}{>>why?<<} {--c--}{++d++} {~~e~>f~~}.".utf8)
    #expect(try String(decoding: CriticMarkup.accepted(marked), as: UTF8.self) == "a b d f.")
    #expect(try String(decoding: CriticMarkup.rejected(marked), as: UTF8.self) == "a b c e.")
  }

  @Test(arguments: [
    ("a\n{++b", 2, "{++", "++}"), ("{~~a~~}", 1, "{~~", "~>"), ("{--a{>>b--}", 1, "{>>", "<<}"),
  ])
  func anOpenMarkIsAnError(_ text: String, _ line: Int, _ mark: String, _ missing: String) {
    #expect(throws: ReportError.unclosedMark(line: line, mark: mark, missing: missing)) {
      _ = try CriticMarkup.accepted(Array(text.utf8))
    }
  }

  /// A control character in a heading is shown by a sign that GB18030 has and Windows-1252 has not.
  @Test func aHeadingChangesNoEncodingOfLines() throws {
    let old = Array("# Caf_\tone\n\nMay two.\n".utf8).map { $0 == 0x5F ? 0xE9 : $0 }
    let new = Array("# Caf_\tone\n\nMay 2.\n".utf8).map { $0 == 0x5F ? 0xE9 : $0 }
    var options = DraftOptions()
    options.encoding = DraftEncoding(named: "windows-1252")
    let patch = try report(.patch, old, new, options)
    #expect(
      patch.firstRange(of: Array(" # Caf_\tone\n".utf8).map { $0 == 0x5F ? 0xE9 : $0 }) != nil)
  }

  @Test func textOfASCIIIsInEveryEncoding() throws {
    let gb: [UInt8] = [
      0xB8, 0xF7, 0xB5, 0xA5, 0xCE, 0xBB, 0xD2, 0xAA, 0xB8, 0xDF, 0xB6, 0xC8, 0xD6, 0xD8, 0xCA,
      0xD3, 0xA1, 0xA3, 0x0A,
    ]
    for ascii in [[], Array("Plan\n".utf8)] {
      #expect(try report(.patch, ascii, gb).firstRange(of: [0x2B] + gb) != nil)
      #expect(try report(.patch, gb, ascii).firstRange(of: [0x2D] + gb) != nil)
    }
  }

  /// √ is in Shift_JIS twice. Given back in its other form it would be another file.
  @Test(arguments: [ReportFormat.critic, .patch])
  func aFormThatDoesNotComeBackIsRefused(_ format: ReportFormat) throws {
    var options = DraftOptions()
    options.encoding = DraftEncoding(named: "Shift_JIS")
    let usual: [UInt8] = [0x93, 0xFA, 0x96, 0x7B, 0x0A, 0x81, 0xE3, 0x0A]
    let other: [UInt8] = [0x93, 0xFA, 0x96, 0x7B, 0x0A, 0x87, 0x95, 0x0A]
    #expect(try !report(format, usual, usual + usual, options).isEmpty)
    #expect(
      throws: ReportError.notReversible(file: "new.md", line: 2, encoding: "Shift_JIS")
    ) { try report(format, usual, other, options) }
  }

  @Test(arguments: [ReportFormat.critic, .patch])
  func bytesThatCouldNotBeReadMakeNoPatch(_ format: ReportFormat) throws {
    let old = Array("May ".utf8) + [0xFF] + Array("two.\n".utf8)
    var options = DraftOptions()
    options.lossy = true
    options.encoding = DraftEncoding(named: "UTF-8")
    #expect(throws: ReportError.self) {
      try report(format, old, Array("May 2.\n".utf8), options)
    }
  }

  /// The oracles are `patch` and `git apply` themselves.
  static let tools = ["patch", "git"].filter {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
  }

  @Test(arguments: tools)
  func patchesApply(_ tool: String) throws {
    let crlf = [
      ("a\r\nb\r\nc", "a\r\nB\r\nc\r\n"), ("", "x\n"), ("x", ""), ("a\n\nb\n", "a\n\nb"),
      ("\u{FEFF}", "a"), ("\u{FEFF}a", "\u{FEFF}"), ("", "\u{FEFF}"),
      ("\u{FEFF}a.\nb.\n", "\u{FEFF}New.\na.\nb.\n"), ("\u{FEFF}a.\nb.\n", "\u{FEFF}b.\n"),
    ]
    let folder = FileManager.default.temporaryDirectory.appending(path: "patch-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "old.md")
    for (index, pair) in (Self.rounds + crlf + Self.hostile.prefix(60)).enumerated() {
      // Their own trouble: neither takes a text with NUL for text.
      guard !pair.0.utf8.contains(0), !pair.1.utf8.contains(0) else { continue }
      let patch = try report(.patch, Array(pair.0.utf8), Array(pair.1.utf8))
      try Data(pair.0.utf8).write(to: file)
      try Data(patch).write(to: folder.appending(path: "p"))
      let status = try apply(tool, in: folder)
      let result = (try? Data(contentsOf: file)) ?? Data()
      #expect(
        status == 0 && Array(result) == Array(pair.1.utf8), "\(index): \(pair)")
    }
  }

  /// Both tools find the file whatever it is called.
  @Test(arguments: tools)
  func patchesFindTheirFile(_ tool: String) throws {
    let names = [
      "a b.md", "q\"q.md", "new\nline.md", "tab\tx.md", "-dash.md", "back\\slash.md", "文.md",
      "it's.md",
      "esc\u{1B}[31m.md",
    ]
    let (old, new) = ("One two.\n\nThree four.\n", "One two.\n\nThree five.\n")
    let folder = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in names {
      let file = folder.appending(path: name)
      try Data(old.utf8).write(to: file)
      let patch = DraftComparison(
        from: Draft(text: old, name: name), to: Draft(text: new, name: "new.md")
      ).report(as: .patch)
      try Data(patch.utf8).write(to: folder.appending(path: "p"))
      #expect(try apply(tool, in: folder) == 0, "\(name)")
      #expect(try Data(contentsOf: file) == Data(new.utf8), "\(name)")
    }
  }

  /// The exit status of applying the patch `p`.
  private func apply(_ tool: String, in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      tool == "git"
      ? ["git", "apply", "--whitespace=nowarn", "--allow-empty", "p"]
      : ["patch", "-s", "--binary", "-p1", "-i", "p"]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
