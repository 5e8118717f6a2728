package import DraftDecisions

/// A desk with the terminal that it stands on.
package struct ReviewTable<Desk: ScreenDesk> {
  package private(set) var desk: Desk
  private let device: any ReviewDevice
  /// Draws the desk at a size in columns and rows.
  private let draw: (Desk, Int, Int) -> ReviewPage
  /// The file that is kept.
  private let make: (Desk) -> [UInt8]
  private var keys = ReviewKeyReader()
  private var isSaved = true

  package init(
    _ desk: Desk, on device: any ReviewDevice, draw: @escaping (Desk, Int, Int) -> ReviewPage,
    file make: @escaping (Desk) -> [UInt8]
  ) {
    self.desk = desk
    self.device = device
    self.draw = draw
    self.make = make
  }

  /// - Returns: whether all that was decided is kept.
  package mutating func run() -> Bool {
    while true {
      let size = device.size
      let page = draw(desk, size.columns, size.rows)
      device.show(page.lines, cursor: page.cursor)
      switch device.read(soon: keys.isWaiting) {
      case .bytes(let bytes):
        let pressed = bytes.isEmpty ? keys.flush() : keys.keys(bytes)
        for key in pressed where act(on: press(key, page)) { return isSaved }
      case .resized: break
      case .suspended: device.suspend()
      case .gone:
        if desk.abandon() == .save { save() }
        return isSaved
      }
    }
  }

  private mutating func press(_ key: ReviewKey, _ page: ReviewPage) -> ReviewEffect {
    guard case .click(let row, let column) = key else { return desk.press(key) }
    return page.target(row: row, column: column).map { desk.choose($0) } ?? .none
  }

  /// - Returns: whether the review is over.
  private mutating func act(on effect: ReviewEffect) -> Bool {
    switch effect {
    case .none: return false
    case .save: save()
    case .suspend: device.suspend()
    case .edit(let text): return act(on: desk.edited(device.edit(text)))
    case .quit:
      if !isSaved { save() }
      return true
    }
    return false
  }

  private mutating func save() {
    switch device.save(make(desk)) {
    case .saved: isSaved = true
    case .elsewhere(let path):
      isSaved = true
      desk.say(.savedElsewhere(path))
    case .failed(let reason):
      isSaved = false
      desk.say(.notSaved(reason))
    }
  }
}
