/// How an office words its acts.
public enum ActStyle: String, Hashable, Sendable, CaseIterable {
  /// Laws and decisions of the National People's Congress, and all that follow their form.
  case npc
  /// Local rules, which quote no new articles: bare paragraphs stand below the instruction.
  case local
  /// Articles of association: 原第三条：“…”现修改为：“…”.
  case company
  /// Acts of Taiwan: the articles that change, whole, below a lead that counts them.
  case taiwan
  /// Japanese acts (改め文): 第三条中「A」を「B」に改める。
  case japan
  /// Schedules of amendments of the United Kingdom: for “X” substitute “Y”.
  case uk
  /// Acts of the United States, their states and associations' bylaws.
  case us
}

extension ActStyle {
  /// The language of the laws that acts of the style amend.
  package var language: ActLanguage {
    switch self {
    case .npc, .local, .company, .taiwan: .chinese
    case .japan: .japanese
    case .uk, .us: .english
    }
  }
}

/// The language of a law, which says how its acts are worded.
package enum ActLanguage: Sendable {
  case chinese, japanese, english
}
