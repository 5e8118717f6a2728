import ArgumentParser
public import DraftDiffKit

/// Options for the wording and the frame of `--format act`.
struct ActFormatFlags: ParsableArguments {
  @Option(
    help:
      "Of an act: npc, local, company, taiwan, japan, uk or us (by the text's language by default)."
  )
  var style: ActForm.Style?

  @Option(help: "Of an act, a table or a memo: its title (made from the text's own by default).")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Of an act: from when it is in force, as it is to be written.",
      discussion: "Of tracked changes in Word: when they were made, 2024-03-15T09:30:00Z."))
  var date: String?

  @Option(help: "Of an act: who decides.")
  var authority: String?

  /// The options that were given, by name.
  var given: [String] {
    [
      style == nil ? nil : "--style", title == nil ? nil : "--title", date == nil ? nil : "--date",
      authority == nil ? nil : "--authority",
    ].compactMap(\.self)
  }

  /// - Parameter output: The file that is written; its ending asks for Markdown.
  func form(output: String?) -> ActForm {
    var form = ActForm()
    form.style = style
    form.title = title
    form.date = date
    form.authority = authority
    let name = (output ?? "").lowercased()
    form.isMarkdown = name.hasSuffix(".md") || name.hasSuffix(".markdown")
    return form
  }
}

extension ActForm.Style: NamedChoice {}
