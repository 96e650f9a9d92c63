package io.resolvent.connectors.sandbox.desk;

/** That a ticket belongs with another one, named as {@code system:id}. */
public record DeskLink(String ticket, String relation) {}
