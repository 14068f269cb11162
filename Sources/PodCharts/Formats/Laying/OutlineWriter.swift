import Cells

/// Writes an outline as a tree of lines: each branch is drawn from what stands after it.
struct OutlineWriter {
  private let branch, lastBranch, trunk, reference: String
  /// A branch takes so many cells.
  private static let step = 4
  /// What a line says has so many cells at least; deeper branches are drawn at the deepest that leaves them.
  private static let leastRoom = 28

  init(isASCII: Bool) {
    (branch, lastBranch, trunk) = isASCII ? ("+-- ", "`-- ", "|   ") : ("├── ", "└── ", "│   ")
    reference = isASCII ? "..> " : "┄┄▷ "
  }

  /// How deep a tree can be drawn in a width.
  static func deepest(in width: Int) -> Int { (width - leastRoom) / step }

  func write(_ nodes: [OutlineNode], on page: inout Page) {
    let deepest = Self.deepest(in: page.width)
    let depths = nodes.map { min($0.depth, deepest) }
    let hasNext = Self.followers(of: depths)
    // What stands before the branches of a depth: the trunks that a line stands under.
    var stems = [""]
    for (number, node) in nodes.enumerated() {
      if !node.staysWithPrevious { page.mayBreak() }
      let depth = depths[number]
      stems.removeSubrange(min(depth + 1, stems.count)...)
      let stem = stems.last ?? ""
      let ownTrunk = hasNext[number] ? trunk : "    "
      let join = depth == 0 ? "" : node.isReference ? reference : hasNext[number] ? branch : lastBranch
      if node.isReference { _ = page.pen.sign(.dotted) }
      var phrase = node.phrase
      if node.depth > deepest, !node.under.isEmpty { phrase += [.plain(" (under ")] + node.under + [.plain(")")] }
      write(
        page.pen.string(phrase), at: depth, after: stem + join, then: stem + (depth == 0 ? "" : ownTrunk), on: &page)
      stems.append(depth == 0 ? "" : stem + ownTrunk)
    }
  }

  private func write(_ text: String, at depth: Int, after first: String, then rest: String, on page: inout Page) {
    let room = page.width - depth * Self.step
    if DisplayWidth.cells(of: text) <= room {
      page.write(first)
      page.write(text)
      return page.endLine()
    }
    let lines = DisplayWidth.wrap(text, to: room, hanging: 2)
    for (number, line) in lines.enumerated() { page.add((number == 0 ? first : rest) + line) }
  }

  /// Whether another line of the same depth follows before one that is less deep.
  private static func followers(of depths: [Int]) -> [Bool] {
    var follows = [Bool](repeating: false, count: depths.count)
    var waiting: [Bool] = []
    for number in depths.indices.reversed() {
      let depth = depths[number]
      if waiting.count <= depth { waiting += Array(repeating: false, count: depth + 1 - waiting.count) }
      follows[number] = waiting[depth]
      waiting.removeSubrange((depth + 1)...)
      waiting[depth] = true
    }
    return follows
  }
}
