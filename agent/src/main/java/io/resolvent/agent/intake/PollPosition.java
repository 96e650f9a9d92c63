package io.resolvent.agent.intake;

import io.resolvent.connectors.Checkpoint;
import java.time.Instant;

/**
 * Where the poll of one store stands.
 *
 * @param since the assistant's first day there: what changed before is never answered
 */
public record PollPosition(Checkpoint checkpoint, Instant since) {}
