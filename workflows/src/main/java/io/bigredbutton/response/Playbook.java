package io.bigredbutton.response;

import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Moments;
import io.bigredbutton.incident.News;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.Stakeholder;
import io.bigredbutton.plan.TicketPlan;
import io.temporal.workflow.Workflow;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each step asks for, of whom, and what it needs before it can begin. */
final class Playbook {

    private final Incident incident;
    private final URI page;

    Playbook(Incident incident, URI page) {
        this.incident = incident;
        this.page = page;
    }

    /** Whether what the step needs is there. Pages and the review have their own course. */
    boolean ready(Step step) {
        return switch (step.kind()) {
            case OPEN_ROOM, ANNOUNCE, WRITE_TICKET, MAIL, LINK_CALL, NEWS_MAIL -> true;
            case INVITE -> made("room");
            case NEWS_ROOM -> made("room") && earlierNewsIsTold(step);
            case MOVE_TICKET ->
                made("ticket")
                        && ticketPlan()
                                .standing(incident.stage())
                                .filter(Stage.valueOf(step.about())::equals)
                                .isPresent();
            case PAGE, INVITE_TO_REVIEW -> false;
        };
    }

    /** Does the step. Blocks its own coroutine until the engine has an outcome. */
    Made act(Step step) {
        return switch (step.kind()) {
            case OPEN_ROOM -> rooms(step).open(opening(step));
            case INVITE -> rooms(step).invite(new Rooms.Invitation(key(step), step.tried(), ref("room"), members()));
            case ANNOUNCE -> rooms(step).say(announcement(step));
            case NEWS_ROOM ->
                rooms(step).say(message(step, ref("room"), news(step).text()));
            case WRITE_TICKET -> tickets(step).write(ticket(step));
            case MOVE_TICKET -> tickets(step).move(moving(step));
            case MAIL -> mails(step).send(firstLetter(step));
            case NEWS_MAIL -> mails(step).send(newsLetter(step));
            case LINK_CALL -> bridges(step).link(new Bridges.Wanted(key(step), step.tried(), incident.id()));
            case PAGE, INVITE_TO_REVIEW -> throw new IllegalStateException(step.slug() + " has its own course");
        };
    }

    private Rooms.Opening opening(Step step) {
        String description = incident.description() == null ? "" : "\n" + incident.description();
        String text = incident.headline() + description + "\nDeclared by " + incident.declaredBy()
                + ". Everything is on its page.";
        return new Rooms.Opening(key(step), step.tried(), incident.id(), incident.headline(), text, page);
    }

    private Rooms.Message announcement(Step step) {
        String text = incident.headline() + "\nDeclared by " + incident.declaredBy() + " as " + incident.id() + ".";
        return message(step, Objects.requireNonNullElse(incident.plan().announce(), ""), text);
    }

    private Rooms.Message message(Step step, String room, String text) {
        boolean common = step.kind() == Kind.ANNOUNCE;
        return new Rooms.Message(key(step), step.tried(), room, List.of(), text, common ? page : null);
    }

    private Tickets.Writing ticket(Step step) {
        TicketPlan plan = ticketPlan();
        String description = (incident.description() == null ? "" : incident.description() + "\n") + "Declared by "
                + incident.declaredBy() + " on " + Moments.say(incident.declaredAt()) + ".";
        return new Tickets.Writing(
                key(step),
                step.tried(),
                incident.id(),
                plan.project(),
                plan.issueType(),
                incident.headline(),
                description,
                page);
    }

    private Tickets.Moving moving(Step step) {
        String status = ticketPlan().statuses().getOrDefault(Stage.valueOf(step.about()), "");
        return new Tickets.Moving(key(step), step.tried(), ref("ticket"), status);
    }

    private Mails.Letter firstLetter(Step step) {
        String text = (incident.description() == null ? "" : incident.description() + "\n\n")
                + "Declared by " + incident.declaredBy() + " on " + Moments.say(incident.declaredAt())
                + ".\nWe are at work on it, and will write when there is news.";
        return letter(step, step.about(), text, null);
    }

    private Mails.Letter newsLetter(Step step) {
        String slug = step.about().substring(step.about().indexOf('/') + 1);
        return letter(step, slug, news(step).text(), StepKeys.of(incident.id(), "mail-" + slug, 1));
    }

    private Mails.Letter letter(Step step, String slug, String text, @Nullable String thread) {
        Stakeholder to = incident.plan().stakeholders().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is called " + slug));
        String subject = (thread == null ? "" : "Re: ") + "[" + incident.id() + "] " + incident.title();
        return new Mails.Letter(
                key(step), step.tried(), new Mails.Recipient(to.name(), to.address()), subject, text, page, thread);
    }

    private News news(Step step) {
        int number = Integer.parseInt(step.about().split("/", 2)[0]);
        return incident.news().get(number - 1);
    }

    private boolean earlierNewsIsTold(Step step) {
        return incident.board().of(Kind.NEWS_ROOM).stream()
                .takeWhile(earlier -> !earlier.slug().equals(step.slug()))
                .noneMatch(earlier ->
                        earlier.state() == StepState.WAITING || earlier.state().underWay());
    }

    private List<String> members() {
        return incident.plan().responders().stream()
                .map(Person::slack)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private boolean made(String slug) {
        return incident.board().made(slug).isPresent();
    }

    private String ref(String slug) {
        return incident.board().made(slug).map(Made::ref).orElseThrow();
    }

    private TicketPlan ticketPlan() {
        return Objects.requireNonNull(incident.plan().ticket(), "no ticket is planned");
    }

    private String key(Step step) {
        return StepKeys.of(incident.id(), step);
    }

    private static Rooms rooms(Step step) {
        return Workflow.newActivityStub(Rooms.class, Policies.routine(step.vendor(), step.what()));
    }

    private static Tickets tickets(Step step) {
        return Workflow.newActivityStub(Tickets.class, Policies.thorough(step.vendor(), step.what()));
    }

    private static Mails mails(Step step) {
        return Workflow.newActivityStub(Mails.class, Policies.routine(step.vendor(), step.what()));
    }

    private static Bridges bridges(Step step) {
        return Workflow.newActivityStub(Bridges.class, Policies.routine(step.vendor(), step.what()));
    }
}
