package io.resolvent.connectors.files;

/**
 * One line of a file.
 *
 * @param number counted from 1
 * @param start where it begins, in bytes of the uncompressed file
 * @param end where the next line begins
 * @param checksum of everything in the file before {@code end}
 * @param text without the line end; what is not UTF-8 is U+FFFD
 * @param complete false when the line is longer than {@link LineCursor#LONGEST_LINE}: then {@code text} is its beginning
 */
record RawLine(long number, long start, long end, long checksum, String text, boolean complete) {

    String textIfComplete() throws BadLine {
        if (!complete) {
            throw new BadLine("longer than " + LineCursor.LONGEST_LINE + " bytes");
        }
        return text;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
