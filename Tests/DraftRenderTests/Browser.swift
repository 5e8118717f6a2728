import Foundation

/// A headless Chromium, driven over its DevTools pipe: NUL-ended JSON on descriptors 3 and 4.
final class Browser {
  /// Where Debian puts it; `nil` where there is none.
  static let executable: String? = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  struct Failure: Error { var reason: String }

  private let folder: URL
  private let process = Process()
  private var input: FileHandle
  private var output: FileHandle
  private var buffer = Data()
  private var number = 0
  private var session: String?
  /// Console messages, exceptions, and addresses asked for other than the page's own.
  private(set) var complaints: [String] = []

  /// Starts the browser and opens the page.
  init(page: String, width: Int = 1280) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "page.html")
    try Data(page.utf8).write(to: file)
    for name in ["in", "out"] { mkfifo(folder.appending(path: name).path, 0o600) }
    process.executableURL = URL(filePath: "/bin/sh")
    let command =
      "exec \(Browser.executable ?? "false") --headless --no-sandbox --disable-gpu "
      + "--remote-debugging-pipe --window-size=\(width),900 --user-data-dir=\"$1/profile\" "
      + "3<\"$1/in\" 4>\"$1/out\" 2>/dev/null"
    process.arguments = ["-c", command, "sh", folder.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    input = try FileHandle(forWritingTo: folder.appending(path: "in"))
    output = try FileHandle(forReadingFrom: folder.appending(path: "out"))
    let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String
    let attached = try call(
      "Target.attachToTarget", ["targetId": target ?? "", "flatten": true])
    session = attached["sessionId"] as? String
    for domain in ["Runtime", "Log", "Network", "Page"] { _ = try call("\(domain).enable", [:]) }
    _ = try call("Page.navigate", ["url": file.absoluteString])
    try wait(for: "Page.loadEventFired")
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// What an expression of JavaScript is worth in the page, as text.
  func value(_ expression: String) throws -> String {
    let answer = try call(
      "Runtime.evaluate", ["expression": "String(\(expression))", "returnByValue": true])
    return (answer["result"] as? [String: Any])?["value"] as? String ?? ""
  }

  func press(_ key: String) throws {
    for type in ["keyDown", "keyUp"] {
      _ = try call("Input.dispatchKeyEvent", ["type": type, "key": key, "text": key])
    }
  }

  private func call(_ method: String, _ parameters: [String: Any]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try input.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    let wanted = number
    while true {
      let answer = try next()
      guard answer["id"] as? Int == wanted else { continue }
      if let error = answer["error"] { throw Failure(reason: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func wait(for event: String) throws {
    while try next()["method"] as? String != event {}
  }

  private func next() throws -> [String: Any] {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let data = buffer[buffer.startIndex..<end]
        buffer = Data(buffer[(end + 1)...])
        let object = try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any] ?? [:]
        note(object)
        return object
      }
      let more = output.availableData
      guard !more.isEmpty else { throw Failure(reason: "the browser has gone") }
      buffer += more
    }
  }

  private func note(_ message: [String: Any]) {
    let parameters = message["params"] as? [String: Any] ?? [:]
    switch message["method"] as? String {
    case "Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled":
      complaints.append("\(parameters)")
    case "Network.requestWillBeSent":
      let address = (parameters["request"] as? [String: Any])?["url"] as? String ?? ""
      if !address.hasSuffix("/page.html") { complaints.append(address) }
    default: break
    }
  }
}
