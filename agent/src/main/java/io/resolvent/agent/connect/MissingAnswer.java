package io.resolvent.agent.connect;

/** Something is missing or wrong, and nobody can be asked. The message says how to give it. */
public final class MissingAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingAnswer(Need need) {
        super(need.key() + " " + need.problem() + " (" + need.meaning() + "): "
                + (SecretKeys.isSecret(need.key())
                        ? "--secret " + need.key() + "=env:NAME or file:PATH"
                        : "--set " + need.key() + "=…"));
    }
}
