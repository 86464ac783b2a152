package io.bigredbutton.incident;

import io.bigredbutton.plan.PagingOrder;
import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.SeverityRule;
import io.bigredbutton.plan.Stakeholder;
import io.bigredbutton.plan.TicketPlan;
import io.bigredbutton.plan.Vendor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The plan that tests respond by: Ana, then Bo, five minutes each. */
public final class Plans {

    /** Ana Lima, who is paged first. */
    public static final Person ANA =
            new Person("ana", "Ana Lima", "ana@example.com", "+15550100001", "U0ANA", "Europe/Lisbon");

    /** Bo Chen, who is paged next. */
    public static final Person BO = new Person("bo", "Bo Chen", "bo@example.com", "+15550100002", "U0BO", null);

    private Plans() {}

    /** Everything on. */
    public static ResponsePlan whole() {
        return with(everybodyOn());
    }

    /** One purpose's vendor off. */
    public static ResponsePlan without(Purpose purpose, String why) {
        Map<Purpose, Vendor> vendors = everybodyOn();
        vendors.computeIfPresent(purpose, (same, vendor) -> new Vendor(vendor.name(), why));
        return with(vendors);
    }

    /** Everything on, and nothing can be reopened for long. */
    public static ResponsePlan reopenableFor(Duration time) {
        ResponsePlan plan = whole();
        return new ResponsePlan(
                plan.people(),
                plan.paging(),
                plan.severities(),
                plan.unknown(),
                plan.stakeholders(),
                plan.announce(),
                plan.ticket(),
                plan.askAfter(),
                time,
                plan.vendors());
    }

    /** A declaration by that plan. */
    public static Declaration declaration(String id, Instant at, ResponsePlan plan) {
        return new Declaration(
                new IncidentId(id),
                "Checkout is failing",
                null,
                null,
                List.of(),
                "Cy",
                at,
                URI.create("http://127.0.0.1:8080/incidents/" + id),
                plan,
                null,
                null);
    }

    private static Map<Purpose, Vendor> everybodyOn() {
        Map<Purpose, Vendor> vendors = new EnumMap<>(Purpose.class);
        vendors.put(Purpose.WAKE, new Vendor("twilio", null));
        vendors.put(Purpose.TALK, new Vendor("slack", null));
        vendors.put(Purpose.RECORD, new Vendor("jira", null));
        vendors.put(Purpose.TELL, new Vendor("mail", null));
        vendors.put(Purpose.REVIEW, new Vendor("mail", null));
        vendors.put(Purpose.CALL, new Vendor("jitsi", null));
        return vendors;
    }

    private static ResponsePlan with(Map<Purpose, Vendor> vendors) {
        return new ResponsePlan(
                Map.of("ana", ANA, "bo", BO),
                new PagingOrder(List.of("ana", "bo"), Duration.ofMinutes(5)),
                List.of(rule("SEV1", 15, 3), rule("SEV2", 60, 5)),
                rule("unknown", 30, 5),
                List.of(
                        new Stakeholder("ana", "Ana Lima", "ana@example.com"),
                        new Stakeholder("everyone-example-com", "everyone@example.com", "everyone@example.com")),
                "incidents",
                new TicketPlan("OPS", "Task", Map.of(Stage.DECLARED, "In Progress", Stage.RESOLVED, "Done")),
                Duration.ofMinutes(10),
                Duration.ofDays(14),
                vendors);
    }

    private static SeverityRule rule(String name, int minutes, int days) {
        return new SeverityRule(name, Duration.ofMinutes(minutes), Duration.ofDays(days));
    }
}
