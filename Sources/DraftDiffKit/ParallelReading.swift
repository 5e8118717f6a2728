/// A draft that is still to be read.
public struct DraftSource: Sendable {
  public var bytes: [UInt8]
  public var name: String
  public var options: DraftOptions

  public init(bytes: [UInt8], name: String, options: DraftOptions = DraftOptions()) {
    self.bytes = bytes
    self.name = name
    self.options = options
  }

  func read() throws(DraftError) -> Draft {
    try Draft(bytes: bytes, name: name, options: options)
  }
}

extension Draft {
  /// Reads two drafts, at the same time where they are large enough to be worth a thread.
  ///
  /// - Throws: `DraftError` of the first that cannot be read, the old one before the new.
  public static func both(
    old: DraftSource, new: DraftSource
  ) throws(DraftError) -> (old: Draft, new: Draft) {
    // Below this a thread costs more than it saves.
    let second = Box<Result<Draft, DraftError>?>(nil)
    let worker = WorkerThread {
      do throws(DraftError) {
        second.value = .success(try new.read())
      } catch {
        second.value = .failure(error)
      }
    }
    guard old.bytes.count + new.bytes.count > 256 * 1024, worker.start() else {
      return (try old.read(), try new.read())
    }
    let first: Result<Draft, DraftError>
    do throws(DraftError) { first = .success(try old.read()) } catch { first = .failure(error) }
    worker.join()
    return (try first.get(), try second.value!.get())
  }
}
