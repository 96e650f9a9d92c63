package io.resolvent.ingestion.index;

import io.resolvent.connectors.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up passages and questions. */
public final class Samples {

    public static final int DIMENSION = 8;
    public static final Instant DAY = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private static final List<String> WORDS = List.of(
            "refund",
            "invoice",
            "password",
            "login",
            "card",
            "order",
            "delivery",
            "address",
            "account",
            "cancel",
            "upgrade",
            "payment",
            "charge",
            "error",
            "printer",
            "network",
            "statement",
            "limit",
            "fee",
            "transfer");
    private static final List<String> HOSTILE = List.of(
            "audience:INTERNAL",
            "visibility:internal",
            "tenant:other OR *",
            "*:*",
            "*",
            "?",
            "\"unbalanced",
            "' OR 1=1 --",
            "'; DROP TABLE passage; --",
            "%",
            "_%",
            "\\",
            "\0",
            "a & b | !c",
            "!(x <-> y):*",
            "refund:*",
            "NOT refund",
            "(((",
            ")",
            "[* TO *]",
            "{a TO z}",
            "kind:TICKET^100",
            "refund~2",
            "\uD800",
            "\uDC00x",
            "\uD83D\uDE00",
            "$1 ?1 :x",
            "${jndi}",
            "<-> &",
            "x'\"`",
            "--",
            "/*",
            "&&",
            "||",
            "+refund -card",
            "\t\n",
            "İstanbul ß ﬃ",
            "e\u0301",
            "");

    private Samples() {}

    public static IndexedPassage passage(String id, Audience audience, SourceKind kind, Instant known, String text) {
        return passage(id, audience, kind, known, "", text, vector(id.hashCode()));
    }

    public static IndexedPassage passage(
            String id, Audience audience, SourceKind kind, Instant known, String title, String text, float[] vector) {
        Map<String, String> labels = Map.of("intent", "about " + id, "Ünicode", "ä:b=c\nd");
        Passage passage = new Passage(
                "desk/" + kind + "/" + id + "#0",
                "desk",
                kind,
                id,
                "v1",
                audience,
                title,
                text,
                0,
                text.length(),
                labels,
                known);
        return new IndexedPassage(passage, vector);
    }

    public static float[] vector(long seed) {
        Random random = new Random(seed);
        return unit(random.doubles(DIMENSION, -1, 1).toArray());
    }

    public static float[] axis(int index) {
        float[] vector = new float[DIMENSION];
        vector[index] = 1;
        return vector;
    }

    public static float[] unit(double... numbers) {
        double length = 0;
        for (double x : numbers) {
            length += x * x;
        }
        float[] vector = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            vector[i] = (float) (numbers[i] / Math.sqrt(length));
        }
        return vector;
    }

    public static String sentence(Random random, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return sentence.toString();
    }

    /** Words, query syntax of any kind, and odd characters, mixed. */
    public static String hostileQuestion(Random random) {
        StringBuilder question = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            List<String> from = random.nextBoolean() ? WORDS : HOSTILE;
            question.append(from.get(random.nextInt(from.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return question.toString();
    }
}
