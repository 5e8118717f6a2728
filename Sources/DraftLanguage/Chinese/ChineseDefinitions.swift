extension DefinitionWords {
  static let chinese = DefinitionWords(
    named: [
      "（以下统称", "（以下简称", "（以下称", "（以下合称", "（下称", "（简称", "(以下简称", "(以下称", "(下称",
    ],
    joints: ["：", ":", "为"],
    called: ["所称"],
    callers: ["本办法", "本规定", "本条例", "本细则", "本法", "本合同", "本协议", "本制度"],
    calling: ["，是指", "是指", "，指"])
}
