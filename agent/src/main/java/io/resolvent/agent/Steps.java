package io.resolvent.agent;

import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.config.PolicySection;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.discovery.FoundIntent;
import io.resolvent.agent.draft.Drafter;
import io.resolvent.agent.draft.ExtractiveDrafter;
import io.resolvent.agent.draft.ReplyTemplates;
import io.resolvent.agent.guard.Guardrails;
import io.resolvent.agent.guard.StandardGuardrails;
import io.resolvent.agent.intake.AutomaticMail;
import io.resolvent.agent.intake.EligibilityCheck;
import io.resolvent.agent.intake.Inquiries;
import io.resolvent.agent.intent.IntentClassifier;
import io.resolvent.agent.intent.KeptModels;
import io.resolvent.agent.intent.KeptTopics;
import io.resolvent.agent.outcome.JudgedReply;
import io.resolvent.agent.policy.AutonomySettings;
import io.resolvent.agent.policy.ResolutionPolicy;
import io.resolvent.agent.policy.Rules;
import io.resolvent.agent.retrieval.Retriever;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.redaction.Redactor;
import io.resolvent.ingestion.redaction.Redactors;
import io.resolvent.ingestion.text.LanguageGuess;
import io.resolvent.ingestion.text.ReplyTrimmer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Everything that decides, as it was learned at one time. Immutable; learning again makes another one. */
public record Steps(
        AutomaticMail automaticMail,
        Inquiries inquiries,
        IntentClassifier classifier,
        Retriever retriever,
        Drafter drafter,
        Guardrails guardrails,
        ResolutionPolicy policy,
        Map<String, String> versions) {

    private static final long SEED = 1;

    /** Learns from all that is known. */
    public static Steps learn(Settings settings, Knowledge knowledge) {
        return learn(settings, knowledge, List.of(), List.of());
    }

    /**
     * The same, with what was learned before.
     *
     * @param found intents for tickets that the store gives none
     * @param judged replies of which it is known whether they were right
     */
    public static Steps learn(
            Settings settings, Knowledge knowledge, List<FoundIntent> found, List<JudgedReply> judged) {
        return learn(settings, knowledge, Instant.MAX, found, judged, SEED);
    }

    /**
     * Learns from what was known before an instant.
     *
     * @param seed of the splits between cases to learn from and cases to test on
     */
    public static Steps learn(Settings settings, Knowledge knowledge, Instant knownBefore, long seed) {
        return learn(settings, knowledge, knownBefore, List.of(), List.of(), seed);
    }

    private static Steps learn(
            Settings settings,
            Knowledge knowledge,
            Instant knownBefore,
            List<FoundIntent> found,
            List<JudgedReply> judged,
            long seed) {
        Redactor redactor = Redactors.standard();
        ReplyTemplates templates = ReplyTemplates.standard();
        Drafter extractive = new ExtractiveDrafter(templates);
        Path models = settings.home().resolve("models");
        Guardrails guardrails = StandardGuardrails.of(
                redactor,
                templates,
                new HashSet<>(settings.policy().linkHosts()),
                LanguageGuess::of,
                knowledge.embedder(),
                KeptTopics.in(models));
        KeptModels kept = new KeptModels(models);
        Learned learned = new Learning(
                        knowledge, extractive, guardrails, settings.autonomy(), found, judged, kept, seed)
                .from(knownBefore);
        ResolutionPolicy policy = new ResolutionPolicy(
                learned.bounds(), autonomy(settings.autonomy()), rules(settings.policy()), learned.calibration());
        Map<String, String> versions = new TreeMap<>();
        versions.put("classifier", learned.classifier().fingerprint());
        versions.put("bounds", learned.bounds().fingerprint());
        versions.put("policy", policy.fingerprint());
        versions.put("guard", guardrails.fingerprint());
        versions.put("drafter", ExtractiveDrafter.NAME);
        return new Steps(
                AutomaticMail.standard(settings.policy().ownAddresses()),
                new Inquiries(redactor, ReplyTrimmer::ownWords, LanguageGuess::of),
                learned.classifier(),
                learned.retriever(),
                Drafters.of(settings.model(), templates, new SecretReference(System.getenv())),
                guardrails,
                policy,
                versions);
    }

    /** The same steps, resolving nothing of these intents automatically. */
    Steps without(Set<String> demoted) {
        ResolutionPolicy lowered = policy.without(demoted);
        Map<String, String> named = new TreeMap<>(versions);
        named.put("policy", lowered.fingerprint());
        return new Steps(
                automaticMail, inquiries, classifier, retriever, drafter, guardrails, lowered, Map.copyOf(named));
    }

    /**
     * The same, with these resolved tickets taken up at once as far as that is possible without learning anew; replies and
     * bounds stay.
     */
    Steps with(List<ResolvedTicket> resolved) {
        IntentClassifier taught = classifier.with(resolved);
        Map<String, String> updated = new TreeMap<>(versions);
        updated.put("classifier", taught.fingerprint());
        return new Steps(automaticMail, inquiries, taught, retriever, drafter, guardrails, policy, updated);
    }

    /** The way of a ticket with these steps, where every message is new. */
    public Resolver resolver(Tickets tickets, Horizon horizon, Conclusions conclusions) {
        return resolver(tickets, (ref, comment) -> false, Lookout.closed(), horizon, conclusions);
    }

    /** The same, passing over messages that were decided before, with an eye on what comes in. */
    public Resolver resolver(
            Tickets tickets,
            BiPredicate<TicketRef, String> decided,
            Lookout lookout,
            Horizon horizon,
            Conclusions conclusions) {
        return new Resolver(
                tickets,
                new EligibilityCheck(automaticMail, decided),
                inquiries,
                classifier,
                retriever,
                horizon,
                drafter,
                guardrails,
                policy,
                lookout,
                conclusions);
    }

    private static AutonomySettings autonomy(AutonomySection section) {
        return new AutonomySettings(section.intents(), section.standard());
    }

    private static Rules rules(PolicySection section) {
        return new Rules(
                owned(section.reservedIntents(), section.fallbackOwner()),
                owned(section.reservedTags(), section.fallbackOwner()),
                owned(section.reservedTiers(), section.fallbackOwner()),
                section.owners(),
                section.fallbackOwner());
    }

    private static Map<String, String> owned(List<String> keys, String owner) {
        Map<String, String> owners = new TreeMap<>();
        keys.forEach(key -> owners.put(key, owner));
        return owners;
    }
}
