package io.resolvent.connectors.redmine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Something that Redmine was asked, good for some time. Thread-safe. */
final class Remembered<T> {

    private record Answer<T>(T value, Instant at) {}

    private final Supplier<T> question;
    private final Duration good;
    private final Clock clock;
    private Optional<Answer<T>> last = Optional.empty();

    Remembered(Supplier<T> question, Duration good, Clock clock) {
        this.question = question;
        this.good = good;
        this.clock = clock;
    }

    synchronized T get() {
        Instant now = clock.instant();
        return last.filter(answer -> Duration.between(answer.at(), now).compareTo(good) < 0)
                .map(Answer::value)
                .orElseGet(this::askedAgain);
    }

    synchronized T askedAgain() {
        T value = question.get();
        last = Optional.of(new Answer<>(value, clock.instant()));
        return value;
    }
}
