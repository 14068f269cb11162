import Syntax
import Testing

@Suite(.enabled(if: SharedData.has("json/JSONTestSuite"), "../shared/data/json/JSONTestSuite is not there"))
struct JSONTestSuiteTests {
  static let folder = "json/JSONTestSuite/test_parsing"
  static let files = SharedData.files(folder)

  @Test("what RFC 8259 allows is accepted", arguments: files.filter { $0.hasPrefix("y_") })
  func accepts(_ file: String) throws {
    let bytes = try SharedData.bytes("\(Self.folder)/\(file)")
    let value = try JSONReader.value(of: bytes)
    #expect(try JSONReader.value(of: JSONWriter.bytes(of: value)) == value)
    #expect(skips(bytes))
  }

  @Test("what RFC 8259 does not allow is refused", arguments: files.filter { $0.hasPrefix("n_") })
  func refuses(_ file: String) throws {
    let bytes = try SharedData.bytes("\(Self.folder)/\(file)")
    #expect(throws: JSONError.self) { try JSONReader.value(of: bytes) }
    #expect(!skips(bytes))
  }

  @Test("the suite is whole: 95 to accept, 188 to refuse, 35 of either")
  func isWhole() {
    let counts = ["y_", "n_", "i_"].map { prefix in Self.files.count { $0.hasPrefix(prefix) } }
    #expect(counts == [95, 188, 35])
  }

  /// What RFC 8259 leaves open. Numbers of any size are kept as they are written; what is not Unicode text in UTF-8
  /// is refused, since it could not be written again; nesting ends at the limit.
  static let choices: [String: Bool] = [
    "i_number_double_huge_neg_exp.json": true,
    "i_number_huge_exp.json": true,
    "i_number_neg_int_huge_exp.json": true,
    "i_number_pos_double_huge_exp.json": true,
    "i_number_real_neg_overflow.json": true,
    "i_number_real_pos_overflow.json": true,
    "i_number_real_underflow.json": true,
    "i_number_too_big_neg_int.json": true,
    "i_number_too_big_pos_int.json": true,
    "i_number_very_big_negative_int.json": true,
    "i_object_key_lone_2nd_surrogate.json": false,
    "i_string_1st_surrogate_but_2nd_missing.json": false,
    "i_string_1st_valid_surrogate_2nd_invalid.json": false,
    "i_string_UTF-16LE_with_BOM.json": false,
    "i_string_UTF-8_invalid_sequence.json": false,
    "i_string_UTF8_surrogate_U+D800.json": false,
    "i_string_incomplete_surrogate_and_escape_valid.json": false,
    "i_string_incomplete_surrogate_pair.json": false,
    "i_string_incomplete_surrogates_escape_valid.json": false,
    "i_string_invalid_lonely_surrogate.json": false,
    "i_string_invalid_surrogate.json": false,
    "i_string_invalid_utf-8.json": false,
    "i_string_inverted_surrogates_U+1D11E.json": false,
    "i_string_iso_latin_1.json": false,
    "i_string_lone_second_surrogate.json": false,
    "i_string_lone_utf8_continuation_byte.json": false,
    "i_string_not_in_unicode_range.json": false,
    "i_string_overlong_sequence_2_bytes.json": false,
    "i_string_overlong_sequence_6_bytes.json": false,
    "i_string_overlong_sequence_6_bytes_null.json": false,
    "i_string_truncated-utf-8.json": false,
    "i_string_utf16BE_no_BOM.json": false,
    "i_string_utf16LE_no_BOM.json": false,
    "i_structure_500_nested_arrays.json": false,
    "i_structure_UTF-8_BOM_empty_object.json": false,
  ]

  @Test("what RFC 8259 leaves open is decided", arguments: files.filter { $0.hasPrefix("i_") })
  func decides(_ file: String) throws {
    let bytes = try SharedData.bytes("\(Self.folder)/\(file)")
    let isAccepted = (try? JSONReader.value(of: bytes)) != nil
    #expect(isAccepted == Self.choices[file])
    #expect(skips(bytes) == isAccepted)
  }

  /// Skipping is as strict as reading.
  private func skips(_ bytes: [UInt8]) -> Bool {
    var reader = JSONReader(bytes)
    do throws(JSONError) {
      try reader.skipValue()
      try reader.finish()
      return true
    } catch {
      return false
    }
  }
}
