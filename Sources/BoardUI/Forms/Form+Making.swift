import PodModel
import Syntax

extension Form {
  /// The fields of a record as they are, but those that it is known by.
  public static func editing(_ subject: Subject, in indexed: IndexedPlan, scenario: ScenarioID) -> Form {
    let content = indexed.plan.scenarios[scenario]
    let fields = subject.kind.formFields(adding: false).map { description in
      let value = indexed.value(of: description.key, of: subject, in: scenario)
      let text = FieldText.text(of: value, description.type, in: content, indexed.plan)
      return FormField(description: description, line: TextLine(text), original: text)
    }
    let name = subject.kind.nameKey.flatMap { indexed.value(of: $0, of: subject, in: scenario) }
    let title = if case .text(let name) = name { name.string } else { subject.description }
    return Form(title, fields, for: .editing(subject), in: indexed.plan, scenario: scenario)
  }

  /// Empty fields for a new record, but for what is known of it already.
  ///
  /// - Parameter presets: values of fields by key; for a seat also its pod, by the key "pod".
  public static func adding(
    _ kind: Kind, presets: [JSON.Member], in indexed: IndexedPlan, scenario: ScenarioID
  ) -> Form {
    let content = indexed.plan.scenarios[scenario]
    let fields = kind.formFields(adding: true).map { description in
      let value = presets.first { $0.key == description.key }?.value
      let text = FieldText.text(of: value, description.type, in: content, indexed.plan)
      return FormField(
        description: description, line: TextLine(text), original: "",
        isRequired: description.isKey || description.key == kind.nameKey)
    }
    let title = kind == .seat ? "Open a seat" : "Add \(kind.withArticle)"
    return Form(title, fields, for: .adding(kind, presets: presets), in: indexed.plan, scenario: scenario)
  }

  /// What the form asks for: a set for each changed field, or one addition.
  var verbs: [Edit.Verb] {
    let changed = fields.filter(\.isChanged).map { ($0.key, (try? value(of: $0)) ?? nil) }
    switch purpose {
    case .editing(let subject): return changed.map { .set($0.0, subject, $0.1) }
    case .adding(.seat, let presets): return opening(changed, presets)
    case .adding(let kind, let presets):
      let name = changed.first { $0.0 == kind.nameKey }?.1
      // What is known already need not be asked for.
      let known = presets.filter { preset in !self.fields.contains { $0.key == preset.key } }
      let fields =
        known
        + changed.compactMap { key, value in
          key == kind.nameKey ? nil : value.map { JSON.Member(key, $0) }
        }
      return [.add(Edit.Addition(kind, name?.asText, fields))]
    }
  }

  /// An open seat, known by its role.
  private func opening(_ changed: [(Text, JSON?)], _ presets: [JSON.Member]) -> [Edit.Verb] {
    let pod = PodID(presets.first { $0.key == "pod" }?.value.asText ?? "")
    let role = changed.first { $0.0 == "role" }?.1?.asText ?? ""
    let stem = role.slug.isEmpty ? "seat" : role.slug
    let seats = content?.pods[pod]?.seats ?? []
    let id = SeatID(
      stem.unused { candidate in
        plan.people[PersonID(candidate)] != nil || seats.contains { $0.id.text == candidate }
      })
    let subject = Subject(.seat, id, in: pod)
    return [.open(id, pod, role: role)] + changed.filter { $0.0 != "role" }.map { .set($0.0, subject, $0.1) }
  }
}
