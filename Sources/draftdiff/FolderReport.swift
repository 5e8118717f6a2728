import ArgumentParser
import DraftDiffKit

/// Reports two sets of drafts: first the table of files, then each file.
struct FolderReport {
  let folders: DraftFolders
  let flags: ComparisonFlags
  /// The heading above a draft's report.
  var heading: (String) throws -> HistoryListing? = { _ in nil }

  /// The forms that hold several drafts.
  static let forms: [ReportFormat] = [.text, .sideBySide, .stat, .json, .html]

  static func checkForm(_ flags: ComparisonFlags) throws {
    if flags.permits.isGiven {
      throw ValidationError("--allow-section and --allow-kind are for two drafts")
    }
    guard forms.contains(flags.form) else {
      let names = forms.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "--format \(flags.form.rawValue) holds one draft; of several there are \(names)")
    }
    if flags.form == .html, flags.output == nil {
      throw ValidationError("the pages of several drafts need a folder: -o FOLDER")
    }
  }

  /// Reports what differs between two states of a repository, and says whether anything does.
  static func write(
    _ texts: ChangedTexts, _ flags: ComparisonFlags, _ reading: ReadingFlags,
    names: (old: String, new: String),
    heading: @escaping (String) throws -> HistoryListing? = { _ in nil }
  ) throws -> Bool {
    try checkForm(flags)
    let options = try flags.options()
    let drafts = texts.drafts(options: try reading.options()) { StandardError.say($0) }
    let folders = DraftFolders(
      from: drafts.old, to: drafts.new, names: names, ignoring: options.ignoring,
      same: texts.same)
    try FolderReport(folders: folders, flags: flags, heading: heading).write()
    return folders.isDifferent
  }

  func write() throws {
    try Self.checkForm(flags)
    let options = try flags.options()
    try flags.sayIgnored()
    if flags.form == .html { return try writePages(options) }
    try Output.write(
      flags.display, options, isForTerminal: FormatRules.isForTerminal(flags.form),
      to: OutputPlace(flags.output, force: flags.force, inputs: [])
    ) { options, consume in
      if flags.form == .json { return try folders.writeJSON(to: consume) }
      try folders.writeTable(options: options, to: consume)
      guard flags.form != .stat else { return }
      for file in folders.files {
        try consume([UInt8(ascii: "\n")])
        try heading(file.newNames.first ?? file.oldNames.first ?? "")?
          .writeText(options: options, to: consume)
        try file.comparison.write(as: flags.form, options: options, to: consume)
      }
    }
  }

  /// `index.html` and a page for each file, into the folder that `-o` names.
  private func writePages(_ options: ReportOptions) throws {
    let folder = try FolderOutput(flags.output ?? "", force: flags.force, inputs: [])
    let pages = folders.files.enumerated().map { at, file in
      Self.page(at + 1, file.newNames.first ?? file.oldNames.first ?? "")
    }
    try folder.write { folder in
      try folder.file("index.html") {
        try folders.writeIndex(pages: pages, options: options, to: $0)
      }
      for (file, page) in zip(folders.files, pages) {
        try folder.file(page) {
          try file.comparison.write(as: .html, options: options, to: $0)
        }
      }
    }
  }

  /// A name that no file system minds: the number makes it the only one.
  private static func page(_ number: Int, _ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let plain = name.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
        ? Character(scalar) : "_"
    }
    return "\(number)-\(String(plain.prefix(40))).html"
  }
}

extension FolderInput {
  /// The drafts of a folder, named by their paths in it. What can't be read is said and left out.
  static func read(
    _ folder: String, _ reading: ReadingFlags, failed: inout Bool
  ) throws -> [Draft] {
    try drafts(in: folder).compactMap { path in
      do {
        return try Draft(
          bytes: FileInput.draft(joined(folder, path), reading), name: path,
          options: reading.options())
      } catch let error as any Explained {
        StandardError.say(error)
        failed = true
        return nil
      }
    }
  }
}
