package io.resolvent.agent.jobs;

import java.time.Duration;

/**
 * A piece of work that is done again and again; must be idempotent.
 *
 * @param name unique and stable
 * @param every pause between the end of one run and the start of the next
 */
public record RecurringJob(String name, Duration every, Runnable work) {}
