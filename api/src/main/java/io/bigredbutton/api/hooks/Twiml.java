package io.bigredbutton.api.hooks;

import org.springframework.web.util.HtmlUtils;

/** What Twilio is told to do next. */
final class Twiml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private Twiml() {}

    static String say(String text) {
        return HEAD + "<Response><Say>" + escaped(text) + "</Say><Hangup/></Response>";
    }

    static String askAgain(String action) {
        return HEAD + "<Response><Gather numDigits=\"1\" timeout=\"6\" method=\"POST\" action=\"" + escaped(action)
                + "\"><Say>Press 1 to acknowledge, 2 to pass it on.</Say></Gather></Response>";
    }

    static String message(String text) {
        return HEAD + "<Response><Message>" + escaped(text) + "</Message></Response>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("[\\p{Cc}&&[^\\n]]", " "), "UTF-8");
    }
}
