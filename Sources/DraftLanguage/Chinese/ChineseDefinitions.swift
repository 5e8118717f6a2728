extension DefinitionWords {
  static let chinese = DefinitionWords(
    named: [
      "（以下统称", "（以下简称", "（以下称", "（以下合称", "（下称", "（简称", "(以下简称", "(以下称", "(下称",
    ],
    joints: ["：", ":", "为"])
}
