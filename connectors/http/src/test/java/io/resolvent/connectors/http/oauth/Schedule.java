package io.resolvent.connectors.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.oauth.Authority.Fate;
import io.resolvent.connectors.http.oauth.Authority.Rotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Some processes that share a grant, and everything that may happen to them, drawn by a seed, in virtual time: requests,
 * refusals by the store, lost and spoilt answers, confused and busy servers, processes that die in the middle of a renewal,
 * a folder that cannot be written for a moment (its process is then the next to do something, and alive: no disk and no
 * process is more than can be survived). After each step the server takes a refresh token that is kept.
 */
final class Schedule {

    private static final int PROCESSES = 3;
    private static final List<Rotation> ROTATIONS = List.of(Rotation.NONE, Rotation.LENIENT, Rotation.STRICT);
    private static final int STEPS = 25;
    private static final List<Fate> FATES = List.of(
            Fate.FINE, Fate.FINE, Fate.BUSY, Fate.CONFUSED, Fate.LOST, Fate.SPOILT, Fate.SPOILT, Fate.ASKER_DIED);

    private final MovableClock clock = new MovableClock();
    private final Random random;
    private final Rotation rotation;
    private final Authority authority;
    private final Path file;
    private final List<Instance> processes = new ArrayList<>();

    Schedule(long seed, Path home) {
        random = new Random(seed);
        rotation = ROTATIONS.get(random.nextInt(ROTATIONS.size()));
        authority = new Authority(rotation, clock);
        file = home.resolve("grant-" + seed + ".json");
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(start());
        }
    }

    /** How it ended: with a good grant, or lost because the server kept a new token to itself. */
    boolean endsWithAGoodGrant() {
        for (int step = 0; step < STEPS; step++) {
            step();
            if (authority.keptItToItself()) {
                return false;
            }
            assertThat(authority.takes(everywhere()))
                    .as("a good refresh token after step %d (%s)", step, rotation)
                    .isTrue();
        }
        return healed();
    }

    Rotation rotation() {
        return rotation;
    }

    private void step() {
        int one = random.nextInt(PROCESSES);
        Optional<Instance> full = processes.stream()
                .filter(process -> !process.renewal.unkept().isEmpty())
                .findFirst();
        if (full.isPresent()) {
            clock.pass(Duration.ofSeconds(2));
            authority.forgetFates();
            full.get().ask();
            return;
        }
        switch (random.nextInt(10)) {
            case 0, 1 -> clock.pass(Duration.ofSeconds(random.nextInt(90)));
            case 2 -> clock.pass(Duration.ofMinutes(random.nextInt(120)));
            case 3 -> processes.set(one, start());
            case 4 -> askWhileTheFolderCannotBeWritten(one);
            case 5 -> leaveHalfAFileBehind();
            case 6 -> processes.get(one).storeRefuses();
            default -> ask(one);
        }
    }

    private void ask(int one) {
        authority.forgetFates();
        Fate fate = FATES.get(random.nextInt(FATES.size()));
        authority.next(fate);
        authority.next(fate == Fate.CONFUSED ? Fate.FINE : FATES.get(random.nextInt(FATES.size())));
        try {
            processes.get(one).ask();
        } catch (Authority.Died e) {
            processes.set(one, start());
        }
    }

    private void askWhileTheFolderCannotBeWritten(int one) {
        try {
            Path inTheWay = next().resolve("in the way");
            Files.deleteIfExists(next());
            authority.whenAsked(() -> occupy(inTheWay));
            ask(one);
            authority.whenAsked(() -> {});
            Files.deleteIfExists(inTheWay);
            Files.deleteIfExists(next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void occupy(Path inTheWay) {
        try {
            Files.createDirectories(inTheWay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leaveHalfAFileBehind() {
        try {
            Files.writeString(next(), "{\"refreshTokens\":[\"ref");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean healed() {
        authority.forgetFates();
        processes.forEach(Instance::ask);
        for (Instance process : processes) {
            clock.pass(Duration.ofHours(2));
            if (authority.keptItToItself()) {
                return false;
            }
            process.ask();
            clock.pass(Duration.ofMinutes(2));
            assertThat(process.ask()).as("access in the end (%s)", rotation).isTrue();
        }
        assertThat(authority.takes(kept())).isTrue();
        return true;
    }

    /** What is on disk, and what a process that could not write still has. */
    private List<Secret> everywhere() {
        List<Secret> all = new ArrayList<>(kept());
        processes.forEach(process -> all.addAll(process.renewal.unkept()));
        return all;
    }

    private List<Secret> kept() {
        try (Grants.Taken taken = grants().take()) {
            return taken.grant().refreshTokens();
        }
    }

    private Path next() {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    private GrantFile grants() {
        return new GrantFile(file, Grant.of(Optional.of(Authority.first())));
    }

    private Instance start() {
        Renewal renewal = new Renewal("desk", authority, grants(), clock);
        return new Instance(renewal, new AccessTokens("desk", renewal, clock, Runnable::run));
    }

    private final class Instance {

        private final Renewal renewal;
        private final AccessTokens tokens;
        private Map<String, String> shown = Map.of();

        Instance(Renewal renewal, AccessTokens tokens) {
            this.renewal = renewal;
            this.tokens = tokens;
        }

        /** Whether there is a token that the server gave. */
        boolean ask() {
            try {
                shown = tokens.get();
                return authority.takesAccess(shown);
            } catch (ConnectorException e) {
                assertThat(e.kind()).isIn(FailureKind.UNAVAILABLE, FailureKind.UNAUTHENTICATED);
                return false;
            } catch (IllegalStateException e) {
                if (e.getCause() instanceof Authority.Died died) {
                    throw died;
                }
                throw e;
            }
        }

        void storeRefuses() {
            tokens.refused(shown);
        }
    }
}
