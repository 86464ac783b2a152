package io.bigredbutton.paging;

/**
 * Whose turn it is to be paged.
 *
 * @param round 1 for the first time through the order
 * @param place position in the order, from 0
 */
public record Turn(int round, int place) {

    /** The first of the first round. */
    public static final Turn FIRST = new Turn(1, 0);

    /** The next in an order of so many people, round after round. */
    Turn next(int people) {
        return place + 1 < people ? new Turn(round, place + 1) : new Turn(round + 1, 0);
    }
}
