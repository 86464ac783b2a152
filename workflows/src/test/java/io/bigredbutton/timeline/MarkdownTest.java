package io.bigredbutton.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.Declaration;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Plans;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void isTitleFactsAndALineForEverythingThatHappened() {
        String page = Markdown.of(new Story(
                incident("Checkout is failing", null),
                List.of(
                        new Entry(TEN, TEN, "declared", "Cy", "Checkout is failing", null, null, null, null),
                        new Entry(
                                TEN.plusSeconds(5),
                                TEN.plusSeconds(5),
                                "step",
                                "slack",
                                "Opened a room.",
                                "room",
                                1,
                                null,
                                "https://example.slack.com/archives/C1"),
                        new Entry(
                                TEN.plusSeconds(60),
                                TEN.plusSeconds(3600),
                                "note",
                                "Ana Lima",
                                "It was the disk.",
                                null,
                                null,
                                null,
                                null)),
                List.of(),
                false));

        assertThat(page).isEqualTo("""
                # Checkout is failing

                - **Incident**: inc-20261123-amber-falcon
                - **State**: DECLARED
                - **Severity**: not said yet
                - **Declared**: Monday, 23 November 2026, 10:00 UTC, by Cy

                ## What happened (times in UTC)

                - 2026-11-23 10:00:00 **declared** Cy: Checkout is failing
                - 2026-11-23 10:00:05 **step** slack: Opened a room. https://example.slack.com/archives/C1
                - 2026-11-23 10:01:00 **note** Ana Lima: It was the disk. _(added later, 2026-11-23 11:00:00)_
                """);
    }

    @Test
    void whatPeopleWroteMarksNothingUp() {
        String nasty =
                "# Big\n<script>alert(1)</script>\n- [click](https://evil.example) **bold** `code` | ![x](y)\n1. one";
        String page = Markdown.of(new Story(
                incident("*Title* <img src=x>", nasty),
                List.of(new Entry(TEN, TEN, "n*te", "C_y", nasty, null, null, null, null)),
                List.of(),
                false));

        assertThat(page)
                .startsWith("# \\*Title\\* &lt;img src\\=x&gt;\n")
                .contains("""
                > \\# Big
                > &lt;script&gt;alert(1)&lt;/script&gt;
                > \\- \\[click\\](https://evil.example) \\*\\*bold\\*\\* \\`code\\` \\| \\!\\[x\\](y)
                > 1\\. one
                """)
                .contains("**n\\*te** C\\_y: \\# Big / &lt;script&gt;alert(1)&lt;/script&gt; / - \\[click\\]")
                .doesNotContain("<script>", "<img");
        assertThat(page.lines().filter(line -> line.startsWith("- 2026"))).hasSize(1);
    }

    private static Incident incident(String title, @Nullable String description) {
        Declaration plain = Plans.declaration("inc-20261123-amber-falcon", TEN, Plans.whole());
        return Incident.declared(new Declaration(
                plain.id(),
                title,
                description,
                null,
                List.of(),
                "Cy",
                TEN,
                URI.create("http://127.0.0.1:8080/"),
                plain.plan(),
                null,
                null));
    }
}
