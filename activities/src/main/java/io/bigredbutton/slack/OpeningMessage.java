package io.bigredbutton.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.bigredbutton.response.Rooms.Opening;
import java.util.ArrayList;
import java.util.List;

/**
 * The first message of a room: what happened, where its page is, and what can be said by pressing a button. Each
 * button carries the verb as its action and the incident's id as its value, which is what the API's Slack door knows.
 */
final class OpeningMessage {

    private OpeningMessage() {}

    static SlackMessages.Content of(Opening order, boolean buttons) {
        String text = SlackText.message(List.of(), order.text(), order.page());
        return new SlackMessages.Content(text, buttons ? blocks(order) : null);
    }

    private static List<LayoutBlock> blocks(Opening order) {
        List<LayoutBlock> blocks = new ArrayList<>();
        SlackText.sections(order.text()).forEach(piece -> blocks.add(section(piece)));
        blocks.add(section(SlackText.link(order.page())));
        String incident = order.incident().value();
        List<BlockElement> words = List.of(
                button("acknowledge", "I have it", incident),
                button("mitigate", "Mitigated", incident),
                button("resolve", "Resolved", incident),
                button("command", "I take command", incident));
        blocks.add(ActionsBlock.builder().blockId("words").elements(words).build());
        return blocks;
    }

    /** Verbatim: Slack makes no channels and no people of what stands in the text. */
    private static SectionBlock section(String text) {
        return SectionBlock.builder()
                .text(MarkdownTextObject.builder().text(text).verbatim(true).build())
                .build();
    }

    private static ButtonElement button(String action, String text, String incident) {
        return ButtonElement.builder()
                .actionId(action)
                .text(PlainTextObject.builder().text(text).build())
                .value(incident)
                .build();
    }
}
