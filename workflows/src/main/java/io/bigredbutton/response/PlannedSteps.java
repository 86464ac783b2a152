package io.bigredbutton.response;

import io.bigredbutton.incident.News;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.Stakeholder;
import io.bigredbutton.plan.TicketPlan;
import io.bigredbutton.plan.Vendor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which steps follow from a plan: all of them are on the board from the first moment. */
public final class PlannedSteps {

    private final ResponsePlan plan;
    private final int opening;
    private final List<Step> steps = new ArrayList<>();

    private PlannedSteps(ResponsePlan plan, int opening) {
        this.plan = plan;
        this.opening = opening;
    }

    /** The steps of an incident that begins now. */
    public static Board atDeclaration(ResponsePlan plan, Instant now) {
        return withoutWhatIsOff(new PlannedSteps(plan, 1).declaration(), plan, now);
    }

    /** The steps that one piece of news adds. */
    public static Board forNews(Board board, ResponsePlan plan, News news, int opening, Instant now) {
        return withoutWhatIsOff(board.with(new PlannedSteps(plan, opening).news(news).steps), plan, now);
    }

    /** The steps of a review that those people are invited to, by their ids in the plan. */
    public static Board forReview(ResponsePlan plan, List<String> people, int opening, Instant now) {
        PlannedSteps planned = new PlannedSteps(plan, opening);
        planned.review();
        planned.steps.removeIf(step -> !people.contains(step.about()));
        return withoutWhatIsOff(planned.board(), plan, now);
    }

    /** The board of an incident that is open again: what belongs to each opening is fresh. */
    public static Board again(Board board, ResponsePlan plan, int opening, Instant now) {
        return withoutWhatIsOff(board.again(PlannedSteps::belongsToAnOpening, opening), plan, now);
    }

    /** The step that moves the ticket when the incident enters a stage. */
    public static String moveTo(Stage stage) {
        return "ticket-" + stage.name().toLowerCase(Locale.ROOT);
    }

    private static boolean belongsToAnOpening(Step step) {
        return step.kind() == Kind.PAGE || step.kind() == Kind.MOVE_TICKET || step.kind() == Kind.INVITE_TO_REVIEW;
    }

    private Board declaration() {
        add("page", Kind.PAGE, "", "Wake somebody", Purpose.WAKE);
        add("room", Kind.OPEN_ROOM, "", "Open a room", Purpose.TALK);
        add("invite", Kind.INVITE, "", "Invite the responders into the room", Purpose.TALK);
        if (plan.announce() != null) {
            add("announce", Kind.ANNOUNCE, "", "Announce it in #" + plan.announce(), Purpose.TALK);
        }
        ticket(plan.ticket());
        for (Stakeholder to : plan.stakeholders()) {
            add("mail-" + to.slug(), Kind.MAIL, to.slug(), "Mail " + to.name(), Purpose.TELL);
        }
        add("call", Kind.LINK_CALL, "", "Link a call", Purpose.CALL);
        review();
        return board();
    }

    private void ticket(@Nullable TicketPlan ticket) {
        if (ticket == null) {
            return;
        }
        add("ticket", Kind.WRITE_TICKET, "", "Write the ticket", Purpose.RECORD);
        Arrays.stream(Stage.values()).filter(ticket.statuses()::containsKey).forEach(stage -> {
            String when = stage == Stage.CANCELLED ? ", as a false alarm" : "";
            String what = "Move the ticket to " + ticket.statuses().get(stage) + when;
            add(moveTo(stage), Kind.MOVE_TICKET, stage.name(), what, Purpose.RECORD);
        });
    }

    private PlannedSteps news(News news) {
        String slug = "news-" + news.number();
        String about = Integer.toString(news.number());
        add(slug + "-room", Kind.NEWS_ROOM, about, "Tell the room: " + news.subject(), Purpose.TALK);
        if (news.mailed()) {
            for (Stakeholder to : plan.stakeholders()) {
                String what = "Mail " + to.name() + ": " + news.subject();
                add(slug + "-mail-" + to.slug(), Kind.NEWS_MAIL, about + "/" + to.slug(), what, Purpose.TELL);
            }
        }
        return this;
    }

    private void review() {
        for (Person person : plan.responders()) {
            if (person.email() != null) {
                String what = "Invite " + person.name() + " to the review";
                add("review-" + person.id(), Kind.INVITE_TO_REVIEW, person.id(), what, Purpose.REVIEW);
            }
        }
    }

    private void add(String slug, Kind kind, String about, String what, Purpose purpose) {
        steps.add(Step.planned(
                slug, kind, about, what, purpose, plan.vendor(purpose).name(), opening));
    }

    private Board board() {
        return new Board(List.copyOf(steps));
    }

    /** A vendor that is off is harmless: its steps are skipped with the reason. Waking is never skipped so quietly. */
    private static Board withoutWhatIsOff(Board board, ResponsePlan plan, Instant now) {
        Board rest = board;
        for (Purpose purpose : Purpose.values()) {
            Vendor vendor = plan.vendor(purpose);
            if (vendor.off() != null && purpose != Purpose.WAKE) {
                rest = rest.settleAll(step -> step.purpose() == purpose, StepState.SKIPPED, now, vendor.off());
            }
        }
        return rest;
    }
}
