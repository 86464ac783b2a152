package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What happened in the vendors' world, and what is promised of it however often anything was cut off or killed. */
record Effects(List<Effect> all) {

    /** What nobody can look up, and so may come once more after an ambiguous failure. */
    private static final Set<String> AT_MOST_TWICE = Set.of("twilio Calls.create", "mail send");

    /** Those of one incident; a call says only its title, and has its token in common with the text message. */
    Effects about(String incident) {
        Set<String> keys = those(effect -> effect.about(incident)).keys();
        return those(effect -> keys.contains(effect.key()));
    }

    /** Those in which a person would see this title. */
    Effects titled(String title) {
        return those(effect -> effect.detail().toString().contains(title));
    }

    Effects of(String what) {
        return those(effect -> effect.what().equals(what));
    }

    Effects those(Predicate<Effect> which) {
        return new Effects(all.stream().filter(which).toList());
    }

    Set<String> keys() {
        return all.stream().map(Effect::key).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int size() {
        return all.size();
    }

    /** Every key has its effect once; nothing has failed that would excuse a second one. */
    void areThereOnce() {
        areAsPromised(Set.of());
    }

    /** As promised where the worker was killed: every call and mail that was under way may have come twice. */
    void areAsPromisedAfterAKill() {
        areAsPromised(AT_MOST_TWICE);
    }

    /** As promised after those requests: only what some of them left in doubt may have come twice. */
    void areAsPromisedAfter(List<Seen> requests) {
        areAsPromised(
                requests.stream().filter(Seen::leftInDoubt).map(Seen::what).collect(Collectors.toSet()));
    }

    /** Nothing is lost and nothing is there twice under another name: what its steps say is done is there, and no more. */
    void haveEverythingOf(JsonNode incident) {
        String id = incident.path("id").asText();
        assertThat(of("slack conversations.create").keys()).containsExactly(id);
        assertThat(of("slack chat.postMessage").keys())
                .containsExactlyInAnyOrderElementsOf(keysOf(
                        incident, step -> step.matches("room|announce|news-\\d+-room"), slug -> id + "/" + slug));
        assertThat(of("jira issue.create").keys()).containsExactly(id);
        assertThat(of("jira issue.create").size()).isEqualTo(1);
        assertThat(of("mail send").keys())
                .containsExactlyInAnyOrderElementsOf(keysOf(
                        incident,
                        step -> step.matches("mail-.*|news-\\d+-mail-.*"),
                        slug -> "<" + id + "." + slug + "@example.com>"));
    }

    private static List<String> keysOf(JsonNode incident, Predicate<String> which, UnaryOperator<String> key) {
        return Doors.steps(incident)
                .filter(step -> step.path("state").asText().equals("DONE"))
                .map(step -> step.path("step").asText())
                .filter(which)
                .map(key)
                .toList();
    }

    private void areAsPromised(Set<String> leftInDoubt) {
        Map<String, List<Effect>> tooOften = new TreeMap<>();
        byKey().forEach((key, same) -> {
            String what = same.get(0).what();
            int most = AT_MOST_TWICE.contains(what) && leftInDoubt.contains(what) ? 2 : 1;
            if (same.size() > most) {
                tooOften.put(key, same);
            }
        });
        assertThat(tooOften).as("effects that came more often than promised").isEmpty();
    }

    private Map<String, List<Effect>> byKey() {
        return all.stream()
                .collect(Collectors.groupingBy(
                        effect -> effect.what() + " " + effect.key(), TreeMap::new, Collectors.toList()));
    }

    @Override
    public String toString() {
        return all.stream()
                .map(effect -> effect.what() + " " + effect.key())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
