package io.resolvent.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSilenceTest {

    @TempDir
    private Path folder;

    private WatchedHome home;

    @BeforeEach
    void open() {
        home = new WatchedHome(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void tickets_that_change_without_a_webhook_where_one_always_came_are_told() {
        usualDays(25, Duration.ofMinutes(5));
        changesWithoutWebhook(6);
        assertThat(home.kinds()).isEmpty();

        home.pass(Duration.ofMinutes(11));
        assertThat(home.kinds()).containsExactly("webhooks-silent");

        home.webhook("back");
        home.pass(WatchedHome.LOOK);
        assertThat(home.kinds()).isEmpty();
    }

    @Test
    void fewer_changes_than_that_are_let_be() {
        usualDays(25, Duration.ofMinutes(5));
        changesWithoutWebhook(5);
        home.pass(Duration.ofMinutes(30));

        assertThat(home.kinds()).isEmpty();
    }

    @Test
    void a_store_that_announces_only_some_changes_is_let_be() {
        for (int i = 0; i < 25; i++) {
            usualDays(1, Duration.ofMinutes(1));
            changesWithoutWebhook(5);
        }
        usualDays(1, Duration.ofMinutes(1));
        changesWithoutWebhook(10);
        home.pass(Duration.ofMinutes(11));
        assertThat(home.kinds()).isEmpty();

        changesWithoutWebhook(20);
        home.pass(Duration.ofMinutes(11));
        assertThat(home.kinds()).containsExactly("webhooks-silent");
    }

    @Test
    void a_store_whose_webhooks_came_seldom_is_let_be() {
        usualDays(19, Duration.ofMinutes(5));
        changesWithoutWebhook(50);
        home.pass(Duration.ofMinutes(30));

        assertThat(home.kinds()).isEmpty();
    }

    @Test
    void silence_that_is_much_longer_than_ever_is_told_even_when_no_ticket_changes() {
        usualDays(30, Duration.ofHours(8));
        home.polled();
        home.goBy(Duration.ofDays(1));
        home.pass(WatchedHome.LOOK);
        assertThat(home.kinds()).contains("webhooks-silent");
    }

    @Test
    void a_weekend_is_no_silence() {
        for (int week = 0; week < 2; week++) {
            usualDays(60, Duration.ofHours(2));
            home.goBy(Duration.ofDays(2));
        }
        home.polled();
        home.goBy(Duration.ofHours(12));
        home.pass(WatchedHome.LOOK);

        assertThat(home.kinds()).doesNotContain("webhooks-silent");
    }

    @Test
    void what_changed_while_the_program_did_not_run_says_nothing() {
        usualDays(25, Duration.ofMinutes(5));
        home.goBy(Duration.ofHours(10));
        home.restart();
        changesWithoutWebhook(1);
        home.pass(Duration.ofMinutes(30));

        assertThat(home.kinds()).isEmpty();
    }

    private void usualDays(int webhooks, Duration pause) {
        for (int i = 0; i < webhooks; i++) {
            home.goBy(pause);
            home.webhook("w" + home.clock.instant());
            home.foundByPoll("w" + home.clock.instant());
        }
    }

    private void changesWithoutWebhook(int tickets) {
        for (int i = 0; i < tickets; i++) {
            home.goBy(Duration.ofSeconds(1));
            home.foundByPoll("p" + home.clock.instant());
        }
        home.polled();
        home.look();
    }
}
