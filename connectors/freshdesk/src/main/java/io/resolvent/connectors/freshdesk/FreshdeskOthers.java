package io.resolvent.connectors.freshdesk;

/** Notices that somebody else wrote on a ticket; automation rules are nobody. Thread-safe. */
record FreshdeskOthers(FreshdeskConversation conversation, FreshdeskAccount account) {

    /** Whether somebody said something after this version of the ticket. */
    boolean haveWritten(FreshdeskTicket ticket, String version) {
        String self = account.id();
        return conversation.messages(ticket).stream()
                .filter(message -> message.isAfter(version))
                .map(FreshdeskMessage::user)
                .anyMatch(user -> !user.isEmpty() && !user.equals(self));
    }
}
