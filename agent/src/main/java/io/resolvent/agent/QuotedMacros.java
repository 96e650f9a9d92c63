package io.resolvent.agent;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.log.SqlPolicyLog;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Ids of the documents and macros that a decision's reply quotes. Thread-safe. */
record QuotedMacros(SqlPolicyLog log) implements LongFunction<Set<String>> {

    @Override
    public Set<String> apply(long decision) {
        return log.entry(decision)
                .flatMap(recorded -> CaseFiles.find(recorded.entry().caseFile()))
                .flatMap(CaseFile::draft)
                .flatMap(Draft::reply)
                .map(reply -> reply.sentences().stream()
                        .map(sentence -> sentence.citation().source())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
