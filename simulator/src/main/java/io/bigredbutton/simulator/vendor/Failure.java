package io.bigredbutton.simulator.vendor;

/** Why a vendor does not do what it was asked, for the vendor to say in its own form. */
public record Failure(int status, Why why, String text) {

    /** The reasons that every vendor knows. */
    public enum Why {
        /** A fault told it to answer so. */
        TOLD,
        /** The key is wrong. */
        CREDENTIALS,
        /** No key was sent. */
        NO_CREDENTIALS,
        RATE_LIMIT,
        /** There is nothing at this address. */
        NOT_FOUND,
        /** The body cannot be read. */
        UNREADABLE
    }
}
