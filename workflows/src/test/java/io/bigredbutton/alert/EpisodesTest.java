package io.bigredbutton.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodesTest {

    private final Episodes episodes = new Episodes();

    @Test
    void aFiringIsNewsOnce() {
        assertThat(receive(firing("a"))).isEqualTo(new Episodes.News(true, "Firing: a."));
        assertThat(receive(firing("a"))).isEqualTo(new Episodes.News(false, ""));
        assertThat(receive(firing("a"), firing("b"))).isEqualTo(new Episodes.News(true, "Firing: b."));
    }

    @Test
    void whatIsResolvedIsNewsOnceAndSaysWhetherOthersStillFire() {
        receive(firing("a"), firing("b"));

        assertThat(receive(resolved("a")).text()).isEqualTo("Resolved: a. Others still fire.");
        assertThat(receive(resolved("a")).text()).isEmpty();
        assertThat(receive(resolved("b")).text())
                .isEqualTo("Resolved: b. Nothing fires any more; whether it is over is for people to say.");
    }

    @Test
    void whatWasNeverHeardToFireIsNoNewsWhenItIsResolved() {
        assertThat(receive(resolved("a"))).isEqualTo(new Episodes.News(false, ""));
        assertThat(episodes.heardOfAny()).isTrue();
    }

    @Test
    void theSameThatFiresAgainAfterItWasResolvedIsNews() {
        receive(firing("a"));
        receive(resolved("a"));

        assertThat(receive(firing("a"))).isEqualTo(new Episodes.News(true, "Firing: a."));
    }

    private Episodes.News receive(Firing... alerts) {
        return episodes.receive(List.of(alerts));
    }

    private static Firing firing(String episode) {
        return new Firing(episode, episode, false);
    }

    private static Firing resolved(String episode) {
        return new Firing(episode, episode, true);
    }
}
