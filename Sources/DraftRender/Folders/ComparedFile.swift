package import DraftChange
package import DraftReview

/// A draft of two folders, or several that became one, as listings tell it.
package struct ComparedFile: Sendable {
  package let relation: FileGroup.Relation
  /// Paths in their folders.
  package let old: [String]
  package let new: [String]
  package let comparison: Comparison

  package init(
    relation: FileGroup.Relation, old: [String], new: [String], comparison: Comparison
  ) {
    self.relation = relation
    self.old = old
    self.new = new
    self.comparison = comparison
  }

  /// Whether there is anything to tell of it.
  package func isDifferent(_ filter: ReviewFilter) -> Bool {
    relation != .kept || filter.isDifferent(comparison)
  }

  var title: String {
    let names = [old, new].map { $0.joined(separator: " + ") }
    switch relation {
    case .kept: return names[1]
    case .added: return names[1]
    case .removed: return names[0]
    case .renamed, .split, .joined: return names[0] + " → " + names[1]
    }
  }

  /// Sentences, as the table of sections has them.
  func counts(_ filter: ReviewFilter) -> [Int] {
    Review.with(comparison, filter) { review in
      let counts = ChangeCounts(review).sentences
      return [
        counts.edited + counts.split + counts.merged, counts.added, counts.removed, counts.moved,
      ]
    }
  }
}

/// The words of a listing of folders, in one language.
struct FolderWords {
  private let language: ReportLanguage

  init(_ language: ReportLanguage) { self.language = language }

  var file: String { pick("文件", "file", "ファイル") }
  var same: String { pick("无改动", "unchanged", "変更なし") }
  var noDifferences: String { pick("没有差异", "no differences", "差異なし") }

  func name(_ relation: FileGroup.Relation) -> String {
    switch relation {
    case .kept: pick("修改", "edited", "修正")
    case .renamed: pick("改名", "renamed", "名称変更")
    case .split: pick("拆分", "split", "分割")
    case .joined: pick("合并", "joined", "統合")
    case .added: pick("新增", "added", "追加")
    case .removed: pick("删去", "removed", "削除")
    }
  }

  private func pick(_ chinese: String, _ english: String, _ japanese: String) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    case .japanese: japanese
    }
  }
}
