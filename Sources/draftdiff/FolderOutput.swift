import DraftPlatform
import DraftText

/// A folder that is written whole or not at all: filled under another name beside its place, then put
/// there in one step. One that is there already gets the files one by one, each whole.
struct FolderOutput {
  private let path: String
  private let exists: Bool
  private let temporary: String
  private let inputs: [String]

  /// Checks that the folder may be written before any work is done.
  ///
  /// - Parameter inputs: The files that were read, which are not replaced, forced or not.
  init(_ path: String, force: Bool, inputs: [String]) throws(Trouble) {
    var trimmed = path
    while trimmed.utf8.count > 1, trimmed.endsWithBytes(of: "/") {
      trimmed.unicodeScalars.removeLast()
    }
    var info = stat()
    let exists = stat(trimmed, &info) == 0
    if exists, info.st_mode & S_IFMT != S_IFDIR { throw .outputIsNoFolder(trimmed) }
    if exists, !force { throw .outputExists(trimmed) }
    self.path = trimmed
    self.exists = exists
    self.inputs = inputs
    temporary = Leftovers.name(beside: trimmed)
  }

  func write(_ body: (FolderOutput) throws -> Void) throws {
    Leftovers.clean(beside: temporary)
    guard mkdir(temporary, 0o777) == 0 else { throw Trouble.cannotCreate(path, errno) }
    let held = open(temporary, O_RDONLY | O_CLOEXEC)
    Leftovers.hold(held)
    defer { close(held) }
    do {
      try body(self)
      try place()
    } catch {
      for name in Leftovers.names(in: temporary) { unlink(temporary + "/" + name) }
      rmdir(temporary)
      throw error
    }
  }

  func file(
    _ name: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let place = OutputPlace(temporary + "/" + name, force: false, inputs: [])
    try FileOutput.write(to: place, body)
  }

  private func place() throws(Trouble) {
    guard exists else {
      guard rename(temporary, path) == 0 else { throw .cannotCreate(path, errno) }
      return
    }
    // All are looked at before the first is put there.
    for name in Leftovers.names(in: temporary) {
      try OutputPlace(path + "/" + name, force: true, inputs: inputs).check()
    }
    for name in Leftovers.names(in: temporary) {
      let target = path + "/" + name
      guard rename(temporary + "/" + name, target) == 0 else { throw .cannotCreate(target, errno) }
    }
    rmdir(temporary)
  }
}
