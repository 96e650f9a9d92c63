package io.resolvent.connectors.files;

import io.resolvent.connectors.Ticket;

/**
 * A ticket and where it stands.
 *
 * @param file the file's name, without folders
 * @param line counted from 1
 */
public record TicketLine(String file, long line, Ticket ticket) {}
