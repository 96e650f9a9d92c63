package io.resolvent.connectors;

/**
 * A file on a comment, listed but not fetched.
 *
 * @param bytes its size in bytes, or -1 when the store does not say
 */
public record Attachment(String id, String fileName, String mediaType, long bytes) {}
