package io.resolvent.agent.intent;

import io.resolvent.agent.intent.IntentModel.Heads;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * {@link Fitted} as bytes: heads, weights, signals, then a CRC-32 of all before. Numbers are exact, so a model that was
 * read decides as the one that was written.
 */
final class FittedFile {

    private FittedFile() {}

    static void write(Fitted fitted, OutputStream out) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32());
        DataOutputStream data = new DataOutputStream(checked);
        write(fitted.heads().words(), data);
        write(fitted.heads().meaning(), data);
        double[] weights = fitted.mixture().weights();
        data.writeInt(weights.length);
        for (double weight : weights) {
            data.writeDouble(weight);
        }
        write(fitted.familiar(), data);
        write(fitted.leftOut(), data);
        write(fitted.strangers(), data);
        data.writeLong(checked.getChecksum().getValue());
        data.flush();
    }

    /** @throws IOException also when the bytes are not whole */
    static Fitted read(InputStream in) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
        DataInputStream data = new DataInputStream(checked);
        Heads heads = new Heads(head(data), head(data));
        double[] weights = new double[data.readInt()];
        for (int m = 0; m < weights.length; m++) {
            weights[m] = data.readDouble();
        }
        Fitted fitted = new Fitted(heads, new Mixture(weights), signals(data), signals(data), signals(data));
        long sum = checked.getChecksum().getValue();
        if (data.readLong() != sum) {
            throw new IOException("checksum differs");
        }
        return fitted;
    }

    private static void write(SoftmaxHead head, DataOutputStream data) throws IOException {
        data.writeInt(head.weights().length);
        data.writeInt(head.bias().length);
        data.write(bytes(head.bias()));
        for (float[] row : head.weights()) {
            data.write(bytes(row));
        }
    }

    private static SoftmaxHead head(DataInputStream data) throws IOException {
        float[][] weights = new float[data.readInt()][];
        int classes = data.readInt();
        float[] bias = floats(data, classes);
        for (int feature = 0; feature < weights.length; feature++) {
            weights[feature] = floats(data, classes);
        }
        return new SoftmaxHead(classes, weights, bias);
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private static float[] floats(DataInputStream data, int count) throws IOException {
        byte[] bytes = new byte[count * Float.BYTES];
        data.readFully(bytes);
        float[] values = new float[count];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }

    private static void write(List<Signals> signals, DataOutputStream data) throws IOException {
        data.writeInt(signals.size());
        for (Signals one : signals) {
            data.writeDouble(one.distance());
            data.writeDouble(one.support());
            data.writeDouble(one.evidence());
        }
    }

    private static List<Signals> signals(DataInputStream data) throws IOException {
        int size = data.readInt();
        List<Signals> signals = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            signals.add(new Signals(data.readDouble(), data.readDouble(), data.readDouble()));
        }
        return signals;
    }
}
