import ArgumentParser

/// An option's value that is one of a few names.
///
/// The parser asks every such type for its names before it reads a word of the command line. Its own way to list
/// them makes a key path at run time, which costs more than all else that a type asks for; here they are read
/// from the cases, type by type.
protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension NamedChoice {
  init?(argument: String) { self.init(rawValue: argument) }

  var defaultValueDescription: String { rawValue }

  static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// Empty: a name says by itself what it is.
  static var allValueDescriptions: [String: String] { [:] }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
