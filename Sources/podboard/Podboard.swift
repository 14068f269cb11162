import ArgumentParser

@main
struct Podboard: ParsableCommand {
  func run() throws {}
}
