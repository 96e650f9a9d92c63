package io.resolvent.evaluation.decisions;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cases and outcomes for tests. */
final class SomeCases {

    private SomeCases() {}

    static Case plain(String id, Half half) {
        return of(id, Choice.AUTO, Set.of(Choice.AUTO, Choice.DRAFT), "plain", half);
    }

    static Case legal(String id, Half half) {
        return of(id, Choice.ESCALATE, Set.of(Choice.ESCALATE), "legal", half);
    }

    static Case thanks(String id, Half half) {
        return of(id, Choice.IGNORE, Set.of(Choice.IGNORE, Choice.DRAFT), "thanks", half);
    }

    static Outcome resolved(String text, String... sources) {
        return new Outcome("auto_resolve", text, 0.99, Set.of(sources), List.of());
    }

    static Outcome decided(String decision) {
        return new Outcome(decision, "", 0, Set.of(), List.of());
    }

    static Outcome drafted(double confidence, String text, String... sources) {
        return new Outcome("suggest", text, confidence, Set.of(sources), List.of("BOUND_NOT_MET"));
    }

    private static Case of(String id, Choice expect, Set<Choice> allowed, String category, Half half) {
        return new Case(
                id,
                "What about " + id + "?",
                new Expectation(
                        expect,
                        allowed,
                        List.of(Pattern.compile("(?i)margin")),
                        expect == Choice.AUTO ? Set.of("doc-1") : Set.of(),
                        category,
                        half),
                "{}");
    }
}
