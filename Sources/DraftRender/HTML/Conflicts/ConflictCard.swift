import DraftChange
import DraftDecisions
import DraftDocument
import DraftMerge
import DraftReview
import DraftText

/// A conflict on a page: what the base has, what each draft and the proposal make of it, and the buttons that choose.
struct ConflictCard {
  let plan: ConflictPlan
  let words: any ReportWords
  let sink: ByteSink

  private var text: HTMLText { HTMLText(sink: sink) }

  func write(_ number: Int) {
    let item = plan.items[number]
    sink.write(
      "<div class=\"c x\"><div class=\"k x\" role=\"group\" tabindex=\"-1\" data-item=\"\(number)\" data-part=\"-1\" aria-label=\""
    )
    text.put(plan.quote(item))
    sink.write("\">")
    tell(plan.ties[number])
    texts(item)
    sink.write("<div class=\"b\">")
    for key in ConflictKeys.own(words, item) + ConflictKeys.shared(words)
    where ["b", "e", "c"].contains(key.key) { button(key.key, key.short) }
    sink.write("<span class=\"s\"></span></div><div class=\"r\" hidden=\"hidden\"></div>")
    sink.write("<div class=\"n\" hidden=\"hidden\"></div></div></div>\n")
  }

  /// The conflicts in which the same text is disputed, by number.
  private func tell(_ ties: [Int]) {
    guard !ties.isEmpty else { return }
    sink.write("<span class=\"v back\">")
    text.put(words.alsoDisputed(in: ties.map { $0 + 1 }))
    sink.write("</span>")
  }

  private func texts(_ item: ConflictItem) {
    let base = document(item.conflict.base)
    let written = document(item.conflict.drafts.base)
    choice("0", words.conflictBase, written, against: written)
    for (index, variant) in item.variants.enumerated() {
      let names = variant.sides.map { plan.names[$0] }.joined(separator: words.comma)
      choice("\(index + 1)", names, document(variant.text), against: base)
    }
    guard let proposal = item.conflict.proposal else { return }
    choice("p", words.conflictProposal, document(proposal), against: base)
  }

  /// White space at the ends belongs to the place.
  private func document(_ bytes: [UInt8]) -> Document {
    plan.document(of: Array(String(decoding: bytes, as: UTF8.self).trimmingBlanks.utf8))
  }

  private func choice(_ key: String, _ name: String, _ shown: Document, against base: Document) {
    sink.write("<div class=\"q\"><span class=\"who\">")
    text.put(name)
    sink.write("</span>")
    button(key, name)
    sink.write("<div class=\"t\" dir=\"auto\">")
    MarkedSteps.write(base, shown, to: sink)
    if shown.source.bytes.isEmpty {
      sink.write(base.source.bytes.isEmpty ? "<span class=\"e\">" : " <span class=\"e\">")
      text.put(words.nothingWritten)
      sink.write("</span>")
    }
    sink.write("</div></div>")
  }

  private func button(_ key: String, _ label: String) {
    sink.write("<button type=\"button\" data-v=\"\(key)\">")
    // Beyond nine there is no key.
    if key.utf8.count == 1 { sink.write("<kbd aria-hidden=\"true\">\(key)</kbd>") }
    text.put(label)
    sink.write("</button>")
  }
}

/// A text with what came and went against another one.
enum MarkedSteps {
  static func write(_ old: Document, _ new: Document, to sink: ByteSink) {
    let text = HTMLText(sink: sink)
    let comparison = Comparison.between(old, new)
    old.source.withView { oldText in
      new.source.withView { newText in
        for step in TextScript(comparison, oldText, newText).steps {
          switch step.kind {
          case .keep: text.put(step.old, of: oldText)
          case .delete:
            sink.write("<del>")
            text.put(step.old, of: oldText)
            sink.write("</del>")
          case .insert:
            sink.write("<ins>")
            text.put(step.new, of: newText)
            sink.write("</ins>")
          }
        }
      }
    }
  }
}
