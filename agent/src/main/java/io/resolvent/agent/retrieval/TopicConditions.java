package io.resolvent.agent.retrieval;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.SentenceWords;
import java.util.Set;

/** For whom documents hold, and whether the asker is one of them. Pure. */
final class TopicConditions {

    /** Who or where somebody is: what holds for one holds for no other. */
    private static final Set<String> CONDITIONS =
            Set.of("tier", "plan", "region", "country", "route", "edition", "platform", "version", "brand");

    private static final String PRODUCT = "product";
    private static final double LIKE = 0.6;
    private static final double ALIKE = 0.75;
    /** A document whose score is this much lower is no rival. */
    private static final double RIVAL = 0.25;

    private TopicConditions() {}

    /** Whether it holds for others than who asks, by what the store says of them; who names it may mean it. */
    static boolean isForOthers(Topic topic, Inquiry inquiry) {
        return CONDITIONS.stream().anyMatch(key -> {
            String own = inquiry.context().getOrDefault(key, "");
            String value = topic.label(key);
            return !own.isBlank() && !value.isBlank() && !value.equalsIgnoreCase(own) && !says(inquiry, value);
        });
    }

    /**
     * Whether two documents say the like under different conditions, and nothing tells which of them holds: then the best
     * is a coin toss.
     *
     * @param lead of the best one's score
     */
    static boolean areOpen(Topic best, Topic other, double lead, Inquiry inquiry) {
        boolean conditional = isLike(best, other)
                && CONDITIONS.stream()
                        .anyMatch(key -> best.differs(other, key) && !tells(inquiry, key, best.label(key)));
        boolean rival = lead <= RIVAL && Topic.cosine(best.title(), other.title()) >= ALIKE;
        return conditional
                || (rival
                        && best.differs(other, PRODUCT)
                        && best.names(PRODUCT)
                        && other.names(PRODUCT)
                        && !tells(inquiry, PRODUCT, best.label(PRODUCT)));
    }

    private static boolean isLike(Topic best, Topic other) {
        return Topic.cosine(best.title(), other.title()) >= LIKE || Topic.cosine(best.body(), other.body()) >= LIKE;
    }

    private static boolean tells(Inquiry inquiry, String key, String value) {
        return says(inquiry, value) || value.equalsIgnoreCase(inquiry.context().getOrDefault(key, ""));
    }

    private static boolean says(Inquiry inquiry, String value) {
        return (" " + SentenceWords.fold(inquiry.question()) + " ")
                .contains(SentenceWords.fold(value).replace('-', ' '));
    }
}
