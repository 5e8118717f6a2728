extension HeadingWords {
  static let chinese = HeadingWords(
    behindNumber: ["编", "分编", "章", "节", "条"],
    alone: ["附件", "附表", "附录", "附则"],
    numerals: ["〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千"],
    largeNumerals: ["万", "亿", "两"], styles: ["标题", "標題"])
}
