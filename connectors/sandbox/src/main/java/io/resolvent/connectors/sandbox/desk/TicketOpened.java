package io.resolvent.connectors.sandbox.desk;

/** A new ticket, as it was at first. */
public record TicketOpened(DeskTicket ticket) implements Change {}
