extension DefinitionWords {
  static let chinese = DefinitionWords(
    named: [
      "（以下统称", "（以下简称", "（以下称", "（以下合称", "（下称", "（简称", "(以下简称", "(以下称", "(下称",
    ],
    joints: ["：", ":", "为"],
    called: [
      "本办法所称", "本规定所称", "本条例所称", "本细则所称", "本法所称", "本合同所称", "本协议所称", "本制度所称",
    ],
    calling: ["，是指", "是指", "，指"])
}
