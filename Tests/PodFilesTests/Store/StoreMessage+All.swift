import Glibc
import PodModel
import Syntax

@testable import PodFiles

extension StoreMessage {
  static let reading = [
    StoreMessage(
      "nothing",
      "FOLDER/plan.json cannot be read: there is no such file or folder. Check the path and try again."
    ) { _ = try PlanStore.open($0.file("plan.json")) },
    StoreMessage("a folder", "FOLDER/plan.json cannot be read: found a folder, expected a file. Choose another name.") {
      mkdir($0.file("plan.json"), 0o700)
      _ = try PlanStore.open($0.file("plan.json"))
    },
    StoreMessage("a pipe", "FOLDER/plan.json cannot be read: found a pipe, expected a file. Choose another name.") {
      mkfifo($0.file("plan.json"), 0o600)
      _ = try PlanStore.open($0.file("plan.json"))
    },
    StoreMessage(
      "a socket", "FOLDER/plan.json cannot be read: it is a socket and no file. Try again, or use another disk."
    ) {
      mknod($0.file("plan.json"), S_IFSOCK | 0o600, 0)
      _ = try PlanStore.open($0.file("plan.json"))
    },
    StoreMessage("a device", "/dev/null cannot be read: found a device, expected a file. Choose another name.") { _ in
      _ = try PlanStore.open("/dev/null")
    },
    StoreMessage(
      "a link to itself",
      "FOLDER/plan.json cannot be read: its symbolic links go round in a circle. Check the path and try again."
    ) {
      symlink("plan.json", $0.file("plan.json"))
      _ = try PlanStore.open($0.file("plan.json"))
    },
    StoreMessage(
      "a file for a folder",
      "FOLDER/a/plan.json cannot be read: a part of its path is no folder. Check the path and try again."
    ) {
      try $0.write("", to: "a")
      _ = try PlanStore.open($0.file("a/plan.json"))
    },
    StoreMessage(
      "a long name",
      "FOLDER/\(String(repeating: "n", count: 256)) cannot be read: its name is too long. Check the path and try again."
    ) { _ = try PlanStore.open($0.file(String(repeating: "n", count: 256))) },
    StoreMessage(
      "no name", " cannot be read: its name cannot be the name of a file. Check the path and try again."
    ) { _ in _ = try PlanStore.open("") },
    // A file with a hole takes no room on the disk.
    StoreMessage(
      "a huge file",
      "FOLDER/plan.json: it has more than 1073741824 bytes, the limit. Choose another file, or make it smaller."
    ) {
      try $0.write("", to: "plan.json")
      truncate($0.file("plan.json"), 1 << 30 + 1)
      _ = try PlanStore.open($0.file("plan.json"))
    },
  ]

  static let writing = [
    StoreMessage(
      "a name that is taken",
      "FOLDER/plan.json was not made: something with this name is there already. Choose another name."
    ) {
      try $0.write("", to: "plan.json")
      try PlanStore.create(Plan(), at: $0.file("plan.json"))
    },
    StoreMessage(
      "a folder that is not there",
      "Not saved: there is no such file or folder, while opening the folder FOLDER/a. FOLDER/a/plan.json was not made. "
        + "Check the path and try again."
    ) { try PlanStore.create(Plan(), at: $0.file("a/plan.json")) },
    StoreMessage("a plan that is gone", "Not saved: FOLDER/plan.json is no longer there. Save it under a new name.") {
      _ = try PlanStore.save(Plan(), to: $0.file("plan.json"), expecting: nil)
    },
    StoreMessage(
      "a folder in the plan's place",
      "FOLDER/plan.json is not saved: found a folder, expected a file. Choose another name."
    ) {
      mkdir($0.file("plan.json"), 0o700)
      _ = try PlanStore.save(Plan(), to: $0.file("plan.json"), expecting: nil)
    },
    StoreMessage(
      "a socket in the plan's place",
      "FOLDER/plan.json is not saved: found a socket, expected a file. Choose another name."
    ) {
      mknod($0.file("plan.json"), S_IFSOCK | 0o600, 0)
      _ = try PlanStore.save(Plan(), to: $0.file("plan.json"), expecting: nil)
    },
    StoreMessage(
      "what somebody else wrote",
      "Not saved: FOLDER/plan.json was changed by somebody else since it was read. "
        + "Keep both by saving yours under a new name, or open it again."
    ) {
      try $0.write("theirs", to: "plan.json")
      _ = try PlanStore.save(Plan(), to: $0.file("plan.json"), expecting: ContentHash(of: "old".bytes))
    },
    StoreMessage(
      "no folder for a journal",
      "Not saved: there is no such file or folder. FOLDER/a/.plan.json.journal-s was not made. "
        + "Check the path and try again."
    ) {
      var header = JournalHeader(over: nil)
      header.session = "s"
      _ = try JournalWriter(in: JournalFolder(of: $0.file("a/plan.json"), state: nil), header)
    },
  ]
}
