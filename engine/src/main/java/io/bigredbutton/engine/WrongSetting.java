package io.bigredbutton.engine;

/** A setting that cannot be used; the message is one sentence that names it and says what would be right. */
public final class WrongSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentence for people; never with a secret in it. */
    public WrongSetting(String sentence) {
        super(sentence);
    }
}
