package io.bigredbutton.api.status;

import java.time.Instant;
import java.util.List;

/**
 * What is on and off.
 *
 * @param at when this was looked at
 */
public record StatusView(
        Instant at, TemporalView temporal, List<VendorView> vendors, PlanView plan, Versions versions) {

    /** Whether more will be known in a moment. */
    public boolean soonMore() {
        return vendors.stream().anyMatch(VendorView::checking);
    }

    /** All of it in one sentence. */
    public String summary() {
        if (!temporal.reachable()) {
            return "Temporal does not answer, and so nobody can say whether vendors do.";
        }
        long on = vendors.stream().filter(VendorView::configured).count();
        long well = vendors.stream()
                .filter(vendor -> vendor.state() == VendorView.State.WELL)
                .count();
        String vendorsNow = on == 0 ? "no vendor is on" : well + " of " + on + " vendors that are on can be reached";
        return (temporal.reachable() ? "Temporal answers, and " : "Temporal does not answer; ")
                + vendorsNow
                + (soonMore() ? ", as far as is known; they are being asked now." : ".");
    }
}
