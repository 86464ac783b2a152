package io.bigredbutton.incident;

import java.util.List;

/** Words that are easily said over a bad line, for naming incidents: 64 of each, so that six bits choose one. */
final class SpokenWords {

    private static final List<String> FIRST = words(
            "amber ashen azure bold brave brisk bronze calm candid clear copper coral cosmic crimson crisp dapper"
                    + " eager early fabled fancy fleet frosty gentle giant gilded golden grand happy hidden humble indigo ivory"
                    + " jade jolly keen kind lively lucky lunar merry mighty misty modest noble olive pearl placid plucky"
                    + " polar proud quick quiet rapid rosy royal ruby rustic silver sleepy solar steady sunny tidy vivid");

    private static final List<String> SECOND = words(
            "badger beaver bison bobcat camel canary cheetah cobra condor cougar coyote cricket dingo dolphin donkey dragon"
                    + " eagle falcon ferret finch gazelle gecko giraffe gopher hamster hedgehog heron hippo hornet husky iguana jackal"
                    + " jaguar kestrel koala lemur leopard lizard llama lobster magpie mammoth marten monkey osprey otter panda panther"
                    + " parrot pelican penguin pigeon puffin python rabbit raven salmon sparrow squirrel tiger toucan turtle walrus wombat");

    private SpokenWords() {}

    /** A pair of words for a number; only its lowest twelve bits count. */
    static String pair(int number) {
        return FIRST.get(number & 63) + "-" + SECOND.get(number >>> 6 & 63);
    }

    private static List<String> words(String line) {
        List<String> words = List.of(line.split(" "));
        if (words.size() != 64) {
            throw new IllegalStateException("64 words are needed, there are " + words.size());
        }
        return words;
    }
}
