package io.resolvent.connectors.testkit;

import io.resolvent.connectors.Visibility;

/** A message to seed on an existing ticket: never written with the account under test. */
public record Contribution(By by, Visibility visibility, String text) {

    /** Who writes it. */
    public enum By {
        REQUESTER,
        SUPPORT_AGENT
    }

    static Contribution customer(String text) {
        return new Contribution(By.REQUESTER, Visibility.PUBLIC, text);
    }

    static Contribution reply(String text) {
        return new Contribution(By.SUPPORT_AGENT, Visibility.PUBLIC, text);
    }

    static Contribution note(String text) {
        return new Contribution(By.SUPPORT_AGENT, Visibility.INTERNAL, text);
    }
}
