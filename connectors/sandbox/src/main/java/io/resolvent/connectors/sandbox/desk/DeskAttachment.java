package io.resolvent.connectors.sandbox.desk;

/**
 * A file on a comment, named but not kept.
 *
 * @param bytes its size, or -1 when unknown
 */
public record DeskAttachment(String id, String fileName, String mediaType, long bytes) {

    /** The media type of a file of which nobody said one. */
    public static final String ANY_MEDIA_TYPE = "application/octet-stream";
}
