package io.bigredbutton.simulator.phones;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** TwiML, read: what to say, and which keys to wait for. Verbs that a plain telephone does not notice are left out. */
record Script(List<Verb> verbs) {

    /** What a script says to do. */
    sealed interface Verb {}

    /** Says something. */
    record Say(String words) implements Verb {}

    /** Waits. */
    record Pause(int seconds) implements Verb {}

    /** Says something, and waits for keys. An empty {@code action} means the address that the script came from. */
    record Gather(List<Verb> inside, String action, int digits, String endKey, int seconds, boolean askAnyway)
            implements Verb {}

    /** Goes on with what that address answers. */
    record Redirect(String url) implements Verb {}

    /** Answers a text message with another. */
    record Message(String words) implements Verb {}

    /** Ends the call. */
    record Hangup() implements Verb {}

    /**
     * Reads TwiML.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Script of(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element root = builder.parse(new InputSource(new StringReader(xml.strip())))
                    .getDocumentElement();
            if (!root.getTagName().equals("Response")) {
                throw new IllegalArgumentException("TwiML begins with <Response>.");
            }
            return new Script(verbs(root));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("This is not TwiML.", e);
        }
    }

    /** Everything that it says, in one line. */
    String words() {
        List<String> words = new ArrayList<>();
        collect(verbs, words);
        return String.join(" ", words.stream().distinct().toList());
    }

    private static void collect(List<Verb> verbs, List<String> words) {
        for (Verb verb : verbs) {
            if (verb instanceof Say say) {
                words.add(say.words());
            } else if (verb instanceof Gather gather) {
                collect(gather.inside(), words);
            }
        }
    }

    private static List<Verb> verbs(Element parent) {
        List<Verb> verbs = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeType() == Node.ELEMENT_NODE) {
                read((Element) children.item(i), verbs);
            }
        }
        return List.copyOf(verbs);
    }

    private static void read(Element element, List<Verb> into) {
        String text = element.getTextContent().replaceAll("\\s+", " ").strip();
        switch (element.getTagName()) {
            case "Say" -> into.add(new Say(text));
            case "Pause" -> into.add(new Pause(number(element, "length", 1)));
            case "Gather" ->
                into.add(new Gather(
                        verbs(element),
                        element.getAttribute("action"),
                        number(element, "numDigits", 0),
                        element.hasAttribute("finishOnKey") ? element.getAttribute("finishOnKey") : "#",
                        number(element, "timeout", 5),
                        element.getAttribute("actionOnEmptyResult").equals("true")));
            case "Redirect" -> into.add(new Redirect(text));
            case "Message" -> into.add(new Message(text));
            case "Hangup", "Reject" -> into.add(new Hangup());
            default -> {}
        }
    }

    private static int number(Element element, String attribute, int otherwise) {
        String value = element.getAttribute(attribute);
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : otherwise;
    }
}
