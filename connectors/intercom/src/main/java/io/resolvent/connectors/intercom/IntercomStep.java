package io.resolvent.connectors.intercom;

import java.util.Optional;
import java.util.function.Function;

/**
 * One call of those that an action takes.
 *
 * @param what it does, for errors
 * @param isMessage it says something, so it must never be made twice; else it may
 * @param effect the id of its effect in a conversation; empty when it is not there
 * @param call makes it
 */
record IntercomStep(
        String what, boolean isMessage, Function<IntercomConversation, Optional<String>> effect, Runnable call) {

    boolean isIn(IntercomConversation conversation) {
        return effect.apply(conversation).isPresent();
    }
}
