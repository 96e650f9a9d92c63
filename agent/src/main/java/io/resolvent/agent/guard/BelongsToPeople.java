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
    private static final String ANGER = "strong anger";

    private final PeopleRules rules;
    private final Optional<LearnedPeopleTopics> learned;

    /** @param learned finds by meaning what no rule names; empty: rules alone */
    BelongsToPeople(PeopleRules rules, Optional<LearnedPeopleTopics> learned) {
        this.rules = rules;
        this.learned = learned;
    }

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Draft draft) {
        return topicOf(inquiry).stream()
                .map(topic -> new Finding(Kind.BELONGS_TO_PEOPLE, topic))
                .toList();
    }

    /** The first topic whose rule is in the inquiry and that nothing speaks against, or what the examples say. */
    Optional<String> topicOf(Inquiry inquiry) {
        List<PeopleRules.Topic> named = rules.topics().stream()
                .filter(topic -> SentenceWords.of(inquiry.question()).stream().anyMatch(topic::isIn))
                .toList();
        Optional<String> certain = named.stream()
                .filter(topic -> !topic.doubtful())
                .map(PeopleRules.Topic::name)
                .findFirst()
                .or(() -> angry(inquiry));
        if (certain.isPresent()) {
            return certain;
        }
        Optional<LearnedPeopleTopics.View> view = learned.map(topics -> topics.of(inquiry));
        boolean ordinary = view.map(LearnedPeopleTopics.View::ordinary).orElse(false);
        return named.stream()
                .filter(topic -> !ordinary)
                .map(PeopleRules.Topic::name)
                .findFirst()
                .or(() -> view.flatMap(LearnedPeopleTopics.View::topic));
    }

    private static Optional<String> angry(Inquiry inquiry) {
        String question = PlainWords.of(inquiry.question());
        boolean angry =
                SHOUTING.matcher(question).find() && MARKS.matcher(question).find();
        return angry ? Optional.of(ANGER) : Optional.empty();
    }
}
