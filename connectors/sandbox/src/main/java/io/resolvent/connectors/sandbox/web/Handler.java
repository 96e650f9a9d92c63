package io.resolvent.connectors.sandbox.web;

/** Answers a call, or refuses it by throwing a {@link io.resolvent.connectors.sandbox.desk.Refusal}. */
@FunctionalInterface
public interface Handler {

    Answer answer(Call call);
}
