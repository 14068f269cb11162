/// One step into a JSON document: to a member of an object or to an element of a list.
public enum JSONStep: Hashable, Sendable {
  case key(Text)
  case index(Int)
}
