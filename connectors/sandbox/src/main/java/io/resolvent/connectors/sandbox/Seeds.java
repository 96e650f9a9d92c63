package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.connectors.KnowledgeItem.Kind;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.sandbox.api.Request;
import io.resolvent.connectors.sandbox.desk.Channel;
import io.resolvent.connectors.sandbox.desk.Desk;
import io.resolvent.connectors.sandbox.desk.DeskArticle;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import io.resolvent.connectors.sandbox.desk.DeskUser;
import io.resolvent.connectors.sandbox.desk.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Loads sample tickets, articles and macros from JSON lines; a line that cannot be read is left out and reported. */
final class Seeds {

    private final Desk desk;
    private final DeskUser loader;

    Seeds(Desk desk, DeskUser loader) {
        this.desk = desk;
        this.loader = loader;
    }

    List<Skipped> tickets(Path file) {
        return eachLine(file, json -> desk.load(ticket(json), loader));
    }

    /** Loads the first ticket of the file that the desk does not have, dated now. False: it has all. */
    boolean arrive(Path file, Instant now) {
        AtomicBoolean arrived = new AtomicBoolean();
        eachLine(file, json -> {
            if (!arrived.get() && !desk.has(SeedTicket.id(json))) {
                desk.load(ticket(json).openedAt(now.truncatedTo(ChronoUnit.SECONDS)), loader);
                arrived.set(true);
            }
        });
        return arrived.get();
    }

    List<Skipped> articles(Path file) {
        return eachLine(file, json -> desk.store(article(json, Kind.ARTICLE), loader, Channel.SEED));
    }

    List<Skipped> macros(Path file) {
        return eachLine(file, json -> desk.store(article(json, Kind.MACRO), loader, Channel.SEED));
    }

    private DeskTicket ticket(Request json) {
        return new SeedTicket(json, desk.nextSequence()).ticket();
    }

    private static DeskArticle article(Request json, Kind kind) {
        return new DeskArticle(
                json.filledText("id"),
                kind,
                json.filledText("title"),
                json.filledText("body"),
                kind == Kind.ARTICLE ? Format.MARKDOWN : Format.PLAIN,
                json.text("visibility").orElse("").equals("public") ? Audience.PUBLIC : Audience.INTERNAL,
                0,
                Instant.EPOCH,
                json.object("labels").map(Request::scalars).orElse(Map.of()));
    }

    private static List<Skipped> eachLine(Path file, Consumer<Request> use) {
        List<Skipped> skipped = new ArrayList<>();
        try (BufferedReader lines = open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    use.accept(Request.parse(line));
                } catch (Refusal e) {
                    skipped.add(new Skipped(
                            file.getFileName() + ":" + number,
                            e.explanation().lines().findFirst().orElse("cannot be read")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return skipped;
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
