package io.resolvent.agent;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.outcome.DraftText;
import java.util.Optional;

/** Finds the drafted reply in a log entry's case file. */
final class DraftTexts implements DraftText {

    @Override
    public Optional<String> of(PolicyLogEntry entry) {
        return CaseFiles.find(entry.caseFile())
                .flatMap(CaseFile::draft)
                .flatMap(Draft::reply)
                .map(Reply::text);
    }
}
