package io.resolvent.agent.draft;

import java.util.Optional;

/**
 * What the assistant would say.
 *
 * @param diagnosis for the support agent, plain text: one paragraph, an empty line, then precedents quoted and linked; may hold internal
 *     text
 * @param reply for the requester, empty when nothing public answers
 * @param support 0 to 1: how well the reply's sources fit the inquiry
 * @param drafter who made it, with version: {@code extractive/1}, or prompt and model
 */
public record Draft(String diagnosis, Optional<Reply> reply, double support, String drafter) {}
