package io.bigredbutton.api;

import io.bigredbutton.check.Connection;
import io.bigredbutton.paging.Pager;
import io.bigredbutton.response.Bridges;
import io.bigredbutton.response.Made;
import io.bigredbutton.response.Mails;
import io.bigredbutton.response.Rooms;
import io.bigredbutton.response.Tickets;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;

/** Vendors that do what they are asked at once; the tracker refuses until it is told otherwise. */
final class Vendored implements Pager, Rooms, Tickets, Mails, Bridges, Connection {

    private static Made made(String ref) {
        return new Made(ref, URI.create("http://127.0.0.1/" + ref), "Did " + ref + ".");
    }

    @Override
    public Made call(Page order) {
        return made("call-" + order.person());
    }

    @Override
    public Made text(Page order) {
        return made("text-" + order.person());
    }

    @Override
    public Made open(Opening order) {
        return made("C1");
    }

    @Override
    public Made invite(Rooms.Invitation order) {
        return made("invited");
    }

    @Override
    public Made say(Message order) {
        return made("said");
    }

    @Override
    public Made write(Writing order) {
        throw ApplicationFailure.newNonRetryableFailure("Jira refused the project key OPS.", "refused");
    }

    @Override
    public Made move(Moving order) {
        return made("moved");
    }

    @Override
    public Made send(Letter order) {
        return made("letter");
    }

    @Override
    public Made invite(Mails.Invitation order) {
        return made("calendar");
    }

    @Override
    public Made link(Wanted order) {
        return made("bridge");
    }

    @Override
    public String check() {
        String vendor = Activity.getExecutionContext().getInfo().getActivityTaskQueue();
        if (vendor.equals("jira")) {
            throw ApplicationFailure.newNonRetryableFailure("Jira refused our token. Set JIRA_API_TOKEN.", "Refused");
        }
        return "The vendor " + vendor + " answers.";
    }
}
