extension SamplePlan {
  /// Option B, which is worked on: nine pods by customer journey.
  static let journeyPods = #"""
        {
          "id": "b",
          "name": "Pods by customer journey",
          "pods": [
            {
              "id": "checkout",
              "number": 1,
              "name": "Checkout",
              "mission": "Cut drop-off in self-serve checkout",
              "importance": "critical",
              "needs": {"product": 3, "frontend": 3, "payments": 2, "design": 2},
              "decides": ["payment methods shown", "checkout copy"],
              "lead": "maya",
              "reportsTo": "deepa",
              "dottedTo": ["farah"],
              "why": "The largest leak of revenue we know",
              "wave": "1",
              "start": "2027-01-11",
              "seats": [
                {"person": "maya", "role": "Product manager"},
                {"person": "huong", "role": "Frontend engineer"},
                {"person": "ravi", "role": "Payments analyst", "share": 50, "because": "knows the payment providers"},
                {"person": "tom", "role": "Backend engineer"},
                {"id": "ux", "role": "UX designer", "needs": {"design": 3}, "by": "2027-01-15", "because": "Ledgerly drafts no screens"}
              ]
            },
            {
              "id": "onboarding",
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
                {"person": "jose", "role": "Product manager"},
                {"person": "dan", "role": "Support engineer"},
                {"person": "petra", "role": "UX designer"},
                {"person": "zoe", "role": "Content designer", "share": 60}
              ]
            },
            {
              "id": "growth",
              "number": 3,
              "name": "Growth Loops",
              "mission": "Double referral sign-ups without paid spend",
              "importance": "high",
              "needs": {"marketing": 3, "data": 3, "frontend": 2},
              "lead": "anais",
              "reportsTo": "chiara",
              "dottedTo": ["deepa"],
              "wave": "1",
              "start": "2027-01-11",
              "seats": [
                {"person": "anais", "role": "Growth marketer"},
                {"person": "seoyeon", "role": "Lifecycle marketer"},
                {"person": "marcus", "role": "Full-stack engineer"},
                {"person": "ines", "role": "Product designer"},
                {"person": "yusuf", "role": "Data analyst"}
              ]
            },
            {
              "id": "brand",
              "number": 4,
              "name": "Brand Studio",
              "mission": "One voice across product, web and events",
              "needs": {"brand": 4, "content": 3, "events": 3},
              "lead": "siobhan",
              "reportsTo": "chiara",
              "wave": "2",
              "start": "2027-03-01",
              "seats": [
                {"person": "siobhan", "role": "Brand director"},
                {"person": "grace", "role": "Event producer", "share": 80},
                {"person": "leo", "role": "Art director"},
                {"person": "zoe", "role": "Content designer", "share": 60}
              ]
            },
            {
              "id": "renewals",
              "number": 5,
              "name": "Renewals",
              "mission": "Make renewal the default for mid-market accounts",
              "importance": "critical",
              "needs": {"sales": 4, "pricing": 3, "support": 3},
              "waitsFor": ["insight"],
              "lead": "kwame",
              "reportsTo": "emile",
              "dottedTo": ["deepa"],
              "wave": "1",
              "start": "2027-01-11",
              "seats": [
                {"person": "kwame", "role": "Account director"},
                {"person": "beth", "role": "Customer success manager"},
                {"person": "ivan", "role": "Pricing analyst"},
                {"person": "ravi", "role": "Payments analyst", "share": 50}
              ]
            },
            {
              "id": "partners",
              "number": 6,
              "name": "Partner Desk Nordics & APAC",
              "mission": "Open two partner channels per region",
              "needs": {"partners": 3, "presales": 3, "marketing": 2},
              "lead": "soren",
              "reportsTo": "emile",
              "wave": "2",
              "start": "2027-03-01",
              "seats": [
                {"person": "soren", "role": "Partner manager"},
                {"person": "noor", "role": "Solutions engineer"},
                {"person": "yuki", "role": "Partner manager"},
                {"id": "marketer", "role": "Channel marketer", "needs": {"marketing": 3}, "by": "2027-01-15"}
              ]
            },
            {
              "id": "platform",
              "number": 7,
              "name": "Platform Core",
              "mission": "Ship daily on a platform that stays up",
              "importance": "critical",
              "needs": {"backend": 4, "ops": 4},
              "decides": ["deploy windows", "tooling"],
              "lead": "lukasz",
              "reportsTo": "amara",
              "why": "All ship on it",
              "wave": "1",
              "start": "2027-01-11",
              "seats": [
                {"person": "lukasz", "role": "Staff engineer", "locked": true},
                {"person": "aditi", "role": "Site reliability engineer"},
                {"person": "gail", "role": "Principal engineer"},
                {"person": "sam", "role": "Site reliability engineer"},
                {"person": "viktor", "role": "Engineering lead"}
              ]
            },
            {
              "id": "trust",
              "number": 8,
              "name": "Trust & Safety",
              "mission": "Stop abuse before a customer sees it",
              "importance": "high",
              "needs": {"risk": 4, "legal": 3, "ml": 3},
              "waitsFor": ["platform"],
              "lead": "oluwaseun",
              "reportsTo": "bengt",
              "dottedTo": ["farah"],
              "wave": "2",
              "start": "2027-03-01",
              "seats": [
                {"person": "oluwaseun", "role": "Risk lead"},
                {"person": "finn", "role": "ML engineer"},
                {"person": "mei", "role": "Trust analyst"},
                {"person": "olga", "role": "Operations manager"}
              ]
            },
            {
              "id": "insight",
              "number": 9,
              "name": "Insight",
              "mission": "Answer any board question in a day",
              "needs": {"data": 4, "finance": 3, "reporting": 3},
              "lead": "liming",
              "wave": "2",
              "start": "2027-03-01",
              "seats": [
                {"person": "liming", "role": "Analytics lead"},
                {"person": "hugo", "role": "Finance partner"},
                {"person": "bo", "role": "BI analyst"},
                {"person": "yasmin", "role": "Data engineer"}
              ]
            }
          ],
          "agents": [
            {"id": "scout", "name": "Scout", "purpose": "market and competitor research", "capabilities": ["research"], "autonomy": "supervised", "owner": "anais", "pods": ["growth"]},
            {"id": "ledgerly", "name": "Ledgerly", "purpose": "invoice matching", "capabilities": ["finance"], "autonomy": "autonomous", "owner": "ravi", "pods": ["checkout"]},
            {"id": "triage", "name": "Triage", "purpose": "ticket sorting", "capabilities": ["support"], "autonomy": "autonomous", "owner": "dan", "pods": ["onboarding", "trust"]},
            {"id": "patchbot", "name": "Patchbot", "purpose": "dependency upgrades", "capabilities": ["backend"], "autonomy": "autonomous", "owner": "aditi", "pods": ["platform"]},
            {"id": "copywell", "name": "Copywell", "purpose": "first-draft copy", "capabilities": ["content"], "autonomy": "supervised", "owner": "zoe", "pods": ["brand"]},
            {"id": "quill", "name": "Quill", "kind": "tool", "purpose": "notebook and SQL drafting", "capabilities": ["data"], "autonomy": "assists", "owner": "yasmin", "pods": ["insight"]}
          ],
          "outcomes": [
            {"id": "drop-off", "statement": "Fewer customers leave in checkout", "measure": "Checkout drop-off", "unit": "%", "baseline": 34, "target": 22, "current": 31, "due": "2027-06-30", "owner": "maya", "pod": "checkout", "supporting": ["platform"]},
            {"id": "payment-failures", "statement": "Payments go through the first time", "measure": "Payment failures", "unit": "%", "baseline": 2.1, "target": 1.0, "current": 2.1, "due": "2027-05-31", "owner": "tom", "pod": "checkout", "loop": {"agent": "ledgerly", "is": "trial"}},
            {"id": "first-value", "statement": "A new account works within a day", "measure": "Time to first value", "baseline": "6.5 d", "target": "8 h", "current": "4 d", "due": "2027-06-30", "owner": "jose", "pod": "onboarding", "loop": {"agent": "triage", "is": "running"}},
            {"id": "sign-ups", "statement": "Customers bring customers", "measure": "Referral sign-ups a week", "unit": "/wk", "baseline": 410, "target": 820, "current": 455, "due": "2027-07-31", "owner": "anais", "pod": "growth", "supporting": ["brand"], "loop": {"agent": "scout", "is": "trial"}},
            {"id": "viral", "statement": "Every customer invites more than before", "measure": "Viral coefficient", "baseline": 0.18, "target": 0.30, "current": 0.19, "due": "2027-07-31", "owner": "yusuf", "pod": "growth"},
            {"id": "recall", "statement": "More people know who we are", "measure": "Unaided recall (survey)", "unit": "%", "baseline": 11, "target": 15, "current": 11, "due": "2027-09-30", "owner": "siobhan", "pod": "brand"},
            {"id": "retention", "statement": "Mid-market customers stay", "measure": "Gross retention, mid-market", "unit": "%", "baseline": 88, "target": 93, "current": 88, "due": "2027-06-30", "owner": "kwame", "pod": "renewals", "supporting": ["onboarding"]},
            {"id": "untouched", "statement": "Renewals close by themselves", "measure": "Renewals without human touch", "unit": "%", "baseline": 5, "target": 40, "current": 7, "due": "2027-09-30", "owner": "ivan", "pod": "renewals", "loop": {"agent": "ledgerly", "is": "planned"}},
            {"id": "deploys", "statement": "Every team ships when it wants", "measure": "Deploys a week", "unit": "/wk", "baseline": 9, "target": 25, "current": 12, "due": "2027-05-15", "owner": "lukasz", "pod": "platform", "loop": {"agent": "patchbot", "is": "running"}},
            {"id": "availability", "statement": "Customers find us up", "measure": "Availability", "unit": "%", "baseline": 99.90, "target": 99.97, "current": 99.93, "due": "2027-06-30", "owner": "aditi", "pod": "platform"},
            {"id": "abuse", "statement": "Customers see no abuse", "measure": "Abuse seen by customers, of 10,000", "baseline": 4.2, "target": 1.0, "current": 3.8, "due": "2027-06-30", "owner": "oluwaseun", "pod": "trust"},
            {"id": "review", "statement": "Reports are answered the same day", "measure": "Median review time", "baseline": "31 h", "target": "4 h", "current": "26 h", "due": "2027-04-30", "owner": "mei", "pod": "trust", "loop": {"agent": "triage", "is": "running"}},
            {"id": "answers", "statement": "The board gets its answers", "measure": "Board questions answered in 24 h", "unit": "%", "baseline": 35, "target": 95, "current": 48, "due": "2027-05-31", "owner": "liming", "pod": "insight"},
            {"id": "close", "statement": "The books close in days", "measure": "Time to close the month", "baseline": "9 d", "target": "3 d", "current": "8 d", "due": "2027-06-30", "owner": "hugo", "pod": "insight", "supporting": ["renewals"], "loop": {"agent": "quill", "is": "planned"}}
          ],
          "lines": [
            {"person": "bengt", "reportsTo": "amara"},
            {"person": "chiara", "reportsTo": "amara"},
            {"person": "deepa", "reportsTo": "amara"},
            {"person": "emile", "reportsTo": "amara"},
            {"person": "farah", "reportsTo": "amara"},
            {"person": "mei", "dottedTo": ["farah"]}
          ],
          "pairs": [
            {"people": ["maya", "tom"], "must": "together", "because": "they built the new cart"},
            {"people": ["gail", "tom"], "must": "apart", "because": "Tom is to try it without his manager of today"}
          ],
          "waivers": [
            {"check": "time-zones", "on": "pod partners", "because": "APAC is the point of it", "by": "emile", "until": "2027-06-30"}
          ],
          "told": [
            {"person": "gail", "what": "own conversation", "by": "bengt", "at": "2026-11-20"}
          ],
          "notes": [
            {"id": "k3f9", "on": "pod checkout", "at": "2026-11-20", "by": "deepa", "text": "Vera would close the payments gap, if Gail can let her go."},
            {"id": "m7c2", "on": "person viktor", "at": "2026-11-20", "by": "bengt", "text": "Wants to build again, and said so himself."}
          ],
          "concerns": [
            {"id": "p0x2", "on": "pod checkout", "text": "Who keeps PCI?", "owner": "farah", "by": "gail", "at": "2026-11-23"},
            {"id": "q4t8", "on": "pod partners", "text": "Nina knows every partner by name. Where does she go?", "owner": "emile", "by": "soren", "at": "2026-11-20"},
            {"id": "r1d5", "on": "pod brand", "text": "Do events still fit a pod of four?", "owner": "chiara", "by": "grace", "at": "2026-11-16", "settled": "Yes, until the summer; Grace keeps the suppliers."}
          ]
        },

    """#
}
