import DraftDiffKit
import DraftPlatform

/// The destination of a report: standard output, or the file given with `-o`.
struct OutputPlace {
  let path: String?
  let force: Bool
  let inputs: [String]

  static let standard = OutputPlace(nil, force: false, inputs: [])

  /// `-` is standard output, as everywhere.
  init(_ path: String?, force: Bool, inputs: [String]) {
    self.path = path == "-" ? nil : path
    self.force = force
    self.inputs = inputs
  }

  /// Checks that the file may be written before any work is done.
  func check() throws(Trouble) {
    guard let path else { return }
    var info = stat()
    guard stat(path, &info) == 0 else {
      // Its target may be anywhere, and the link should stay.
      if lstat(path, &info) == 0 { throw .outputLeadsNowhere(path) }
      return
    }
    if info.st_mode & S_IFMT == S_IFDIR { throw .outputIsDirectory(path) }
    for input in inputs where OutputPlace.isSame(input, info) { throw .outputIsDraft(path) }
    if !force, info.st_mode & S_IFMT == S_IFREG { throw .outputExists(path) }
  }

  private static func isSame(_ path: String, _ info: stat) -> Bool {
    var other = stat()
    return stat(path, &other) == 0 && other.st_dev == info.st_dev && other.st_ino == info.st_ino
  }
}
