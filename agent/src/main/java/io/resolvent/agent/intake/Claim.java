package io.resolvent.agent.intake;

import io.resolvent.connectors.TicketRef;
import java.time.Instant;

/**
 * One ticket taken out of the inbox to be worked on, with all its events that waited.
 *
 * @param token fences: a claim that was taken over by another has a lower token and can end nothing
 * @param attempts how often it was tried before
 * @param until when others may take it over
 */
public record Claim(TicketRef ref, long token, int attempts, Instant until) {}
