package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;
import java.util.regex.Pattern;

/** Law, safety, security, other people's data, press, anger, or the wish for a person: a person answers. */
final class BelongsToPeople implements Guardrail {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");
    private static final Pattern SHOUTING = Pattern.compile("(?U)(?:\\b\\p{Lu}{3,30}\\b\\W{1,20}){5}");
    private static final Pattern MARKS = Pattern.compile("[!?]{4,}");

    private final PeopleRules rules;

    BelongsToPeople(PeopleRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Draft draft) {
        String question = PlainWords.of(inquiry.question());
        String[] sentences = SENTENCE_END.split(question);
        for (PeopleRules.Topic topic : rules.topics()) {
            for (String sentence : sentences) {
                if (topic.isIn(sentence)) {
                    return finding(topic.name());
                }
            }
        }
        boolean angry =
                SHOUTING.matcher(question).find() && MARKS.matcher(question).find();
        return angry ? finding("strong anger") : List.of();
    }

    private static List<Finding> finding(String topic) {
        return List.of(new Finding(Kind.BELONGS_TO_PEOPLE, topic));
    }
}
