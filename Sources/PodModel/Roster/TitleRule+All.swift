extension TitleRule {
  /// Words of English, German and French titles. Where a word means different work in different houses, it is not here.
  static let all: [TitleRule] = making + shaping + selling + running + leading

  /// Those who build and measure.
  private static let making: [TitleRule] = [
    TitleRule(
      .profession, "engineering", [], "engineer", "engineers", "engineering", "developer*", "programmer*",
      "maintainer*", "*entwickler*",
      "*ingenieur*", "developpeu*", "programmierer*", "software architect*", "solution architect*",
      "solutions architect*", "enterprise architect*", "softwarearchitekt*"),
    TitleRule(.field, "engineering", [], "software"),
    TitleRule(.field, "engineering", ["backend"], "backend*", "back end"),
    TitleRule(.field, "engineering", ["frontend"], "frontend*", "front end"),
    TitleRule(.field, "engineering", ["backend", "frontend"], "fullstack*", "full stack"),
    TitleRule(.field, "engineering", ["mobile"], "ios", "android"),
    TitleRule(.field, "engineering", ["ops"], "devops", "sre", "site reliability"),
    TitleRule(.field, "engineering", ["testing"], "qa", "tester*", "quality assurance", "softwaretester*"),
    TitleRule(.field, "engineering", ["security"], "cyber security", "cybersecurity", "information security"),
    TitleRule(
      .field, "it", ["it"], "IT", "information systems", "information technology", "system administrator*",
      "systems administrator*", "database administrator*", "sysadmin*", "systemadministrator*", "service desk",
      "informatik*", "informatique"),
    TitleRule(.profession, "data", ["data"], "data engineer*", "data scientist*", "data analyst*", "data science"),
    TitleRule(.profession, "data", ["data", "machine learning"], "machine learning engineer*", "ml engineer*"),
    TitleRule(.profession, "data", ["data", "reporting"], "bi analyst*", "bi developer*", "business intelligence"),
    TitleRule(.profession, "data", ["data", "statistics"], "statistician*", "statistiker*", "statisticien*"),
    TitleRule(.profession, "data", ["data", "research"], "operational researcher*"),
    TitleRule(.field, "data", ["data"], "analytics"),
    TitleRule(.hint, "data", ["data"], "analyst*", "datenanalyst*"),
    TitleRule(.hint, "data", ["data", "statistics"], "statistical"),
    TitleRule(.profession, "economics", ["economics"], "economist*", "volkswirt*", "economiste*"),
    TitleRule(.field, "research", ["research"], "research", "researcher*", "forschung*", "recherche"),
    .capability("payments", "payment*"),
    .capability("security", "security"),
    .capability("pricing", "pricing"),
    .capability("infrastructure", "infrastructure"),
    .capability("compilers", "compiler*"),
  ]

  /// Those who say what is to be built, and how it looks and reads.
  private static let shaping: [TitleRule] = [
    TitleRule(
      .profession, "product", ["product"], "product manager*", "product owner*", "product lead*", "product director*",
      "head of product", "product management", "produktmanager*", "produktverantwortliche*", "chef de produit",
      "cheffe de produit"),
    TitleRule(.hint, "product", ["product"], "product", "produkt"),
    TitleRule(
      .profession, "design", ["design"], "*designer*", "art director*", "head of design", "design lead*",
      "design manager*", "design director*", "graphiste*", "grafiker*", "creative director*"),
    TitleRule(.profession, "design", ["design", "content"], "content designer*"),
    TitleRule(.profession, "design", ["design", "research"], "ux researcher*", "user researcher*", "ux research"),
    TitleRule(.field, "design", ["design"], "ux", "ui"),
    TitleRule(
      .profession, "content", ["content"], "technical writer*", "copywriter*", "content writer*", "content manager*",
      "redakteur*", "redacteur*", "redactrice*"),
    TitleRule(
      .profession, "delivery", ["delivery"], "project manager*", "programme manager*", "program manager*",
      "delivery manager*", "scrum master*", "agile coach*", "projektleiter*", "projektmanager*", "chef de projet",
      "cheffe de projet"),
    TitleRule(.hint, "delivery", ["delivery"], "project", "programme", "projekt", "projet"),
    TitleRule(.field, "policy", ["policy"], "policy"),
  ]

  /// Those whom customers and the public meet.
  private static let selling: [TitleRule] = [
    TitleRule(
      .field, "marketing", ["marketing"], "marketing", "marketer*", "seo", "campaign*", "product marketing",
      "product marketing manager*", "growth marketer*"),
    TitleRule(
      .field, "communications", ["communications"], "communications", "communication", "press officer*",
      "public relations", "pressesprecher*", "kommunikation*", "charge de communication", "chargee de communication"),
    TitleRule(
      .field, "sales", ["sales"], "sales", "vertrieb*", "vente", "ventes", "account manager*", "account executive*",
      "account director*", "key account*", "business development", "verkaufer*"),
    TitleRule(
      .profession, "sales", ["presales"], "sales engineer*", "solutions engineer*", "presales", "vertriebsingenieur*"),
    TitleRule(.profession, "sales", ["sales", "partners"], "partner manager*", "channel manager*"),
    TitleRule(
      .field, "support", ["support"], "customer support", "customer service", "customer success", "customer care",
      "contact centre", "contact center", "call centre", "call center", "kundenservice", "kundenberater*",
      "kundenbetreuer*", "service client", "helpdesk"),
    TitleRule(.profession, "support", ["support"], "support engineer*", "support specialist*", "support agent*"),
    TitleRule(.profession, "it", ["it", "support"], "IT support"),
    .capability("brand", "brand"),
  ]

  /// Those who keep the house in order.
  private static let running: [TitleRule] = [
    TitleRule(
      .field, "finance", ["finance"], "finance", "finances", "fp a", "financial analyst*", "financial controller*",
      "financial planning", "controlling", "controller*", "finanzen", "controleur de gestion"),
    TitleRule(
      .profession, "finance", ["finance", "accounting"], "accountant*", "bookkeeper*", "accounting", "accountancy",
      "*buchhalter*", "comptable*", "comptabilite"),
    TitleRule(.field, "finance", ["finance", "audit"], "auditor*", "internal audit", "auditeur*", "auditrice*"),
    TitleRule(.field, "finance", ["finance", "banking"], "banking"),
    TitleRule(.field, "finance", ["finance", "treasury"], "treasury", "treasurer*"),
    TitleRule(.field, "finance", ["finance", "payroll"], "payroll", "lohnbuchhalt*"),
    TitleRule(.field, "tax", ["tax"], "tax", "taxes", "steuer", "steuern", "steuerberater*", "fiscaliste*"),
    TitleRule(
      .field, "legal", ["legal"], "legal", "lawyer*", "solicitor*", "counsel", "attorney*", "paralegal*", "jurist*",
      "rechtsanwalt*", "rechtsabteilung", "avocat*"),
    TitleRule(.profession, "legal", ["legal", "privacy"], "data protection officer*", "datenschutzbeauftragte*"),
    TitleRule(
      .field, "people", ["people"], "hr", "human resources", "people partner*", "people operations", "head of people",
      "personalreferent*", "personalleiter*", "personalabteilung", "ressources humaines", "rh"),
    TitleRule(
      .field, "people", ["people", "recruiting"], "recruiter*", "recruitment", "recruiting", "talent acquisition",
      "recruteur*", "recruteuse*"),
    TitleRule(.field, "learning", ["learning"], "trainer*", "learning and development", "formateur*", "formatrice*"),
    TitleRule(
      .field, "procurement", ["procurement"], "procurement", "purchasing", "buyer*", "einkauf*", "acheteu*", "achats"),
    TitleRule(.field, "risk", ["risk"], "risk", "risks", "counter fraud", "risikomanag*"),
    TitleRule(.hint, "risk", ["compliance"], "compliance"),
    TitleRule(.profession, "casework", ["casework"], "caseworker*", "sachbearbeiter*"),
    TitleRule(.field, "investigation", ["investigation"], "investigator*", "investigation", "investigations"),
    TitleRule(.field, "information", ["information"], "librarian*", "bibliothekar*", "bibliothecaire*"),
    TitleRule(.profession, "facilities", ["facilities"], "security guard*", "facility manager*", "facilities manager*"),
    TitleRule(
      .profession, "administration", ["administration"], "personal assistant*", "executive assistant*",
      "private secretary", "private secretaries", "diary manager*", "office manager*", "receptionist*",
      "assistant de direction", "assistante de direction", "assistenz der geschaftsfuhrung", "sekretar*",
      "secretaire*"),
    TitleRule(.hint, "administration", ["administration"], "administrator*", "business support", "verwaltung*"),
    TitleRule(.profession, "administration", ["administration"], "ceo office", "ceo s office", "office of the ceo"),
    TitleRule(
      .hint, "operations", ["operations"], "operations", "operational", "betriebsleiter*", "re engineering",
      "reengineering"),
  ]

  /// Those at the top.
  private static let leading: [TitleRule] = [
    TitleRule(
      .profession, "leadership", ["strategy"], "ceo", "chief executive*", "managing director*", "permanent secretary",
      "geschaftsfuhrer*", "pdg", "directeur general", "directrice generale"),
    TitleRule(.profession, "leadership", ["operations"], "coo", "chief operating officer"),
    TitleRule(.profession, "leadership", ["finance"], "cfo", "chief financial officer", "chief finance officer"),
    TitleRule(.profession, "leadership", ["marketing"], "cmo", "chief marketing officer"),
    TitleRule(.profession, "leadership", ["product"], "cpo", "chief product officer"),
    TitleRule(.profession, "leadership", ["people"], "chro", "chief people officer"),
    TitleRule(.profession, "leadership", ["sales"], "cro", "chief revenue officer"),
    TitleRule(.profession, "leadership", [], "cto", "cio", "chief technology officer", "chief information officer"),
  ]
}
