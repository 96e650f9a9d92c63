package io.resolvent.ingestion;

import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.store.StoredDocument;

/** A solved ticket, ready to be kept: what it teaches, and its question as a document to be found by. */
record LearnedTicket(ResolvedTicket ticket, StoredDocument document) {}
