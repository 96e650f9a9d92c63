package io.resolvent.connectors.sandbox.desk;

/** A file on a comment, named but not kept. */
public record DeskAttachment(String id, String fileName, String mediaType, long bytes) {}
