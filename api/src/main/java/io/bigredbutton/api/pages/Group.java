package io.bigredbutton.api.pages;

import io.bigredbutton.response.Kind;
import io.bigredbutton.response.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps that are shown as one line: the mails of one message to many people, or a single step.
 *
 * @param what what they do together
 * @param open whether one of them needs a look
 */
public record Group(String what, List<StepLine> steps, boolean open) {

    /** Whether it is a single step. */
    public boolean single() {
        return steps.size() == 1;
    }

    /** "2 of 3". */
    public String far() {
        long done = steps.stream().filter(step -> step.look().equals("done")).count();
        return done + " of " + steps.size();
    }

    /** The look of all of them together. */
    public String look() {
        for (String look : List.of("failed", "retrying", "running", "waiting")) {
            if (steps.stream().anyMatch(step -> step.look().equals(look))) {
                return look;
            }
        }
        return steps.get(0).look();
    }

    static List<Group> of(List<Step> steps, boolean ended, Instant now) {
        Map<String, List<StepLine>> groups = new LinkedHashMap<>();
        for (Step step : steps) {
            groups.computeIfAbsent(name(step), name -> new ArrayList<>()).add(StepLine.of(step, ended, now));
        }
        List<Group> all = new ArrayList<>();
        groups.forEach((name, lines) -> all.add(new Group(
                lines.size() == 1 ? lines.get(0).what() : name.replace("%d", Integer.toString(lines.size())),
                List.copyOf(lines),
                lines.stream().anyMatch(StepLine::failed))));
        return all;
    }

    /** What goes in people's sight first: a link where there is one step, a count where there are more. */
    public StepLine one() {
        return steps.get(0);
    }

    private static String name(Step step) {
        if (step.kind() == Kind.MAIL) {
            return "Mail %d stakeholders";
        } else if (step.kind() == Kind.MOVE_TICKET) {
            return "Move the ticket with the incident";
        } else if (step.kind() == Kind.INVITE_TO_REVIEW) {
            return "Invite %d people to the review";
        } else if (step.kind() == Kind.NEWS_MAIL) {
            int colon = step.what().lastIndexOf(": ");
            return "Mail %d stakeholders: " + step.what().substring(colon < 0 ? 0 : colon + 2) + " ("
                    + step.about().split("/")[0] + ")";
        }
        return step.slug();
    }
}
