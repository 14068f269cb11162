import Syntax

/// A way to write any chart down.
public struct Format: Sendable {
  /// What it is called on the command line.
  public let name: Text
  public let summary: String
  /// Whether it is written in lines of a width, on pages and in parts.
  var isLaidOut = false
  /// Whether it is rows for programs, which may not be able to read a marking.
  var isData = false
  /// Whether it is for programs that draw lines between boxes.
  var isDrawn = false
  let write: @Sendable (Chart, ChartContent, ChartOptions) throws(ChartRefusal) -> [UInt8]

  public static func named(_ name: Text) -> Format? { all.first { $0.name == name } }

  /// Whether a chart can be written so: what draws lines needs a chart that has some.
  public func takes(_ chart: Chart) -> Bool { !isDrawn || chart.graph != nil }
}
