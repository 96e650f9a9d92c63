package io.resolvent.evaluation.simulation;

import io.resolvent.agent.Steps;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.Finding;
import io.resolvent.agent.guard.Guardrails;
import io.resolvent.agent.intake.AutomaticMail;
import io.resolvent.agent.intake.Inquiries;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.intent.IntentClassifier;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.agent.policy.AutonomySettings;
import io.resolvent.agent.policy.Bounds;
import io.resolvent.agent.policy.ResolutionPolicy;
import io.resolvent.agent.policy.Rules;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.agent.retrieval.PublicPassage;
import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.redaction.Redaction;
import io.resolvent.ingestion.redaction.Redactor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Real steps with the smallest brain: a message that says "how" is answered, one that says "law" is handed off, any other
 * gets a suggestion. A reply names its ticket and message, so that a judge can tell whose it is.
 */
final class StubSteps {

    static final String HOW = "how do I do this";
    static final String LAW = "my law firm will write";
    static final String ODD = "a strange thing happened";
    static final String OWNER = "legal";

    private static final Citation CITATION = new Citation("a1", "p1", "1", Audience.PUBLIC, 0, 1);
    private static final Evidence EVIDENCE = new Evidence(
            List.of(new Evidence.Answer(
                    new PublicPassage(new Passage(
                            "p1",
                            "desk",
                            SourceKind.ARTICLE,
                            "a1",
                            "1",
                            Audience.PUBLIC,
                            "Answer",
                            "An answer.",
                            0,
                            10,
                            Map.of(),
                            Instant.EPOCH)),
                    1,
                    1)),
            List.of(),
            List.of());

    private StubSteps() {}

    static Steps make() {
        ResolutionPolicy policy = new ResolutionPolicy(
                new Always(),
                AutonomySettings.of(Autonomy.AUTO),
                new Rules(Map.of(), Map.of(), Map.of(), Map.of(), OWNER));
        return new Steps(
                AutomaticMail.standard(List.of()),
                new Inquiries(new Plain(), text -> text, text -> "en"),
                new OneIntent(),
                (inquiry, intent, before) -> EVIDENCE,
                (inquiry, intent, evidence) -> draft(inquiry),
                guardrails(),
                policy,
                Map.of("policy", policy.fingerprint()));
    }

    /** What a reply to this message says. */
    static String reply(String ticket, String messageId) {
        return "Answer for " + ticket + " " + messageId + ".";
    }

    private static Draft draft(Inquiry inquiry) {
        String text = reply(inquiry.ref().toString(), inquiry.triggerId());
        return new Draft(
                "why " + inquiry.triggerId(),
                Optional.of(new Reply(List.of(new Reply.Sentence(text, CITATION, "")))),
                1,
                "stub");
    }

    private static Guardrails guardrails() {
        return (inquiry, evidence, draft) -> {
            if (inquiry.text().endsWith(LAW)) {
                return List.of(new Finding(Finding.Kind.BELONGS_TO_PEOPLE, "law"));
            }
            return inquiry.text().endsWith(HOW) ? List.of() : List.of(new Finding(Finding.Kind.NOT_COVERED, "odd"));
        };
    }

    private record Always() implements Bounds {

        @Override
        public Verdict admit(String intent, double confidence) {
            return Verdict.WITHIN;
        }

        @Override
        public String fingerprint() {
            return "always";
        }
    }

    private record OneIntent() implements IntentClassifier {

        @Override
        public Intent classify(Inquiry inquiry) {
            return new Intent("how-to", 1, "", 0, true);
        }

        @Override
        public String fingerprint() {
            return "one";
        }
    }

    private record Plain() implements Redactor {

        @Override
        public Redaction redact(String text, Collection<String> knownNames) {
            return new Redaction(text, List.of());
        }
    }
}
