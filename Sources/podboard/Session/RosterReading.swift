import BoardUI
import PodFiles
import PodModel
import Syntax

/// Why a roster cannot be read: the file, the line, the column, what was found and what to do.
struct RosterProblem: Error {
  let sentence: String
}

enum RosterReading {
  /// Reads a roster from the bytes of a file.
  static func roster(
    in bytes: [UInt8], named name: String, _ mappings: [RosterMapping]
  ) throws(RosterProblem) -> Roster {
    let table: CSVTable
    do throws(CSVError) { table = try CSV.read(bytes) } catch {
      throw RosterProblem(sentence: "\(name), line \(error.line), column \(error.column): \(error.message)")
    }
    do throws(RosterRefusal) {
      var roster = try RosterReader.read(table, mappings)
      roster.remarks = table.remarks(named: name == "-" ? "Standard input" : name) + roster.remarks
      return roster
    } catch {
      throw RosterProblem(sentence: "\(name): \(error.sentence)")
    }
  }

  static func mappings(_ texts: [Text]) throws(RosterProblem) -> [RosterMapping] {
    var mappings: [RosterMapping] = []
    for text in texts {
      do throws(RosterRefusal) { mappings.append(try RosterMapping(parsing: text)) } catch {
        throw RosterProblem(sentence: error.sentence)
      }
    }
    return mappings
  }

  /// Reads a roster for the board.
  /// - Parameter columns: what columns hold, each as "Column=field".
  static func roster(at path: Text, columns: [Text]) throws(RosterProblem) -> ReadRoster {
    let mappings = try mappings(columns)
    let bytes: [UInt8]
    do throws(FileProblem) { bytes = try DurableFile.read(path.string.withHomeFolder) } catch {
      throw RosterProblem(sentence: error.sentence)
    }
    let roster = try roster(in: bytes, named: path.string, mappings)
    return ReadRoster(path: path, rows: roster.rows, notes: roster.notes, remarks: roster.remarks)
  }

  /// The same as a message: the roster, or why there is none.
  static func message(reading path: Text, columns: [Text]) -> Message {
    do throws(RosterProblem) { return .roster(try roster(at: path, columns: columns)) } catch {
      return .noRoster(error.sentence, path: path)
    }
  }
}
