import PodModel
import Syntax

extension Form {
  /// A few fields of a record, asked for by themselves.
  static func asking(
    _ title: String, _ keys: [Text], of subject: Subject, in indexed: IndexedPlan, scenario: ScenarioID
  ) -> Form {
    let content = indexed.plan.scenarios[scenario]
    let all = subject.kind.formFields(adding: false)
    let fields = keys.compactMap { key in all.first { $0.key == key } }.map { description in
      let value = indexed.value(of: description.key, of: subject, in: scenario)
      let text = FieldText.text(of: value, description.type, in: content, indexed.plan)
      return FormField(description: description, line: TextLine(text), original: text)
    }
    return Form(title, fields, for: .editing(subject), in: indexed.plan, scenario: scenario)
  }
}
