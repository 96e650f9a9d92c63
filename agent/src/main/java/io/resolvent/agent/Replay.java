package io.resolvent.agent;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.casefile.Ruling;
import io.resolvent.agent.config.NotificationSection;
import io.resolvent.agent.dispatch.ActionIds;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Part;
import io.resolvent.agent.draft.Parts;
import io.resolvent.agent.guard.SeveralRequests;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Request;
import io.resolvent.agent.intent.RequestFinder;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.log.Recorded;
import io.resolvent.agent.policy.Decision;
import io.resolvent.agent.retrieval.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides recorded cases again and compares. A step whose version has changed since
 * (classifier, index, drafter, guardrails, policy) is taken from the record, and the result says so. Thread-safe.
 */
public final class Replay {

    private final Steps steps;
    private final String generation;

    /** @param generation of the index now */
    public Replay(Steps steps, String generation) {
        this.steps = steps;
        this.generation = generation;
    }

    /**
     * How it went.
     *
     * @param again steps that ran again
     * @param recorded steps that were taken from the record, because what they rest on has changed
     * @param differences one line each; empty: the same decision, byte for byte
     */
    public record Result(long seq, List<String> again, List<String> recorded, List<String> differences) {

        public boolean isSame() {
            return differences.isEmpty();
        }
    }

    public Result of(Recorded row) {
        if (row.isErased()) {
            return new Result(row.seq(), List.of(), List.of("the case, which was erased"), List.of());
        }
        CaseFile file = CaseFiles.read(row.entry().caseFile());
        Run run = new Run(row.entry(), file);
        if (file.inquiry().isPresent()
                && file.draft().isPresent()
                && file.ruling().isPresent()) {
            run.steps(file.inquiry().get(), file.draft().get(), file.ruling().get());
        } else {
            run.again.add("eligibility");
            run.compare("decision", "abstain", row.entry().decision());
        }
        return new Result(row.seq(), List.copyOf(run.again), List.copyOf(run.recorded), List.copyOf(run.differences));
    }

    private final class Run {

        private final PolicyLogEntry entry;
        private final CaseFile file;
        private final List<String> again = new ArrayList<>();
        private final List<String> recorded = new ArrayList<>();
        private final List<String> differences = new ArrayList<>();

        Run(PolicyLogEntry entry, CaseFile file) {
            this.entry = entry;
            this.file = file;
        }

        void steps(Inquiry inquiry, Draft draft, Ruling ruling) {
            if (runsAgain("intent", "classifier", steps.classifier().fingerprint())) {
                compare("requests", new RequestFinder(steps.classifier()).in(inquiry), requests());
                if (file.parts().isEmpty()) {
                    compare("intent", steps.classifier().classify(inquiry), file.intent());
                }
            }
            if (runsAgain("evidence", "index", generation)) {
                compare("evidence", evidence(inquiry), file.evidence());
            }
            if (draft.drafter().startsWith("extractive") && again.add("draft")) {
                compare("draft", draft(inquiry), draft);
            } else {
                recorded.add("draft");
            }
            again.add("guard");
            compare(
                    "findings",
                    SeveralRequests.inspect(steps.guardrails(), inquiry, file.evidence(), draft, file.parts()),
                    file.findings());
            again.add("policy");
            compare("policy", ruling.policy().fingerprint(), version("policy"));
            decision(ruling.policy().decide(file.facts(), file.intent(), file.evidence(), draft, file.findings()));
        }

        private List<Request> requests() {
            return file.parts().stream().map(Part::request).toList();
        }

        private Evidence evidence(Inquiry inquiry) {
            return file.parts().isEmpty()
                    ? steps.retriever().retrieve(inquiry, file.intent(), Instant.MAX)
                    : Parts.evidence(file.parts().stream()
                            .map(part -> new Part(part.request(), found(inquiry, part.request()), part.draft()))
                            .toList());
        }

        private Evidence found(Inquiry inquiry, Request request) {
            return steps.retriever().retrieve(inquiry.about(request.text()), request.intent(), Instant.MAX);
        }

        private Draft draft(Inquiry inquiry) {
            return file.parts().isEmpty()
                    ? steps.drafter().draft(inquiry, file.intent(), file.evidence())
                    : Parts.draft(file.parts().stream()
                            .map(part -> new Part(part.request(), part.evidence(), drafted(inquiry, part)))
                            .toList());
        }

        private Draft drafted(Inquiry inquiry, Part part) {
            Request request = part.request();
            return steps.drafter().draft(inquiry.about(request.text()), request.intent(), part.evidence());
        }

        private void decision(Decision decision) {
            compare("decision", decision.word(), entry.decision());
            compare("reasons", decision.reasons(), entry.reasons());
            compare("confidence", decision.confidence(), entry.confidence());
            compare("reply", CaseFile.reply(decision), file.reply());
            compare("note", CaseFile.note(decision), file.note());
            compare("actions", actionIds(decision).containsAll(entry.actionIds()), true);
        }

        /**
         * The names of all its actions, and of the messages to chats, which follow them; what the ticket's store cannot
         * do, and who was not to be told, was left out of the record.
         */
        private Set<String> actionIds(Decision decision) {
            String policy = version("policy");
            return IntStream.range(0, decision.actions().size() + NotificationSection.MOST)
                    .mapToObj(i -> ActionIds.of(file.facts(), entry.triggerId(), policy, i)
                            .value())
                    .collect(Collectors.toSet());
        }

        private String version(String step) {
            return Optional.ofNullable(entry.versions().get(step)).orElse("");
        }

        private boolean runsAgain(String step, String version, String now) {
            boolean same = now.equals(entry.versions().get(version));
            (same ? again : recorded).add(step);
            return same;
        }

        private void compare(String what, Object now, Object then) {
            if (!Objects.equals(now, then)) {
                differences.add(what + " differs");
            }
        }
    }
}
