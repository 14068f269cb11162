import PodModel
import Syntax

/// The headers by which exports call the fields of a roster, in the form of ``HeaderForm``.
///
/// The order within a field counts: where a file has several of them, the first in this list is taken.
enum RosterHeaders {
  static func field(of header: Text) -> (field: RosterField, rank: Int)? {
    let form = HeaderForm(header).compact
    if let known = positions[form] { return known }
    return HeaderForm(header).words == ["manager"] ? (.manager, 0) : nil
  }

  private static let positions: [Text: (field: RosterField, rank: Int)] = {
    var positions: [Text: (field: RosterField, rank: Int)] = [:]
    for (field, synonyms) in synonyms {
      let words = synonyms.split(whereSeparator: { $0 == " " || $0 == "\n" })
      for (rank, word) in words.enumerated() { positions[Text(word)] = (field, rank) }
    }
    return positions
  }()

  private static let synonyms: [(RosterField, String)] = [
    (
      .id,
      """
      employeeid employeenumber employeeno workerid personid personnelnumber staffid id uniqueid idnumber filenumber
      positionid postuniquereference personalnummer mitarbeiternummer mitarbeiterid
      """
    ),
    (
      .name,
      """
      name fullname displayname employeename legalname payrollname workername worker employee person mitarbeiter
      mitarbeitername mitarbeiterin vollstandigername anzeigename
      """
    ),
    (.first, "firstname legalfirstname givenname forename vorname"),
    (.last, "lastname legallastname surname familyname nachname familienname"),
    (.preferred, "preferredname preferredorchosenname preferredfirstname chosenname nickname rufname"),
    (
      .email,
      """
      workemail email emailaddress workemailaddress emailwork primaryemail primaryworkemail businessemail mail
      emailadresse geschaftlicheemail
      """
    ),
    (
      .title,
      """
      jobtitle title employeetitle businesstitle position role roletitle jobrole positiontitle jobprofile stelle
      stellenbezeichnung funktion berufsbezeichnung rolle
      """
    ),
    (
      .managerID,
      """
      managerid managersid manageremployeeid managersemployeeid manageremployeenumber managernumber supervisorid
      supervisoremployeeid bossid managerspositionid managerpositionid reportstoid reportstopositionid linemanagerid
      vorgesetztenid vorgesetzterid
      """
    ),
    (
      .managerEmail,
      """
      manageremail managersemail managerworkemail managersworkemail manageremailaddress supervisoremail
      supervisorsemail reportstoemail linemanageremail vorgesetztenemail vorgesetzteremail
      """
    ),
    (
      .manager,
      """
      manager managername managersname workersmanager supervisor supervisorname reportsto reportingto boss linemanager
      linemanagername directmanager reportstoname vorgesetzter vorgesetzte vorgesetzterin fuhrungskraft leitung
      """
    ),
    (
      .dotted,
      """
      dottedids dottedlinemanager dottedlinemanagers dottedline dottedlines dottedlineto matrixmanager matrixmanagers
      fachlichervorgesetzter fachlichevorgesetzter
      """
    ),
    (
      .team,
      """
      team squad subdepartment department homedepartment division businessunit organization organisation
      supervisoryorganization costcenter costcentre abteilung bereich organisationseinheit kostenstelle
      """
    ),
    (
      .location,
      "location worklocation office assignedworklocation city site standort arbeitsort buro dienstsitz"
    ),
    (.timezone, "timezone utcoffset zeitzone"),
    (.fte, "fte fulltimeequivalent fullparttime fulltimeparttime beschaftigungsgrad arbeitszeitanteil"),
    (.hours, "scheduledhours scheduledweeklyhours weeklyhours hoursperweek wochenstunden"),
    (.capabilities, "skills skill capabilities capability competencies kompetenzen fahigkeiten"),
    (
      .employment,
      """
      employeetype employmenttype workertype status employmentstatus workerstatus employeestatus
      beschaftigungsart mitarbeiterstatus
      """
    ),
    (.start, "startdate hiredate hiredon dateofhire originalhiredate eintrittsdatum eintritt"),
    (.end, "enddate exitdate terminationdate lastday lastdayofwork leavedate austrittsdatum austritt"),
    (.level, "managementlevel orglevel grade level joblevel ebene"),
    (.vacant, "vacant isvacant vacantpost tbh openposition isopen vakant offenestelle"),
    (.requisition, "req requisition requisitionid reqid"),
  ]
}

/// A header without what differs between exports of the same kind: case, accents, punctuation, and a remark such as
/// "[Required]". "#" is the word number, so that "File #" is FILENUMBER.
struct HeaderForm {
  private(set) var words: [Text]
  var compact: Text { Text(words.map(\.string).joined()) }

  init(_ header: Text) {
    var plain = ""
    for scalar in header.string.unicodeScalars where scalar != "\u{FEFF}" {
      if scalar == "#" {
        plain += " number"
      } else if scalar != "'", scalar != "\u{2019}" {
        plain.unicodeScalars.append(scalar)
      }
    }
    words = Text(plain).slug.string.split(separator: "-").map { Text($0) }
    if let last = words.last, last == "required", words.count > 1 { words.removeLast() }
  }

  /// Whether the column holds what nobody needs to draw pods: national ids, birth dates, gender, ethnicity, pay.
  var isSensitive: Bool {
    if words.contains(where: HeaderForm.sensitiveWords.contains) { return true }
    let compact = compact.string
    return HeaderForm.sensitiveParts.contains { part in
      compact.utf8.count >= part.utf8.count && compact.contains(part)
    }
  }

  private static let sensitiveWords: Set<Text> = [
    "age", "bonus", "dob", "ethnicity", "gender", "geschlecht", "gehalt", "iban", "lohn", "nino", "pay", "race",
    "religion", "salary", "sex", "sin", "ssn", "wage", "wages",
  ]

  private static let sensitiveParts = [
    "bankaccount", "basepay", "birth", "compensation", "disability", "ethnic", "gehalt", "geburt", "gender",
    "geschlecht", "hourlyrate", "maritalstatus", "nationalid", "nationalinsurance", "passport", "payrate",
    "salary", "socialsecurity", "sozialversicherung", "steuerid", "taxid", "veteran",
  ]
}
