package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.sandbox.desk.DeskAttachment;
import java.util.Locale;

/** A file on a comment as a page names it; {@code size} is empty when unknown. */
public record ShownFile(String name, String size) {

    private static final long KILOBYTE = 1024;

    static ShownFile of(DeskAttachment file) {
        return new ShownFile(Shown.brief(Shown.withoutControls(file.fileName()), 120), size(file.bytes()));
    }

    private static String size(long bytes) {
        if (bytes < 0) {
            return "";
        }
        if (bytes < KILOBYTE) {
            return bytes + " B";
        }
        long kilobytes = bytes / KILOBYTE;
        return kilobytes < KILOBYTE
                ? kilobytes + " kB"
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / (double) KILOBYTE);
    }
}
