import BoardUI

extension RunLoop {
  /// Fetches for the board what lies in files, while the board goes on.
  func fetch(_ effect: Effect) {
    switch effect {
    case .listRosters(let folder):
      errands.run { .rosters(FolderListing.rosters(in: folder), folder: folder) }
    case .readRoster(let path, let columns):
      errands.run { [previewing = board.previewing] in
        let message = RosterReading.message(reading: path, columns: columns)
        if case .roster(let roster) = message { return previewing(roster) }
        return message
      }
    default: break
    }
  }
}
