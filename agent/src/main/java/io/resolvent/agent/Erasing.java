package io.resolvent.agent;

import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.dispatch.SqlSettledEffects;
import io.resolvent.agent.log.SqlCaseSearch;
import io.resolvent.agent.store.Compaction;
import io.resolvent.agent.store.SqlRemarks;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Erases what mentions a person from the files of a home folder. The policy log keeps that there were decisions, and stays
 * verifiable. The ticket store is not touched, nor is what a connector keeps by itself. No service may run on the folder.
 */
public final class Erasing {

    private final Settings settings;
    private final SecretReference secrets;
    private final Clock clock;
    private final Predicate<String> mentions;

    /**
     * @param words address, name, number: whatever the person can be found by; in any case of letters
     */
    public Erasing(Settings settings, SecretReference secrets, Clock clock, List<String> words) {
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
        List<String> wanted =
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        this.mentions = text -> {
            String lower = text.toLowerCase(Locale.ROOT);
            return wanted.stream().anyMatch(lower::contains);
        };
    }

    /**
     * What was, or would be, erased.
     *
     * @param waiting effects that mention the person and are still to be made: they are left alone
     */
    public record Erased(int cases, int effects, int remarks, int documents, long waiting) {}

    /** Erases for good. */
    public Erased erase(String who, String reason, Progress progress) throws IOException {
        Erased erased = eraseRows(who, reason, progress);
        deleteTree(settings.home().resolve("models"));
        deleteTree(settings.home().resolve("index"));
        try (Stream<Path> files = Files.list(settings.home())) {
            files.filter(file -> file.getFileName().toString().endsWith(".db")).forEach(Compaction::of);
        }
        return erased;
    }

    /** How many cases and waiting effects mention the person. */
    public Erased find() {
        try (Archive archive = Archive.open(settings.home())) {
            return new Erased(
                    new SqlCaseSearch(archive.database()).rows(mentions).size(),
                    0,
                    0,
                    0,
                    new SqlSettledEffects(archive.database()).unsettled(mentions));
        }
    }

    private Erased eraseRows(String who, String reason, Progress progress) {
        try (Archive archive = Archive.open(settings.home());
                Knowledge knowledge = KnowledgeFolder.open(settings, secrets)) {
            List<Long> rows = new SqlCaseSearch(archive.database()).rows(mentions);
            SqlSettledEffects effects = new SqlSettledEffects(archive.database());
            return new Erased(
                    archive.log().erase(rows, who, reason, clock.instant()),
                    effects.erase(mentions),
                    new SqlRemarks(archive.database()).erase(mentions),
                    knowledge.forget(mentions, progress),
                    effects.unsettled(mentions));
        }
    }

    /** What was learned, and the index, are made anew at the next start, from what is left. */
    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
