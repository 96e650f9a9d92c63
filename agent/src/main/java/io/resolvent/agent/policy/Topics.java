package io.resolvent.agent.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far tickets of one topic stand or fall together. Strangers come in topics, and a topic is recognised or missed as
 * a whole, so that ten of them are worth less than ten tickets: {@code n / (1 + (m - 1) r)} with {@code m} tickets a topic
 * and the intra-class correlation {@code r} (Kish: Survey Sampling, 1965; {@code r} by analysis of variance).
 */
final class Topics {

    private final Collection<List<Scored>> topics;
    private final double cases;

    private Topics(Collection<List<Scored>> topics) {
        this.topics = topics;
        this.cases = topics.stream().mapToInt(List::size).sum();
    }

    /** Goes by the left-out cases among these. */
    static Topics among(List<Scored> cases) {
        Map<String, List<Scored>> topics = cases.stream()
                .filter(c -> c.origin() == Scored.Origin.LEFT_OUT)
                .collect(Collectors.groupingBy(Scored::topic));
        return new Topics(topics.values());
    }

    /** How many tickets are worth one; 1 when nothing is known of topics. */
    double designEffect(Predicate<Scored> passes) {
        double size = topics.isEmpty() ? 1 : cases / topics.size();
        return 1 + Math.max(0, size - 1) * correlation(passes);
    }

    private double correlation(Predicate<Scored> passes) {
        if (topics.size() < 2 || cases <= topics.size()) {
            return 0;
        }
        double passed = 0;
        double squares = 0;
        double sizes = 0;
        double within = 0;
        for (List<Scored> topic : topics) {
            double n = topic.size();
            double k = topic.stream().filter(passes).count();
            passed += k;
            squares += k * k / n;
            sizes += n * n;
            within += k * (n - k) / n;
        }
        double between = (squares - passed * passed / cases) / (topics.size() - 1);
        double inside = within / (cases - topics.size());
        double usual = (cases - sizes / cases) / (topics.size() - 1);
        double total = between + (usual - 1) * inside;
        return total <= 0 ? 0 : Math.clamp((between - inside) / total, 0, 1);
    }
}
