import DraftLanguage
import DraftText

extension MeaningChange {
  /// Conditions and exceptions that came or went. A condition frees whom a penalty threatens and binds
  /// whom something is allowed.
  func clauses(
    _ categories: inout ChangeCategories, _ direction: inout ChangeDirection?
  ) {
    var (condition, exception) = (has(.condition), has(.exception))
    let consent = has(.consent)
    condition.old = condition.old || consent.old && hasLead(edit.oldText)
    condition.new = condition.new || consent.new && hasLead(edit.newText)
    if exception.old != exception.new {
      categories.insert(.exception)
      direction = exception.new ? .looser : .stricter
    } else if condition.old != condition.new {
      categories.insert(.condition)
      direction = condition.new == isThreat ? .looser : .stricter
    } else if let isJoined = joinsCases {
      categories.insert(.condition)
      let words = isJoined ? new : old
      if words.contains(where: { $0.value.kind == .conjunction }) { categories.insert(.connective) }
      if isThreat { direction = isJoined ? .looser : .stricter }
    } else if changesWhoConsents {
      categories.insert(.condition)
    }
  }

  private var isThreat: Bool { maps.new.has(.penalty) || maps.old.has(.penalty) }

  /// Whether two cases of a list became one that both must meet, or one became two: 下列情形：甲；乙 and 甲，乙. `nil`
  /// where neither is so.
  private var joinsCases: Bool? {
    guard maps.old.has(.cases), maps.new.has(.cases) else { return nil }
    let (old, new) = (hasCaseEnd(edit.oldText), hasCaseEnd(edit.newText))
    guard old != new, max(edit.oldText.count, edit.newText.count) <= 4 else { return nil }
    return old
  }

  private func hasCaseEnd(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.contains("；") || text.contains(";")
  }

  /// Whether somebody came or went whose consent is enough or needed beside another's: 经甲或者乙同意.
  var changesWhoConsents: Bool {
    guard edit.oldText.isEmpty != edit.newText.isEmpty else { return false }
    let (text, core, map) =
      edit.oldText.isEmpty
      ? (edit.new, edit.newCore, maps.new) : (edit.old, edit.oldCore, maps.old)
    guard
      map.touching(core).contains(where: {
        $0.value.kind == .disjunction || $0.value.kind == .conjunction
      }),
      let consent = map.matches.first(where: {
        $0.value.kind == .consent && $0.range.lowerBound >= core.upperBound
      })
    else { return false }
    let isOneClause = !text.scalars[core.upperBound..<consent.range.lowerBound].contains {
      Self.clauseEnds.contains($0)
    }
    let start = text.scalars[..<core.lowerBound].lastIndex { Self.clauseEnds.contains($0) }
    return isOneClause && hasLead(text.scalars[(start ?? 0)..<core.lowerBound + 1])
  }

  private func hasLead(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.contains { Self.consentLeads.contains([$0]) }
  }

  private static let consentLeads = MeaningRules.all { $0.consentLeads }
  private static let clauseEnds: Set<Unicode.Scalar> = ["，", "；", "。", "：", ",", ";"]
}
