package io.resolvent.connectors.sandbox.desk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Finds where the whole lines of a file end: a crash may have cut the last one off. */
final class TornLine {

    private static final int BLOCK = 1 << 16;

    private TornLine() {}

    static long endOfWholeLines(FileChannel channel) throws IOException {
        long end = channel.size();
        while (end > 0) {
            int length = (int) Math.min(BLOCK, end);
            ByteBuffer block = ByteBuffer.allocate(length);
            while (block.hasRemaining()) {
                if (channel.read(block, end - length + block.position()) < 0) {
                    throw new EOFException("the file became shorter while it was read");
                }
            }
            for (int i = length - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return end - length + i + 1;
                }
            }
            end -= length;
        }
        return 0;
    }
}
