package io.resolvent.connectors.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.oauth.Authority.Fate;
import io.resolvent.connectors.http.oauth.Authority.Rotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTokensTest {

    private final MovableClock clock = new MovableClock();
    private final Authority authority = new Authority(Rotation.STRICT, clock);

    @TempDir
    private Path home;

    @Test
    void aTokenIsAskedForOnceAndShownUntilItIsDue() {
        AccessTokens tokens = process();

        assertThat(tokens.get()).containsEntry("Authorization", "Bearer access-1");
        clock.pass(Authority.LIFE.minusMinutes(6));
        assertThat(tokens.get()).containsEntry("Authorization", "Bearer access-1");
        clock.pass(Duration.ofMinutes(2));
        assertThat(tokens.get()).containsEntry("Authorization", "Bearer access-2");
        assertThat(authority.asked()).isEqualTo(2);
    }

    @Test
    void aHundredWhoWaitAreServedByOneRenewal() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(100);
        authority.whenAsked(() -> await(gate));
        AccessTokens tokens = process(Executors.newVirtualThreadPerTaskExecutor());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Map<String, String>> request = () -> {
                started.countDown();
                return tokens.get();
            };
            List<Future<Map<String, String>>> answers = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(request))
                    .toList();
            await(started);
            gate.countDown();
            for (Future<Map<String, String>> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS)).containsEntry("Authorization", "Bearer access-1");
            }
        }
        assertThat(authority.asked()).isEqualTo(1);
    }

    @Test
    void aHundredWhoWaitForARenewalThatFailsAllHearOfItAfterOneRequest() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        authority.whenAsked(() -> await(gate));
        authority.next(Fate.BUSY);
        AccessTokens tokens = process(Executors.newVirtualThreadPerTaskExecutor());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ConnectorException>> answers = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(() -> failure(tokens)))
                    .toList();
            gate.countDown();
            for (Future<ConnectorException> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS).kind()).isEqualTo(FailureKind.UNAVAILABLE);
            }
        }
        assertThat(authority.asked()).isEqualTo(1);
    }

    @Test
    void whoStopsWaitingDoesNotStopTheRenewal() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        authority.whenAsked(() -> {
            asked.countDown();
            await(gate);
        });
        AccessTokens tokens = process(Executors.newVirtualThreadPerTaskExecutor());
        Thread impatient = Thread.ofVirtual().start(() -> failure(tokens));
        await(asked);
        impatient.interrupt();
        impatient.join();
        gate.countDown();

        assertThat(tokens.get()).containsEntry("Authorization", "Bearer access-1");
        assertThat(authority.asked()).isEqualTo(1);
        assertThat(authority.takes(file().take().grant().refreshTokens())).isTrue();
    }

    @Test
    void aGoodTokenIsShownWhileItsRenewalFails() {
        AccessTokens tokens = process();
        tokens.get();
        clock.pass(Authority.LIFE.minusMinutes(2));
        authority.next(Fate.BUSY);

        assertThat(tokens.get()).containsEntry("Authorization", "Bearer access-1");
        assertThat(tokens.get()).containsEntry("Authorization", "Bearer access-1");
        assertThat(authority.asked()).as("not asked again at once").isEqualTo(2);
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndAYoungOneNot() {
        AccessTokens tokens = process();
        Map<String, String> shown = tokens.get();

        assertThat(tokens.refused(shown)).as("just obtained").isFalse();
        clock.pass(Duration.ofMinutes(2));
        assertThat(tokens.refused(shown)).isTrue();
        assertThat(tokens.get()).containsEntry("Authorization", "Bearer access-2");
        assertThat(tokens.refused(shown)).as("there is another one already").isTrue();
        assertThat(tokens.get()).containsEntry("Authorization", "Bearer access-2");
        assertThat(tokens.refused(tokens.get())).isFalse();
        assertThat(authority.asked()).isEqualTo(2);
    }

    @Test
    void anotherProcessTakesOverWhatWasRenewed() {
        AccessTokens one = process();
        AccessTokens other = process();

        assertThat(one.get()).isEqualTo(other.get());
        clock.pass(Duration.ofMinutes(2));
        Map<String, String> old = one.get();
        one.refused(old);
        Map<String, String> renewed = one.get();
        assertThat(other.refused(old)).isTrue();
        assertThat(other.get()).isEqualTo(renewed);
        assertThat(authority.asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "CONFUSED", "SPOILT"})
    void afterAFailureTheGrantIsThereStill(Fate fate) {
        AccessTokens tokens = process();
        authority.next(fate);
        authority.next(fate == Fate.SPOILT ? Fate.SPOILT : Fate.FINE);

        assertThat(failure(tokens).kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(authority.takes(kept())).isTrue();
        clock.pass(Duration.ofSeconds(31));
        authority.forgetFates();
        assertThat(authority.takesAccess(process().get())).isTrue();
    }

    @Test
    void onlyARepeatedRefusalIsALossAndSaysWhatToDo() {
        AccessTokens tokens = process();
        authority.revoke();

        assertThat(failure(tokens))
                .hasMessageContaining("asked again")
                .extracting(ConnectorException::kind)
                .isEqualTo(FailureKind.UNAVAILABLE);
        clock.pass(Duration.ofSeconds(31));
        assertThat(failure(tokens))
                .hasMessageContaining("Authorize again")
                .extracting(ConnectorException::kind)
                .isEqualTo(FailureKind.UNAUTHENTICATED);
        clock.pass(Duration.ofMinutes(30));
        failure(tokens);
        assertThat(authority.asked()).isEqualTo(2);
        assertThat(kept()).as("even then nothing is thrown away").containsExactly(Authority.first());
    }

    @Test
    void aLostAnswerIsAskedForAgainAtOnceWhileTheServerIsLenient() {
        Authority lenient = new Authority(Rotation.LENIENT, clock);
        lenient.next(Fate.LOST);

        AccessTokens tokens = process(lenient, Runnable::run);

        assertThat(lenient.takesAccess(tokens.get())).isTrue();
        assertThat(lenient.asked()).isEqualTo(2);
    }

    @Test
    void theTokenIsNotUsedBeforeItsGrantIsKept() throws IOException {
        AccessTokens tokens = process();
        authority.whenAsked(() -> occupy(true));

        assertThat(failure(tokens)).hasMessageContaining("cannot be kept").hasMessageContaining("Make room");
        occupy(false);
        authority.whenAsked(() -> {});
        clock.pass(Duration.ofSeconds(2));
        assertThat(tokens.get()).containsEntry("Authorization", "Bearer access-1");
        assertThat(authority.takes(kept())).isTrue();
        assertThat(authority.asked())
                .as("what was granted is kept later, not asked for again")
                .isEqualTo(1);
    }

    @Test
    void aGrantThatCannotBeKeptIsNotEvenAskedFor() {
        occupy(true);

        assertThat(failure(process())).hasMessageContaining("cannot be kept");
        assertThat(authority.asked()).isZero();
    }

    @Test
    void aFileThatCannotBeReadIsLeftAlone() throws IOException {
        process().get();
        Files.writeString(path(), "{\"refreshTokens\":[\"refr");

        assertThat(failure(process()).kind()).isEqualTo(FailureKind.INVALID_CONFIGURATION);
        assertThat(Files.readString(path())).isEqualTo("{\"refreshTokens\":[\"refr");
        assertThat(authority.asked()).isEqualTo(1);
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        process().get();

        try (var files = Files.list(home)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void nothingSecretIsShown() {
        AccessTokens tokens = process();
        tokens.get();
        authority.revoke();
        clock.pass(Authority.LIFE);

        assertThat(failure(tokens).toString() + tokens + file().take().grant())
                .doesNotContain("refresh-0", "refresh-1", "access-1");
    }

    private List<io.resolvent.connectors.Secret> kept() {
        try (Grants.Taken taken = file().take()) {
            return taken.grant().refreshTokens();
        }
    }

    /** Puts a folder that is not empty where the file is to be written. */
    private void occupy(boolean on) {
        try {
            Path next = path().resolveSibling(path().getFileName() + ".next");
            if (on) {
                Files.createDirectories(next.resolve("in the way"));
            } else {
                Files.delete(next.resolve("in the way"));
                Files.delete(next);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path path() {
        return home.resolve("grant.json");
    }

    private GrantFile file() {
        return new GrantFile(path(), Grant.of(Optional.of(Authority.first())));
    }

    private AccessTokens process() {
        return process(Runnable::run);
    }

    private AccessTokens process(java.util.concurrent.Executor threads) {
        return process(authority, threads);
    }

    private AccessTokens process(Authority asked, java.util.concurrent.Executor threads) {
        return new AccessTokens("desk", new Renewal("desk", asked, file(), clock), clock, threads);
    }

    private static ConnectorException failure(AccessTokens tokens) {
        return catchThrowableOfType(ConnectorException.class, tokens::get);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
