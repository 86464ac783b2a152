package io.bigredbutton.api.status;

import io.bigredbutton.api.plan.PlanRead;
import io.bigredbutton.api.trouble.Reach;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.Vendor;
import io.temporal.serviceclient.Version;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Puts together what is on and off; it answers whatever does not. */
@Component
class WholeStatus {

    private static final Map<Purpose, String> WORDS = Map.of(
            Purpose.WAKE, "wakes people",
            Purpose.TALK, "is the place to talk",
            Purpose.RECORD, "keeps the record",
            Purpose.TELL, "tells people",
            Purpose.CALL, "is the call to join",
            Purpose.REVIEW, "invites to the review");

    private final Engine engine;
    private final Server server;
    private final Reach reach;
    private final Checks checks;
    private final ResponsePlan plan;
    private final PlanRead read;
    private final Clock clock;
    private final String ours;

    WholeStatus(
            Engine engine,
            Server server,
            Reach reach,
            Checks checks,
            ResponsePlan plan,
            PlanRead read,
            Clock clock,
            ObjectProvider<BuildProperties> build) {
        this.engine = engine;
        this.server = server;
        this.reach = reach;
        this.checks = checks;
        this.plan = plan;
        this.read = read;
        this.clock = clock;
        BuildProperties properties = build.getIfAvailable();
        String version = properties == null ? null : properties.getVersion();
        this.ours = version == null ? "not known" : version;
    }

    /**
     * What is known now. Looks at vendors that are older than a minute are begun anew, and not waited for.
     *
     * @param anew whether to begin them all
     */
    StatusView now(boolean anew) {
        Optional<String> version = server.version();
        List<Look> looks = new ArrayList<>();
        List<VendorView> vendors = vendors(version.isPresent(), anew, looks);
        String known = version.filter(text -> !text.isEmpty()).orElse(null);
        return new StatusView(
                clock.instant(),
                version.isPresent()
                        ? up(known, looks)
                        : TemporalView.down(engine.target(), engine.namespace(), reach.downSince()),
                vendors,
                PlanView.of(plan, read),
                new Versions(ours, Runtime.version().toString(), Version.LIBRARY_VERSION, known));
    }

    private List<VendorView> vendors(boolean ask, boolean anew, List<Look> looks) {
        Map<String, List<String>> purposes = new LinkedHashMap<>();
        Map<String, Vendor> all = new LinkedHashMap<>();
        for (Purpose purpose : Purpose.values()) {
            Vendor vendor = plan.vendor(purpose);
            all.put(vendor.name(), vendor);
            purposes.computeIfAbsent(vendor.name(), name -> new ArrayList<>()).add(WORDS.getOrDefault(purpose, ""));
        }
        List<VendorView> vendors = new ArrayList<>();
        all.forEach((name, vendor) -> {
            List<String> words = List.copyOf(purposes.getOrDefault(name, List.of()));
            if (vendor.off() == null) {
                Look look = ask ? checks.look(name, anew) : Look.unknown(name);
                looks.add(look);
                vendors.add(VendorView.of(look, words));
            } else {
                vendors.add(VendorView.off(vendor, words));
            }
        });
        return vendors;
    }

    private TemporalView up(@Nullable String version, List<Look> looks) {
        boolean nobody = looks.stream().anyMatch(Look::nobody);
        return TemporalView.up(engine.target(), engine.namespace(), version, server.workers(), nobody);
    }
}
