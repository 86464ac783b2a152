package io.bigredbutton.response;

/** What a step does. */
public enum Kind {
    PAGE,
    OPEN_ROOM,
    INVITE,
    ANNOUNCE,
    WRITE_TICKET,
    MOVE_TICKET,
    MAIL,
    LINK_CALL,
    /** Tell the room what happened. */
    NEWS_ROOM,
    /** Tell a stakeholder what happened. */
    NEWS_MAIL,
    INVITE_TO_REVIEW
}
