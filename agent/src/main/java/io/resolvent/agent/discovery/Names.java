package io.resolvent.agent.discovery;

import java.util.Set;

/** Names as they may stand in configuration, logs and notes. */
final class Names {

    private static final int LONGEST = 80;

    private Names() {}

    /** One line of at most 80 characters. */
    static String plain(String name) {
        String line = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String shorter =
                line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip();
        return shorter.startsWith(FoundIntent.UNNAMED) ? shorter.substring(FoundIntent.UNNAMED.length()) : shorter;
    }

    /** With a number when it is taken. */
    static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " " + number;
        }
        return free;
    }
}
