package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.SentenceWords;
import io.resolvent.agent.retrieval.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The inquiry asks just what the reply's source answers: it does not deny it, has not tried it before, wants no exception,
 * is not about one case that has to be looked up or about the state of things now, is one thing, and names no time or year beyond all
 * that the source speaks of. What merely resembles a ready answer goes to a person.
 */
final class NearMiss implements Guardrail.OfReply {

    private static final Pattern STRESSED_NOT = Pattern.compile("(?<![\\p{L}'’])NOT(?![\\p{L}])");
    private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{2,}\\b\\W+NOT|NOT\\W+\\p{Lu}{2,}\\b");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,/@-])(?:#\\d{3,}|\\p{Lu}{1,5}-\\d{3,}|\\p{Lu}{1,4}\\d{5,}|\\d{6,}|\\d{4}-\\d{4})(?![\\p{L}\\p{N}]|[.,:]\\d)");

    private static final Pattern FIRST_ITEM = Pattern.compile("(?m)(?:^|\\s)\\(?1[.):]\\s");
    private static final Pattern SECOND_ITEM = Pattern.compile("(?m)(?:^|\\s)\\(?2[.):]\\s");
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\p{N}.,-])(?:19|20)\\d{2}(?![\\p{L}\\p{N}-]|[.,]\\d)");

    private final NearMissRules rules;

    NearMiss(NearMissRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Reply reply) {
        List<Finding> findings = new ArrayList<>();
        List<List<String>> message = SentenceWords.of(inquiry.text());
        List<List<String>> all = new ArrayList<>(SentenceWords.of(inquiry.subject()));
        all.addAll(message);
        signs(rules.anywhere(), all, findings);
        signs(rules.requests(), message, findings);
        String question = inquiry.question();
        if (STRESSED_NOT.matcher(question).find() && !SHOUTED.matcher(question).find()) {
            findings.add(new Finding(Kind.NOT_COVERED, "the ticket stresses that something is not so"));
        }
        if (REFERENCE.matcher(question).find()) {
            findings.add(new Finding(Kind.NOT_COVERED, "the ticket names a number that has to be looked up"));
        }
        if (FIRST_ITEM.matcher(question).find() && SECOND_ITEM.matcher(question).find()) {
            findings.add(new Finding(Kind.NOT_COVERED, "the ticket lists several things"));
        }
        String source = String.join("\n", Sources.citedTexts(evidence, reply));
        if (earliestYear(question) < earliestYear(source) && earliestYear(source) < Integer.MAX_VALUE) {
            findings.add(new Finding(Kind.NOT_COVERED, "the ticket speaks of a year before all of the source"));
        }
        double asked = Durations.longest(question);
        double spoken = Durations.longest(source);
        if (asked > spoken && spoken > 0) {
            findings.add(new Finding(Kind.NOT_COVERED, "the ticket speaks of a longer time than the source does"));
        }
        return List.copyOf(findings);
    }

    private static int earliestYear(String text) {
        return YEAR.matcher(text)
                .results()
                .mapToInt(year -> Integer.parseInt(year.group()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static void signs(List<NearMissRules.Sign> signs, List<List<String>> sentences, List<Finding> findings) {
        signs.stream()
                .filter(sign -> sentences.stream().anyMatch(sign.rules()::isIn))
                .forEach(sign -> findings.add(new Finding(Kind.NOT_COVERED, "the ticket " + sign.name())));
    }
}
