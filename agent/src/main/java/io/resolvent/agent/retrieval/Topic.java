package io.resolvent.agent.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A public document as something that tickets are about.
 *
 * @param words its telling words
 * @param title vector of its title
 * @param body vector of its title and beginning
 * @param asked vectors of questions that were answered from it
 * @param named the words of its title
 * @param language ISO 639-1 or {@code und}
 */
record Topic(
        String id,
        Set<String> words,
        float[] title,
        float[] body,
        List<float[]> asked,
        Map<String, String> labels,
        Set<String> named,
        String language) {

    /** Above this cosine two documents say the same, for example an article and the macro made of it. */
    private static final double SAME = 0.86;
    /** Two questions are this much nearer to each other than a question is to a title, just for being questions. */
    private static final double USUAL_OF_QUESTIONS = 0.05;

    /** Cosine with the title, or with a question that was answered from here, whichever is nearer. */
    double wording(float[] vector) {
        double nearest = asked.stream()
                .mapToDouble(question -> cosine(vector, question))
                .max()
                .orElse(0);
        return Math.max(cosine(vector, title), nearest - USUAL_OF_QUESTIONS);
    }

    boolean saysTheSameAs(Topic other) {
        return cosine(body, other.body) >= SAME;
    }

    /** Whether both have this label, and not the same value. */
    boolean differs(Topic other, String key) {
        return labels.containsKey(key)
                && other.labels.containsKey(key)
                && !label(key).equalsIgnoreCase(other.label(key));
    }

    /** Whether the title has what this label says, which else only tells where the document is filed. */
    boolean names(String key) {
        return Stream.of(label(key).split("[^\\p{L}\\p{N}]+", -1))
                .allMatch(part -> named.contains(part.toLowerCase(Locale.ROOT)));
    }

    /** Empty when there is none. */
    String label(String key) {
        return labels.getOrDefault(key, "");
    }

    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
