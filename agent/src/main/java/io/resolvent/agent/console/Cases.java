package io.resolvent.agent.console;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.log.Recorded;
import java.util.Optional;

/** Case files of log entries. */
final class Cases {

    private Cases() {}

    /** Empty for an entry whose case was erased or is of another version: the entry can still be shown. */
    static Optional<CaseFile> of(Recorded row) {
        return CaseFiles.find(row.entry().caseFile());
    }
}
