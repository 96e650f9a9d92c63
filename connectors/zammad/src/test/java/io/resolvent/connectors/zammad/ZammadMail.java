package io.resolvent.connectors.zammad;

/** Something that Zammad sent out of the house because of an article. */
public record ZammadMail(String type, String to, String subject, String text, long article) {}
