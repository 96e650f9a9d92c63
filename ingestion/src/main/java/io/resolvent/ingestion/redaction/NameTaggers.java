package io.resolvent.ingestion.redaction;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Reads the tagger that comes with the program: {@code redaction/names.bin.gz} and the word classes. */
final class NameTaggers {

    private static final String WEIGHTS = "/redaction/names.bin.gz";
    private static final String CLASSES = "/redaction/word-classes.txt";
    private static final int FORMAT = 0x524E5431;
    private static final int KINDS = 3;

    private NameTaggers() {}

    static NameTagger standard() {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes(WEIGHTS))))) {
            if (in.readInt() != FORMAT) {
                throw new IOException(WEIGHTS + " has another format");
            }
            int groups = in.readInt();
            int rows = in.readInt();
            int labels = in.readInt();
            int[] bias = ints(in, KINDS);
            NameLikeness likeness = new NameLikeness(in.readNBytes(groups * KINDS), bias);
            int[] steps = ints(in, labels * labels);
            WordClasses classes = WordClasses.read(
                    new String(bytes(CLASSES), StandardCharsets.UTF_8).lines().toList());
            return new NameTagger(new Tokens(classes, likeness), in.readNBytes(rows * labels), steps);
        } catch (IOException e) {
            throw new UncheckedIOException(WEIGHTS + " cannot be read", e);
        }
    }

    private static int[] ints(DataInputStream in, int count) throws IOException {
        int[] ints = new int[count];
        for (int i = 0; i < count; i++) {
            ints[i] = in.readInt();
        }
        return ints;
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(NameTaggers.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }
}
