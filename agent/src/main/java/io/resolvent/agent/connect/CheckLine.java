package io.resolvent.agent.connect;

/**
 * What one check found.
 *
 * @param what it is about
 * @param line one line; what is bad says what to do
 */
public record CheckLine(boolean good, String what, String line) {

    static CheckLine good(String what, String line) {
        return new CheckLine(true, what, oneLine(line));
    }

    static CheckLine bad(String what, String line) {
        return new CheckLine(false, what, oneLine(line));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
