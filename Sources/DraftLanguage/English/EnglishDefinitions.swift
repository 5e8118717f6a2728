extension DefinitionWords {
  static let english = DefinitionWords(
    quoted: [
      "(the ", "(each, a ", "(each a ", "(collectively, the ", "(collectively the ",
      "(hereinafter ",
      "(hereinafter the ", "(hereinafter referred to as the ", "(",
    ],
    meanings: [" means", " shall mean", " has the meaning"])
}
