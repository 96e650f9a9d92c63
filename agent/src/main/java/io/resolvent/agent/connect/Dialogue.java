package io.resolvent.agent.connect;

import java.util.Optional;

/** A person who can be asked. */
public interface Dialogue {

    /** The answer without blanks around it, empty text when there was none; empty when nobody can be asked. */
    Optional<String> ask(String question);

    /** The same for a secret: what is typed is not shown. */
    Optional<String> askHidden(String question);

    void say(String line);
}
