package io.bigredbutton.plan;

import io.bigredbutton.incident.Stage;
import java.util.Map;

/**
 * Where the ticket is written, and which of the tracker's statuses belongs to which stage.
 *
 * @param statuses the tracker's name of the status for each stage that moves the ticket
 */
public record TicketPlan(String project, String issueType, Map<Stage, String> statuses) {}
