package io.resolvent.agent.intent;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@link LearnedTopics} has learned from examples that come with the program: the latest few in memory, and in a
 * folder for the next start. A name stands for examples, method and vectors; when anything differs, nothing is
 * found. Never fails its user. Thread-safe.
 */
public final class KeptTopics {

    private static final Logger LOG = LoggerFactory.getLogger(KeptTopics.class);
    private static final String METHOD = "topics/1";
    private static final String SUFFIX = ".topics";
    private static final int MOST = 4;
    private static final Map<String, Fit> LATEST = new LinkedHashMap<>();

    private final Optional<Path> folder;

    private KeptTopics(Optional<Path> folder) {
        this.folder = folder;
    }

    /** For as long as the program runs. */
    public static KeptTopics inMemory() {
        return new KeptTopics(Optional.empty());
    }

    /** @param folder made when missing */
    public static KeptTopics in(Path folder) {
        return new KeptTopics(Optional.of(folder));
    }

    /** @param dual by example, then topic */
    record Fit(double[][] dual, double[] ordinaryLeads) {}

    static String name(String embedder, SortedMap<String, List<String>> examples, String ordinary) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, METHOD + embedder);
            add(digest, ordinary);
            examples.forEach((topic, texts) -> {
                add(digest, "\n" + topic);
                texts.forEach(text -> add(digest, text));
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform has no SHA-256", e);
        }
    }

    Optional<Fit> find(String name, int examples, int topics) {
        synchronized (LATEST) {
            Optional<Fit> known = Optional.ofNullable(LATEST.get(name));
            if (known.isPresent()) {
                return known;
            }
        }
        Optional<Fit> read = folder.map(f -> f.resolve(name + SUFFIX))
                .filter(Files::exists)
                .flatMap(file -> read(file, examples, topics));
        read.ifPresent(fit -> remember(name, fit));
        return read;
    }

    void keep(String name, Fit fit) {
        remember(name, fit);
        folder.ifPresent(place -> write(place, name, fit));
    }

    private static void remember(String name, Fit fit) {
        synchronized (LATEST) {
            LATEST.put(name, fit);
            if (LATEST.size() > MOST) {
                LATEST.remove(LATEST.keySet().iterator().next());
            }
        }
    }

    private static Optional<Fit> read(Path file, int examples, int topics) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            double[][] dual = new double[examples][topics];
            for (double[] row : dual) {
                read(in, row);
            }
            double[] leads = new double[in.readInt()];
            read(in, leads);
            return Optional.of(new Fit(dual, leads));
        } catch (IOException | RuntimeException failure) {
            LOG.warn("model {}: cannot be read ({}); learning anew", file, failure.toString());
            return Optional.empty();
        }
    }

    private static void write(Path folder, String name, Fit fit) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "learning", ".tmp");
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                for (double[] row : fit.dual()) {
                    write(out, row);
                }
                out.writeInt(fit.ordinaryLeads().length);
                write(out, fit.ordinaryLeads());
            }
            Files.move(
                    unfinished,
                    folder.resolve(name + SUFFIX),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            LOG.warn("model {}: cannot be kept ({}); the next start learns anew", name, failure.toString());
        }
    }

    private static void read(DataInputStream in, double[] row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            row[i] = in.readDouble();
        }
    }

    private static void write(DataOutputStream out, double[] row) throws IOException {
        for (double value : row) {
            out.writeDouble(value);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
