package io.resolvent.agent;

import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.policy.Sightings;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many of the latest {@value #WINDOW} tickets look unfamiliar. Says nothing before {@value #FEWEST}, and counts anew
 * after every {@value #STEP}, so that not each ticket moves the bounds. Thread-safe.
 */
final class LatestTickets implements Lookout {

    private static final int WINDOW = 500;
    private static final int FEWEST = 50;
    private static final int STEP = 25;

    private final Deque<Boolean> window = new ArrayDeque<>();
    private int unfamiliar;
    private int sinceCount;
    private Sightings counted = Sightings.none();

    /** Takes note of the tickets that were decided last, before a restart. */
    void recall(SqlPolicyLog log) {
        log.query(LogQuery.newest(WINDOW)).reversed().stream()
                .flatMap(row -> CaseFiles.find(row.entry().caseFile()).stream())
                .filter(file -> file.inquiry().isPresent())
                .forEach(file -> after(file.intent()));
    }

    @Override
    public synchronized Sightings after(Intent intent) {
        boolean looksUnfamiliar = intent.unfamiliarity() > Sightings.UNFAMILIAR;
        window.addLast(looksUnfamiliar);
        unfamiliar += looksUnfamiliar ? 1 : 0;
        if (window.size() > WINDOW && window.removeFirst()) {
            unfamiliar--;
        }
        sinceCount++;
        if (window.size() >= FEWEST && (counted.isEmpty() || sinceCount >= STEP)) {
            counted = new Sightings(unfamiliar, window.size());
            sinceCount = 0;
        }
        return counted;
    }
}
