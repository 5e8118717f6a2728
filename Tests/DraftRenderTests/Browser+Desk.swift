import Foundation

/// A page on which somebody decides.
extension Browser {
  func type(_ keys: [String]) throws {
    let list = keys.map { "'\($0)'" }.joined(separator: ",")
    _ = try value(
      "[\(list)].forEach(k => (document.activeElement || document.body).dispatchEvent(new KeyboardEvent('keydown', {key: k, cancelable: true, bubbles: true})))"
    )
  }

  /// What Download gives.
  func download() throws -> String {
    _ = try value(
      """
      (function(){ window.given = '';
        URL.createObjectURL = function(b) { b.text().then(t => window.given = t); return '#given' };
        HTMLAnchorElement.prototype.click = function() { window.givenName = this.download };
        document.getElementById('download').click() })()
      """)
    for _ in 0..<200 {
      let text = try value("window.given")
      if !text.isEmpty { return text }
      usleep(5000)
    }
    return ""
  }

  /// Hands a file to Load.
  func load(_ text: String) throws {
    let quoted = String(
      decoding: try JSONSerialization.data(withJSONObject: [text]), as: UTF8.self)
    _ = try value(
      """
      (function(){var t=new DataTransfer();t.items.add(new File(\(quoted),'x.json'));
      var i=document.getElementById('file');i.files=t.files;i.dispatchEvent(new Event('change'))})()
      """)
  }

  /// Presses a button of a change or a conflict.
  func press(_ button: String, of item: Int) throws {
    _ = try value(
      "document.querySelector('.k[data-item=\"\(item)\"] button[data-v=\"\(button)\"]').click()")
  }

  /// Fills in the form that is open and keeps what it says.
  func fillIn(_ text: String) throws {
    let quoted = String(
      decoding: try JSONSerialization.data(withJSONObject: [text]), as: UTF8.self)
    _ = try value(
      "(function(){var t=document.querySelector('.f textarea');t.value=\(quoted)[0];document.querySelector('.f button').click()})()"
    )
  }

  /// Whether an expression comes to be this, after what the page does in its own time.
  func becomes(_ wanted: String, _ expression: String) throws -> Bool {
    for _ in 0..<200 {
      if try value(expression) == wanted { return true }
      usleep(5000)
    }
    return false
  }
}
