import DraftDiffKit
import Foundation
import TestSupport
import Testing

@testable import DraftDocx

/// What LibreOffice makes of an amended document, where it and its bridge for Python are installed.
@Suite(
  .enabled(if: LibreOfficeReader.isInstalled, "LibreOffice or python3-uno is not installed"),
  .serialized)
struct LibreOfficeTests {
  @Test(arguments: LawDocument.Numbers.allCases)
  func acceptsAndRejectsWhatTheActChanged(_ numbers: LawDocument.Numbers) throws {
    var random = SplitMix64(seed: 7)
    let old = LawDraft(&random)
    var new = old
    for _ in 0..<4 { new.edit(&random) }
    let rows = [["项目", "标准"], ["泊位费", "每日1元"]]
    let base = try Draft(
      bytes: LawDocument(old.text, numbers, rows: rows).bytes(), name: "办法.docx")
    let ends = ["附件1\n项目\t标准\n泊位费\t每日1元\n（此页无正文）\n", "附件1\n项目\t标准\n泊位费\t每日2元\n装卸费\t三元\n（此页无正文）\n"]
    #expect(String(decoding: base.text, as: UTF8.self) == old.text + ends[0])
    var act: [UInt8] = []
    try DraftComparison(from: base, to: Draft(text: new.text + ends[1], name: "新.txt"))
      .write(as: .act) { act += $0 }
    let amendment = try DraftAmendment(of: base, by: Draft(bytes: act, name: "决定.txt"))
    #expect(amendment.refused.isEmpty)
    var redline: [UInt8] = []
    try amendment.writeWord { redline += $0 }
    let read = try LibreOfficeReader.read(redline)
    #expect(read.accepted == LibreOfficeReader.plain(new.text + ends[1]))
    #expect(read.rejected == LibreOfficeReader.plain(old.text + ends[0]))
  }
}

/// Has LibreOffice accept and reject the tracked changes of a document.
enum LibreOfficeReader {
  private static let program = "/usr/bin/soffice"
  private static let python = "/usr/bin/python3"

  static let isInstalled: Bool = {
    guard FileManager.default.isExecutableFile(atPath: program),
      FileManager.default.isExecutableFile(atPath: python)
    else { return false }
    return (try? run(["-c", "import uno"])) != nil
  }()

  /// Text without white space, which separates cells and labels otherwise there.
  static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  static func read(_ bytes: [UInt8]) throws -> (accepted: String, rejected: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.docx")
    try Data(bytes).write(to: file)
    let output = try run(["-c", script, program, file.path, folder.path])
    let parts = output.components(separatedBy: "\u{1}")
    guard parts.count == 3 else { throw Failure(output: output) }
    return (plain(parts[0]), plain(parts[1]))
  }

  private struct Failure: Error {
    let output: String
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(output: String(decoding: data, as: UTF8.self))
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// Prints the text with all changes accepted, and with all rejected, each ended by U+0001.
  private static let script = """
    import subprocess, sys, time, uno
    from com.sun.star.beans import PropertyValue
    program, file, folder = sys.argv[1:4]
    office = subprocess.Popen([program, '--headless', '--norestore', '--nologo', '--nolockcheck',
      '-env:UserInstallation=file://' + folder + '/profile', '--accept=pipe,name=draftdiff' + str(hash(folder)) + ';urp;'],
      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
      here = uno.getComponentContext()
      resolver = here.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', here)
      for _ in range(600):
        try:
          there = resolver.resolve('uno:pipe,name=draftdiff' + str(hash(folder)) + ';urp;StarOffice.ComponentContext')
          break
        except Exception:
          time.sleep(0.1)
      desktop = there.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', there)
      dispatcher = there.ServiceManager.createInstanceWithContext('com.sun.star.frame.DispatchHelper', there)
      hidden = PropertyValue()
      hidden.Name, hidden.Value = 'Hidden', True
      def walk(text):
        parts = text.createEnumeration()
        while parts.hasMoreElements():
          part = parts.nextElement()
          if part.supportsService('com.sun.star.text.TextTable'):
            for cell in part.getCellNames(): walk(part.getCellByName(cell))
          else:
            label = part.ListLabelString if part.NumberingIsNumber else ''
            print(label + part.getString())
      for command in ['Accept', 'Reject']:
        document = desktop.loadComponentFromURL('file://' + file, '_blank', 0, (hidden,))
        dispatcher.executeDispatch(document.CurrentController.Frame, '.uno:' + command + 'AllTrackedChanges', '', 0, ())
        walk(document.Text)
        print('\\x01', end='')
        document.close(True)
      desktop.terminate()
    finally:
      time.sleep(0.2)
      office.kill()
    """
}
