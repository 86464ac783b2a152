package io.bigredbutton.twilio;

import io.bigredbutton.paging.Pager.Page;
import java.net.URI;
import org.springframework.web.util.UriComponentsBuilder;

/** Where Twilio tells us what became of a page: the page's own names travel in the address. */
record CallBacks(URI publicUrl) {

    /** Where a pressed key goes. */
    URI voice(Page page) {
        return address("voice", page, "call");
    }

    /** Where the fate of a call or of a text message goes; {@code channel} is {@code call} or {@code sms}. */
    URI status(Page page, String channel) {
        return address("status", page, channel);
    }

    private URI address(String hook, Page page, String channel) {
        return UriComponentsBuilder.fromUri(publicUrl)
                .path("/hooks/twilio/" + hook)
                .queryParam("incident", "{incident}")
                .queryParam("person", "{person}")
                .queryParam("round", page.round())
                .queryParam("opening", page.opening())
                .queryParam("channel", channel)
                .queryParam("token", "{token}")
                .encode()
                .buildAndExpand(page.incident().value(), page.person(), page.token())
                .toUri();
    }
}
