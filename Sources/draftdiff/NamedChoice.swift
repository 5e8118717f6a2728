import ArgumentParser

/// An option's value that is one of a few names.
///
/// The parser asks every such type for its names before it reads a word of the command line. Its own way to list
/// them makes a key path at run time, which costs more than all else that a type asks for; here they are read
/// from the cases, type by type.
protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension NamedChoice {
  /// The choice of that name; `nil` where there is none.
  public init?(argument: String) { self.init(rawValue: argument) }

  /// Its name.
  public var defaultValueDescription: String { rawValue }

  /// The names, in the order of the cases.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// Empty: a name says by itself what it is.
  public static var allValueDescriptions: [String: String] { [:] }

  /// A shell completes the names.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
