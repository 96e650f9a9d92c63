package io.resolvent.ingestion.index;

/** A passage with its vector, ready for the index. The vector has unit length. */
public record IndexedPassage(Passage passage, float[] vector) {}
