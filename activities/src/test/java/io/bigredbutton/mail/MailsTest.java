package io.bigredbutton.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.StepBench.Outcome;
import io.bigredbutton.effect.StepContract;
import io.bigredbutton.response.Mails.Recipient;
import io.bigredbutton.response.Order;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sending a mail by SMTP. */
class MailsTest extends StepContract {

    private static final String ID = "<inc-20261122-amber-falcon.mail-ana@example.com>";
    private static final Set<String> FINAL =
            Set.of("status:550", "status:553", "status:554", "status:530", "credentials");
    private static final Set<String> UNCLEAR =
            Set.of("hang", "drop-before", "drop-after", "garbage", "garbage-after", "charset", "oversized");

    @Override
    protected Object adapter() {
        return MailWorld.mails(world, TIMEOUT);
    }

    @Override
    protected String vendor() {
        return "mail";
    }

    @Override
    protected String step() {
        return "MailSend";
    }

    @Override
    protected List<String> acts() {
        return List.of("send");
    }

    @Override
    protected List<String> troubles() {
        return List.of(
                "refuse",
                "hang",
                "slow:0.1",
                "status:421",
                "status:450",
                "status:451",
                "status:452",
                "status:530",
                "status:550",
                "status:553",
                "status:554",
                "ratelimit:1",
                "credentials",
                "drop-before",
                "drop-after",
                "garbage",
                "garbage-after",
                "charset",
                "oversized");
    }

    @Override
    protected boolean isFinal(String operation, String trouble) {
        return FINAL.contains(trouble);
    }

    @Override
    protected boolean isUnclear(String trouble) {
        return UNCLEAR.contains(trouble);
    }

    @Override
    protected int mostAfterUnclear() {
        return 2;
    }

    @Override
    protected boolean outlastsTwo() {
        return false;
    }

    @Override
    protected boolean tellsWhen() {
        return false;
    }

    @Override
    protected Order order(boolean triedBefore) {
        return MailWorld.letter(triedBefore);
    }

    @Override
    protected List<String> effects() {
        return List.of("send " + ID);
    }

    @Override
    protected List<String> secrets() {
        return List.of(MailWorld.PASSWORD);
    }

    @Test
    void isNeverSentAThirdTime() {
        world.trouble("mail", "send", "drop-after", 5);

        Outcome outcome = run(order(false));

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.attempts()).isEqualTo(2);
        assertThat(world.counts("mail", List.of("send"))).containsEntry("send " + ID, 2);
        assertThat(outcome.sentence())
                .isEqualTo("The mail for ana@example.com was sent twice and the server's answer was lost both times; it"
                        + " has probably arrived. Mark it done or retry.");
    }

    @Test
    void isSentOnceMoreWhereAPersonSaysSo() {
        world.trouble("mail", "send", "drop-after", 5);
        run(order(false));
        world.allWell();

        assertThat(run(order(true)).made().ref()).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status:451", "ratelimit:1", "status:421", "refuse"})
    void isNotThoughtSentWhereTheServerRefusedItForNow(String trouble) {
        world.trouble("mail", "send", trouble, 5);

        Outcome outcome = run(order(false));

        assertThat(outcome.made().ref()).isEqualTo(ID);
        assertThat(outcome.attempts()).isEqualTo(6);
        assertThat(world.effects("mail")).hasSize(1);
    }

    @Test
    void namesTheRecipientAndTheServersWords() {
        world.trouble("mail", "send", "status:550", 1);

        assertThat(run(order(false)).sentence())
                .isEqualTo("The mail server 127.0.0.1:" + world.smtpPort() + " refused mail for ana@example.com: '550"
                        + " 5.1.1 No such user here'. Correct the address in the plan, or ask whoever runs the server;"
                        + " then retry.");
    }

    @Test
    void namesTheVariablesOfBadCredentials() {
        world.trouble("mail", "send", "credentials", 1);

        assertThat(run(order(false)).sentence())
                .startsWith("The mail server 127.0.0.1:" + world.smtpPort() + " refused our user name or password")
                .endsWith("Set SMTP_USERNAME and SMTP_PASSWORD, then retry.");
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeTheServerIsAsked() {
        Outcome outcome =
                run(MailWorld.letter(false, new Recipient("Nobody", "nobody at home"), "subject", "text", null));

        assertThat(outcome.sentence())
                .isEqualTo("'nobody at home' is not a mail address. Correct it in the plan, then retry.");
        assertThat(world.requests("mail")).isEmpty();
    }
}
