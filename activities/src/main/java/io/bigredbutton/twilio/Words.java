package io.bigredbutton.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Say;
import com.twilio.type.Twiml;
import io.bigredbutton.effect.VendorText;
import io.bigredbutton.paging.Pager.Page;
import java.net.URI;

/** What a page says, on the telephone and in a text message. Only a key or an answer acknowledges, never a voice. */
final class Words {

    private static final int SAID_TIMES = 3;
    private static final int LONGEST_TWIML = 4000;
    private static final int LONGEST_WORDS = 500;
    private static final int SECONDS_FOR_A_KEY = 6;

    private Words() {}

    /** The call's script: the words and the keys, said a few times, as often as Twilio's limit has room for. */
    static Twiml spoken(Page page, URI action) {
        for (int times = SAID_TIMES; times > 1; times--) {
            String script = script(page, action, times);
            if (script.length() <= LONGEST_TWIML) {
                return new Twiml(script);
            }
        }
        return new Twiml(script(page, action, 1));
    }

    /** The text message; its token is how it is found again. */
    static String written(Page page, boolean repeat) {
        return (repeat ? "(repeat) " : "") + brief(page.words()) + "\n" + page.page()
                + "\nAnswer 1 to acknowledge, 2 to pass it on. [" + page.token() + "]";
    }

    private static String script(Page page, URI action, int times) {
        VoiceResponse.Builder script = new VoiceResponse.Builder();
        for (int i = 0; i < times; i++) {
            script.gather(new Gather.Builder()
                    .numDigits(1)
                    .timeout(SECONDS_FOR_A_KEY)
                    .action(action)
                    .method(HttpMethod.POST)
                    .say(new Say.Builder(brief(page.words()) + " Press 1 to acknowledge, 2 to pass it on.").build())
                    .build());
        }
        return script.build().toXml();
    }

    private static String brief(String words) {
        return VendorText.cut(VendorText.oneLine(words), LONGEST_WORDS);
    }
}
