package io.bigredbutton.api;

/** Plans for tests. */
final class Plans {

    static final String GOOD = """
            people:
              ana: { name: Ana Lima, email: ana@example.com, phone: "+15550100001", slack: U0ANA, timezone: Europe/Lisbon }
              bo:  { name: Bo Chen, email: bo@example.com, phone: "+15550100002", slack: U0BO }
            paging:
              order: [ana, bo]
              patience: 5m
            severities:
              SEV1: { update_every: 15m, review_within: 3d }
              SEV2: { update_every: 30m, review_within: 5d }
            stakeholders: [ana, everyone@example.com]
            slack: { announce: incidents }
            jira:  { project: OPS, issue_type: Task, statuses: { DECLARED: In Progress, RESOLVED: Done } }
            reopen_within: 14d
            """;

    private Plans() {}
}
