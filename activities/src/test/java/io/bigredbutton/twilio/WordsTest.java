package io.bigredbutton.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.paging.Pager.Page;
import java.net.URI;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final URI ACTION = new CallBacks(URI.create("https://brb.example.com/")).voice(page("words"));

    @Test
    void theKeysGoToAnAddressThatNamesThePage() {
        assertThat(ACTION)
                .hasToString("https://brb.example.com/hooks/twilio/voice?incident=inc-20261122-amber-falcon&person=ana"
                        + "&round=1&opening=1&channel=call&token=P-7F3K2");
    }

    @Test
    void markUpInTheWordsIsOnlyWords() {
        String script = Words.spoken(page("<Hangup/> & \"more\""), ACTION).toString();

        assertThat(script).contains("&lt;Hangup/&gt; &amp;").doesNotContain("<Hangup/>");
    }

    @Test
    void longWordsFitIntoTwiliosLimits() {
        Page page = page("<&>".repeat(1000));

        assertThat(Words.spoken(page, ACTION).toString()).hasSizeLessThanOrEqualTo(4000);
        assertThat(Words.written(page, true)).hasSizeLessThanOrEqualTo(1600).contains("[P-7F3K2]");
    }

    @Test
    void namesThatNeedItAreEncoded() {
        Page page = new Page(
                "key", false, page("").incident(), "ana & bo=1", "Ana", "+1555", 1, 1, "", "P-1", page("").page());

        assertThat(new CallBacks(URI.create("https://brb.example.com")).status(page, "sms"))
                .hasToString("https://brb.example.com/hooks/twilio/status?incident=inc-20261122-amber-falcon"
                        + "&person=ana%20%26%20bo%3D1&round=1&opening=1&channel=sms&token=P-1");
    }

    @Test
    void settingsKeepTheirSecret() {
        TwilioSettings settings = new TwilioSettings(
                URI.create("https://api.twilio.com"), "AC1", "secret", "+1555", ACTION, TwilioSettings.USUAL_TIMEOUT);

        assertThat(settings.toString()).doesNotContain("secret").contains("https://api.twilio.com");
    }

    private static Page page(String words) {
        return TwilioWorld.page(false, TwilioWorld.ANA, words);
    }
}
