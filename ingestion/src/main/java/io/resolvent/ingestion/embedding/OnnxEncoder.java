package io.resolvent.ingestion.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * One text to one unit-length vector: the first token's ({@code [CLS]}) output, as the authors of bge prescribe. One
 * text at a time on one core: a batch would change the vectors, because a dynamically quantised model scales the batch
 * as a whole. Thread-safe and deterministic.
 */
final class OnnxEncoder {

    private static final int MAX_TOKENS = 512;

    private final OnnxSource source;
    private final String fingerprint;
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;

    private OnnxEncoder(OnnxSource source, String fingerprint, HuggingFaceTokenizer tokenizer, OrtSession session) {
        this.source = source;
        this.fingerprint = fingerprint;
        this.tokenizer = tokenizer;
        this.session = session;
    }

    static OnnxEncoder load(OnnxSource source) {
        keepTheTokenizerLibraryOffline();
        byte[] model = source.modelBytes();
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        String fingerprint = source.name() + "/" + OnnxSource.hash(model) + "/ort-" + runtime.getVersion();
        try (InputStream tokenizer = source.open(source.tokenizer());
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            HuggingFaceTokenizer words = HuggingFaceTokenizer.newInstance(
                    tokenizer,
                    Map.of(
                            "padding",
                            "false",
                            "truncation",
                            "true",
                            "maxLength",
                            Integer.toString(MAX_TOKENS),
                            "modelMaxLength",
                            Integer.toString(MAX_TOKENS)));
            return new OnnxEncoder(source, fingerprint, words, runtime.createSession(model, options));
        } catch (IOException failure) {
            throw new UncheckedIOException("embedding model " + source.name() + ": cannot be loaded", failure);
        } catch (OrtException failure) {
            throw new IllegalStateException("embedding model " + source.name() + ": cannot be loaded", failure);
        }
    }

    /** The library asks cloud metadata and reports its use unless told not to. An operator's own setting wins. */
    private static void keepTheTokenizerLibraryOffline() {
        System.getProperties().putIfAbsent("OPT_OUT_TRACKING", "true");
        System.getProperties().putIfAbsent("ai.djl.offline", "true");
    }

    String fingerprint() {
        return fingerprint;
    }

    float[] encode(String text) {
        Encoding tokens = tokenizer.encode(ModelText.of(text));
        long[] shape = {1, tokens.getIds().length};
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        try (OnnxTensor ids = OnnxTensor.createTensor(runtime, LongBuffer.wrap(tokens.getIds()), shape);
                OnnxTensor mask = OnnxTensor.createTensor(runtime, LongBuffer.wrap(tokens.getAttentionMask()), shape);
                OnnxTensor types = OnnxTensor.createTensor(runtime, LongBuffer.wrap(tokens.getTypeIds()), shape)) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            inputs.put("input_ids", ids);
            inputs.put("attention_mask", mask);
            inputs.put("token_type_ids", types);
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result output = session.run(inputs)) {
                return firstToken((OnnxTensor) output.get(0));
            }
        } catch (OrtException failure) {
            throw new IllegalStateException("embedding model " + source.name() + ": cannot embed", failure);
        }
    }

    private float[] firstToken(OnnxTensor states) {
        float[] vector = new float[source.dimension()];
        states.getFloatBuffer().get(vector);
        return UnitVector.of(vector);
    }
}
