@main
struct Draftdiff {
  static func main() {}
}
