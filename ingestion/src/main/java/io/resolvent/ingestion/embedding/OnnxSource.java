package io.resolvent.ingestion.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A sentence model on the class path.
 *
 * @param name for fingerprints and messages
 * @param model resource name of the ONNX file
 * @param tokenizer resource name of the tokenizer's JSON
 * @param dimension length of its vectors
 */
record OnnxSource(String name, String model, String tokenizer, int dimension) {

    static final OnnxSource BGE_SMALL_EN_V15_Q = new OnnxSource(
            "bge-small-en-v1.5-q", "bge-small-en-v1.5-q.onnx", "bge-small-en-v1.5-q-tokenizer.json", 384);

    private static final int HASH_CHARACTERS = 16;

    byte[] modelBytes() {
        try (InputStream in = open(model)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("embedding model " + name + ": cannot be read from the class path", failure);
        }
    }

    InputStream open(String resource) throws IOException {
        InputStream in = OnnxSource.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IOException(resource + " is not on the class path; add the jar that holds it");
        }
        return in;
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
