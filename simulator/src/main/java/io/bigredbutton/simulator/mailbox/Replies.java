package io.bigredbutton.simulator.mailbox;

import org.subethamail.smtp.RejectException;

/** What a mail server says when it does not take a letter. */
final class Replies {

    static final String PAGE = "<!DOCTYPE html><html><body><h1>Something went wrong</h1></body></html>\r\n";

    private Replies() {}

    static RejectException of(int code) {
        String text = switch (code) {
            case 421 -> "4.3.2 Service not available, closing transmission channel";
            case 450 -> "4.2.1 Mailbox busy, try again later";
            case 451 -> "4.3.0 Local error in processing, try again later";
            case 452 -> "4.3.1 Insufficient system storage";
            case 550 -> "5.1.1 No such user here";
            case 552 -> "5.2.2 Mailbox full";
            case 553 -> "5.1.3 Mailbox name not allowed";
            case 554 -> "5.7.1 Message refused";
            default -> code < 500 ? "4.0.0 Try again later" : "5.0.0 Not accepted";
        };
        return new RejectException(code, text);
    }
}
