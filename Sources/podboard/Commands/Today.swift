import Glibc
import PodModel
import Syntax

extension Day {
  /// By the computer's clock and time zone: the day that a new plan is as of.
  static var today: Day? {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    func digits(_ number: Int32, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return Day("\(digits(local.tm_year + 1900, 4))-\(digits(local.tm_mon + 1, 2))-\(digits(local.tm_mday, 2))")
  }
}
