package io.resolvent.agent.draft;

import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.retrieval.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes one evidence and one draft of what was found and drafted for each request of a ticket. Pure. */
public final class Parts {

    private static final String PARAGRAPH = "\n\n";
    private static final String TEMPLATE = "template:";

    private Parts() {}

    /** All evidence of all parts, each piece once. */
    public static Evidence evidence(List<Part> parts) {
        return new Evidence(
                each(parts, Evidence::answers), each(parts, Evidence::precedents), each(parts, Evidence::guidance));
    }

    /**
     * A diagnosis that names each request with its own, and the answers that there are under one greeting.
     *
     * @param parts at least one
     */
    public static Draft draft(List<Part> parts) {
        List<String> paragraphs = new ArrayList<>();
        List<String> quotes = new ArrayList<>();
        for (Part part : parts) {
            String diagnosis = part.draft().diagnosis();
            int end = diagnosis.contains(PARAGRAPH) ? diagnosis.indexOf(PARAGRAPH) : diagnosis.length();
            String open = part.draft().reply().isEmpty() ? " The draft below does not answer this one." : "";
            paragraphs.add((paragraphs.size() + 1) + ". " + diagnosis.substring(0, end) + open);
            quotes.add(diagnosis.substring(end).strip());
        }
        quotes.removeIf(String::isBlank);
        String diagnosis = "The ticket holds " + parts.size() + " requests:\n" + String.join("\n", paragraphs)
                + PARAGRAPH + String.join(PARAGRAPH, new LinkedHashSet<>(quotes));
        return new Draft(
                diagnosis.strip(),
                reply(parts),
                support(parts),
                parts.getFirst().draft().drafter());
    }

    private static <T> List<T> each(List<Part> parts, Function<Evidence, List<T>> pieces) {
        return parts.stream()
                .flatMap(part -> pieces.apply(part.evidence()).stream())
                .distinct()
                .toList();
    }

    /** The whole is supported no better than its weakest part. */
    private static double support(List<Part> parts) {
        return parts.stream().mapToDouble(part -> part.draft().support()).min().orElse(0);
    }

    private static Optional<Reply> reply(List<Part> parts) {
        List<Reply> replies = parts.stream()
                .flatMap(part -> part.draft().reply().stream())
                .distinct()
                .toList();
        if (replies.size() < 2) {
            return replies.stream().findFirst();
        }
        List<Sentence> all = new ArrayList<>();
        Set<List<Sentence>> said = new LinkedHashSet<>();
        for (int i = 0; i < replies.size(); i++) {
            List<Sentence> kept = kept(replies.get(i).sentences(), i == 0, i == replies.size() - 1);
            if (!kept.isEmpty() && said.add(kept)) {
                all.addAll(kept);
                Sentence last = all.removeLast();
                all.add(new Sentence(last.text(), last.citation(), PARAGRAPH));
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(new Reply(all));
    }

    /** Greets once, at the beginning, and closes once, at the end. */
    private static List<Sentence> kept(List<Sentence> sentences, boolean first, boolean last) {
        int from = 0;
        while (!first && from < sentences.size() && isOpening(sentences.get(from))) {
            from++;
        }
        int to = sentences.size();
        while (!last && to > from && isEnding(sentences.get(to - 1))) {
            to--;
        }
        return sentences.subList(from, to);
    }

    private static boolean isOpening(Sentence sentence) {
        return sentence.citation().source().startsWith(TEMPLATE) || Excerpt.isGreeting(sentence.text());
    }

    private static boolean isEnding(Sentence sentence) {
        return sentence.citation().source().startsWith(TEMPLATE) || Excerpt.isSignOff(sentence.text());
    }
}
