package io.resolvent.agent;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.casefile.Ruling;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Drafter;
import io.resolvent.agent.draft.Part;
import io.resolvent.agent.draft.Parts;
import io.resolvent.agent.guard.Finding;
import io.resolvent.agent.guard.Guardrails;
import io.resolvent.agent.guard.SeveralRequests;
import io.resolvent.agent.intake.Eligibility;
import io.resolvent.agent.intake.EligibilityCheck;
import io.resolvent.agent.intake.Inquiries;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.intent.IntentClassifier;
import io.resolvent.agent.intent.Request;
import io.resolvent.agent.intent.RequestFinder;
import io.resolvent.agent.policy.Decision;
import io.resolvent.agent.policy.Hardest;
import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.policy.ResolutionPolicy;
import io.resolvent.agent.policy.Sightings;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.agent.retrieval.Retriever;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.util.List;

/** The way of one ticket. Read {@link #resolve}: each line is a step, each step is a package. Thread-safe. */
public final class Resolver {

    private final Tickets tickets;
    private final EligibilityCheck eligibility;
    private final Inquiries inquiries;
    private final IntentClassifier classifier;
    private final Retriever retriever;
    private final Horizon horizon;
    private final Drafter drafter;
    private final Guardrails guardrails;
    private final ResolutionPolicy policy;
    private final Lookout lookout;
    private final Conclusions conclusions;

    /**
     * @param lookout how many of the latest tickets look unfamiliar
     * @param conclusions where the finished case goes: policy log and outbox, or nowhere in a back-test
     */
    public Resolver(
            Tickets tickets,
            EligibilityCheck eligibility,
            Inquiries inquiries,
            IntentClassifier classifier,
            Retriever retriever,
            Horizon horizon,
            Drafter drafter,
            Guardrails guardrails,
            ResolutionPolicy policy,
            Lookout lookout,
            Conclusions conclusions) {
        this.tickets = tickets;
        this.eligibility = eligibility;
        this.inquiries = inquiries;
        this.classifier = classifier;
        this.retriever = retriever;
        this.horizon = horizon;
        this.drafter = drafter;
        this.guardrails = guardrails;
        this.policy = policy;
        this.lookout = lookout;
        this.conclusions = conclusions;
    }

    /** Decides this ticket and commits the decision with its effects. Equal state gives an equal decision. */
    public Resolution resolve(TicketRef ref) {
        StepTimes times = new StepTimes(System::nanoTime);
        Ticket ticket = times.of("read", () -> tickets.read(ref));
        return switch (times.of("eligibility", () -> eligibility.check(ticket))) {
            case Eligibility.Eligible yes -> decide(ticket, yes.trigger(), times);
            case Eligibility.Ineligible no -> leaveAlone(ticket, no.cause(), times);
        };
    }

    private Resolution decide(Ticket ticket, Comment trigger, StepTimes times) {
        Inquiry inquiry = times.of("inquiry", () -> inquiries.of(ticket, trigger));
        Intent intent = times.of("intent", () -> classifier.classify(inquiry));
        List<Part> parts = times.of("requests", () -> parts(inquiry));
        if (!parts.isEmpty()) {
            return decide(ticket, inquiry, intent, Parts.evidence(parts), Parts.draft(parts), parts, times);
        }
        Evidence evidence = times.of("evidence", () -> retriever.retrieve(inquiry, intent, horizon.of(inquiry)));
        Draft draft = times.of("draft", () -> drafter.draft(inquiry, intent, evidence));
        return decide(ticket, inquiry, intent, evidence, draft, parts, times);
    }

    private Resolution decide(
            Ticket ticket,
            Inquiry inquiry,
            Intent whole,
            Evidence evidence,
            Draft draft,
            List<Part> parts,
            StepTimes times) {
        Ticket facts = CaseFile.facts(ticket);
        List<Finding> findings =
                times.of("guard", () -> SeveralRequests.inspect(guardrails, inquiry, evidence, draft, parts));
        Sightings lately = lookout.after(whole);
        ResolutionPolicy now = policy.under(lately);
        Intent intent = Hardest.intent(now, facts, whole, parts, evidence, draft, findings);
        Decision decision = times.of("policy", () -> now.decide(facts, intent, evidence, draft, findings));
        Ruling ruling = Ruling.of(now, intent, decision, lately);
        CaseFile file = CaseFile.of(facts, inquiry, intent, evidence, draft, findings, ruling, decision, parts);
        return conclude(file, decision, times);
    }

    /** What was found and would be said for each request; empty when there is one. */
    private List<Part> parts(Inquiry inquiry) {
        return new RequestFinder(classifier)
                .in(inquiry).stream().map(request -> part(inquiry, request)).toList();
    }

    private Part part(Inquiry inquiry, Request request) {
        Inquiry alone = inquiry.about(request.text());
        Evidence evidence = retriever.retrieve(alone, request.intent(), horizon.of(alone));
        return new Part(request, evidence, drafter.draft(alone, request.intent(), evidence));
    }

    private Resolution leaveAlone(Ticket ticket, Eligibility.Cause cause, StepTimes times) {
        Decision decision = new Decision.Abstain(List.of(Reason.valueOf(cause.name())));
        return conclude(CaseFile.leftAlone(CaseFile.facts(ticket)), decision, times);
    }

    private Resolution conclude(CaseFile file, Decision decision, StepTimes times) {
        Resolution resolution = new Resolution(
                file.facts().ref(),
                decision,
                file.inquiry(),
                file.intent(),
                file.evidence(),
                file.draft(),
                file.findings(),
                times.millis());
        conclusions.conclude(file, resolution);
        return resolution;
    }
}
