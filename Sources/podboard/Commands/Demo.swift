import ArgumentParser
import Glibc
import PodFiles
import PodModel
import Syntax

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens a made-up company to look around in; nothing is kept.",
    discussion: """
      Examples:
        podboard demo
        podboard demo --write northwind.plan.json
      """)

  @Option(
    help: "Writes the made-up plan to this file instead of opening it; - is standard output.", completion: .plans)
  var write: String?

  @OptionGroup var screen: ScreenFlags

  func run() throws {
    guard let write else { return try Demo.open(screen.options) }
    if OutputFile.isStandardOutput(write) { return try Output.put(SamplePlan.bytes) }
    do throws(FileProblem) { try DurableFile.create(write, with: SamplePlan.bytes) } catch {
      throw Problem.couldNot(error.sentence)
    }
    Output.say("\(write) is a plan of a made-up company. podboard \(write) opens it.")
  }

  /// In a copy of its own, in a folder that nobody else can read and that goes when the board is left.
  static func open(_ options: ScreenOptions) throws {
    guard Output.isInteractive else {
      throw Problem.couldNot(
        "The board needs a terminal. podboard demo --write FILE writes the made-up plan to a file instead.")
    }
    let folder = try privateFolder()
    let path = "\(folder)/northwind.plan.json"
    defer {
      unlink(path)
      rmdir(folder)
    }
    let plan: Plan
    do throws(FileProblem) { plan = try PlanFile.read(SamplePlan.bytes, named: path).plan } catch {
      throw Problem.couldNot(error.sentence)
    }
    // The copy is written with the first change: until then there is nothing to keep.
    try BoardSession.run(passing: plan, at: path, options)
  }

  private static func privateFolder() throws -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/podboard-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Problem.couldNot(
        "No folder for the demo's private copy could be made in \(base): \(String(cString: strerror(errno))).")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
