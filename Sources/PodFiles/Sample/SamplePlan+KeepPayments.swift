extension SamplePlan {
  /// Option A, the smaller step that B is compared with.
  static let keepPayments = #"""
        {
          "id": "a",
          "name": "Keep Payments together",
          "pods": [
            {
              "id": "payments",
              "number": 1,
              "name": "Payments",
              "mission": "Keep every payment method running, and add two",
              "importance": "critical",
              "needs": {"payments": 4, "backend": 3, "finance": 3},
              "lead": "vera",
              "reportsTo": "bengt",
              "why": "The team that works is kept whole",
              "wave": "1",
              "start": "2027-01-11",
              "seats": [
                {"person": "vera", "role": "Staff engineer"},
                {"person": "ravi", "role": "Payments analyst"},
                {"person": "huong", "role": "Frontend engineer"}
              ]
            },
            {
              "id": "journey",
              "number": 2,
              "name": "Onboarding",
              "mission": "Get new accounts to first value within one day",
              "importance": "high",
              "needs": {"product": 3, "support": 3, "design": 3},
              "lead": "jose",
              "reportsTo": "deepa",
              "wave": "1",
              "start": "2027-01-11",
              "seats": [
                {"person": "maya", "role": "Product manager"},
                {"person": "jose", "role": "Product manager"},
                {"person": "dan", "role": "Support engineer"},
                {"person": "petra", "role": "UX designer"},
                {"person": "zoe", "role": "Content designer", "share": 60}
              ]
            },
            {
              "id": "growth",
              "number": 3,
              "name": "Growth and Brand",
              "mission": "Double referral sign-ups, in one voice",
              "importance": "high",
              "needs": {"marketing": 3, "data": 3, "brand": 4},
              "lead": "anais",
              "reportsTo": "chiara",
              "wave": "1",
              "start": "2027-01-11",
              "seats": [
                {"person": "anais", "role": "Growth marketer"},
                {"person": "seoyeon", "role": "Lifecycle marketer"},
                {"person": "marcus", "role": "Full-stack engineer"},
                {"person": "siobhan", "role": "Brand director"},
                {"person": "zoe", "role": "Content designer", "share": 40}
              ]
            },
            {
              "id": "renewals",
              "number": 4,
              "name": "Renewals",
              "mission": "Make renewal the default for mid-market accounts",
              "importance": "critical",
              "needs": {"sales": 4, "pricing": 3, "support": 3},
              "lead": "kwame",
              "reportsTo": "emile",
              "wave": "1",
              "start": "2027-01-11",
              "seats": [
                {"person": "kwame", "role": "Account director"},
                {"person": "beth", "role": "Customer success manager"},
                {"person": "ivan", "role": "Pricing analyst"}
              ]
            },
            {
              "id": "partners",
              "number": 5,
              "name": "Partner Desk",
              "mission": "Open two partner channels per region",
              "needs": {"partners": 3, "presales": 3},
              "lead": "soren",
              "reportsTo": "emile",
              "wave": "2",
              "start": "2027-03-01",
              "seats": [
                {"person": "soren", "role": "Partner manager"},
                {"person": "noor", "role": "Solutions engineer"},
                {"person": "yuki", "role": "Partner manager"}
              ]
            },
            {
              "id": "platform",
              "number": 6,
              "name": "Platform Core",
              "mission": "Ship daily on a platform that stays up",
              "importance": "critical",
              "needs": {"backend": 4, "ops": 4},
              "lead": "lukasz",
              "reportsTo": "bengt",
              "wave": "1",
              "start": "2027-01-11",
              "seats": [
                {"person": "lukasz", "role": "Staff engineer"},
                {"person": "aditi", "role": "Site reliability engineer"},
                {"person": "gail", "role": "Principal engineer"},
                {"person": "sam", "role": "Site reliability engineer"},
                {"person": "tom", "role": "Backend engineer"}
              ]
            },
            {
              "id": "insight",
              "number": 7,
              "name": "Insight",
              "mission": "Answer any board question in a day",
              "needs": {"data": 4, "finance": 3, "reporting": 3},
              "lead": "liming",
              "reportsTo": "farah",
              "wave": "2",
              "start": "2027-03-01",
              "seats": [
                {"person": "liming", "role": "Analytics lead"},
                {"person": "hugo", "role": "Finance partner"},
                {"person": "bo", "role": "BI analyst"},
                {"person": "yasmin", "role": "Data engineer"},
                {"person": "yusuf", "role": "Data analyst"}
              ]
            }
          ],
          "agents": [
            {"id": "ledgerly", "name": "Ledgerly", "purpose": "invoice matching", "capabilities": ["finance"], "autonomy": "autonomous", "owner": "ravi", "pods": ["payments"]},
            {"id": "triage", "name": "Triage", "purpose": "ticket sorting", "capabilities": ["support"], "autonomy": "autonomous", "owner": "dan", "pods": ["journey"]},
            {"id": "patchbot", "name": "Patchbot", "purpose": "dependency upgrades", "capabilities": ["backend"], "autonomy": "autonomous", "owner": "aditi", "pods": ["platform"]},
            {"id": "quill", "name": "Quill", "kind": "tool", "purpose": "notebook and SQL drafting", "capabilities": ["data"], "autonomy": "assists", "owner": "yasmin", "pods": ["insight"]}
          ],
          "outcomes": [
            {"id": "payment-failures", "statement": "Payments go through the first time", "measure": "Payment failures", "unit": "%", "baseline": 2.1, "target": 1.0, "current": 2.1, "due": "2027-05-31", "owner": "vera", "pod": "payments"},
            {"id": "first-value", "statement": "A new account works within a day", "measure": "Time to first value", "baseline": "6.5 d", "target": "8 h", "current": "4 d", "due": "2027-06-30", "owner": "jose", "pod": "journey", "loop": {"agent": "triage", "is": "running"}},
            {"id": "sign-ups", "statement": "Customers bring customers", "measure": "Referral sign-ups a week", "unit": "/wk", "baseline": 410, "target": 820, "current": 455, "due": "2027-07-31", "owner": "anais", "pod": "growth"},
            {"id": "recall", "statement": "More people know who we are", "measure": "Unaided recall (survey)", "unit": "%", "baseline": 11, "target": 15, "current": 11, "due": "2027-09-30", "owner": "siobhan", "pod": "growth"},
            {"id": "retention", "statement": "Mid-market customers stay", "measure": "Gross retention, mid-market", "unit": "%", "baseline": 88, "target": 93, "current": 88, "due": "2027-06-30", "owner": "kwame", "pod": "renewals"},
            {"id": "deploys", "statement": "Every team ships when it wants", "measure": "Deploys a week", "unit": "/wk", "baseline": 9, "target": 25, "current": 12, "due": "2027-05-15", "owner": "lukasz", "pod": "platform"},
            {"id": "availability", "statement": "Customers find us up", "measure": "Availability", "unit": "%", "baseline": 99.90, "target": 99.97, "current": 99.93, "due": "2027-06-30", "owner": "aditi", "pod": "platform"},
            {"id": "answers", "statement": "The board gets its answers", "measure": "Board questions answered in 24 h", "unit": "%", "baseline": 35, "target": 95, "current": 48, "due": "2027-05-31", "owner": "liming", "pod": "insight"}
          ],
          "lines": [
            {"person": "bengt", "reportsTo": "amara"},
            {"person": "chiara", "reportsTo": "amara"},
            {"person": "deepa", "reportsTo": "amara"},
            {"person": "emile", "reportsTo": "amara"},
            {"person": "farah", "reportsTo": "amara"}
          ],
          "placements": [
            {"person": "olga", "is": "stays", "because": "support stays as it is in this option"},
            {"person": "oluwaseun", "is": "stays"},
            {"person": "mei", "is": "stays"},
            {"person": "finn", "is": "stays"},
            {"person": "viktor", "is": "stays", "because": "leads the engineers who stay"}
          ],
          "notes": [
            {"id": "c8w1", "on": "scenario a", "at": "2026-11-20", "by": "bengt", "text": "The smaller step: nothing changes for risk and support before summer."}
          ]
        }
      ]
    }

    """#
}
