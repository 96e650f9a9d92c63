package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.PlainWords;
import io.resolvent.agent.intake.SentenceWords;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Law, safety, security, other people's data, press, anger, or the wish for a person: a person answers. */
final class BelongsToPeople implements Guardrail {

    private static final Pattern SHOUTING = Pattern.compile("(?U)(?:\\b\\p{Lu}{3,30}\\b\\W{1,20}){5}");
    private static final Pattern MARKS = Pattern.compile("[!?]{4,}");

    private final PeopleRules rules;
    private final Optional<LearnedPeopleTopics> learned;

    /** @param learned finds by meaning what no rule names; empty: rules alone */
    BelongsToPeople(PeopleRules rules, Optional<LearnedPeopleTopics> learned) {
        this.rules = rules;
        this.learned = learned;
    }

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Draft draft) {
        List<List<String>> sentences = SentenceWords.of(inquiry.question());
        for (PeopleRules.Topic topic : rules.topics()) {
            if (sentences.stream().anyMatch(topic::isIn)) {
                return List.of(new Finding(Kind.BELONGS_TO_PEOPLE, topic.name()));
            }
        }
        String question = PlainWords.of(inquiry.question());
        boolean angry =
                SHOUTING.matcher(question).find() && MARKS.matcher(question).find();
        if (angry) {
            return List.of(new Finding(Kind.BELONGS_TO_PEOPLE, "strong anger"));
        }
        return learned.flatMap(topics -> topics.topicOf(inquiry)).stream()
                .map(topic -> new Finding(Kind.BELONGS_TO_PEOPLE, topic))
                .toList();
    }
}
