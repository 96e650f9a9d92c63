package io.resolvent.agent;

import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.agent.retrieval.Evidence.Answer;
import io.resolvent.agent.retrieval.Evidence.Guidance;
import io.resolvent.agent.retrieval.Evidence.Precedent;
import io.resolvent.agent.retrieval.PublicPassage;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Evidence for tests. */
public final class SomeEvidence {

    private SomeEvidence() {}

    public static Answer macro(String id, String text) {
        return answer(SourceKind.MACRO, id, "Macro " + id, text, 0);
    }

    public static Answer article(String id, String title, String text) {
        return answer(SourceKind.ARTICLE, id, title, text, 0);
    }

    public static Answer answer(SourceKind kind, String id, String title, String text, int start) {
        return new Answer(new PublicPassage(passage(kind, id, Audience.PUBLIC, title, text, start)), 1, 0.85);
    }

    public static Guidance guidance(String id, String text) {
        return new Guidance(passage(SourceKind.ARTICLE, id, Audience.INTERNAL, "Internal " + id, text, 0), 1, 0.8);
    }

    public static Precedent precedent(String id, String question, String resolution, String macro) {
        return new Precedent(
                new ResolvedTicket(
                        new TicketRef("desk", id),
                        "1",
                        question,
                        resolution,
                        List.of(),
                        "",
                        macro,
                        Map.of(),
                        Instant.EPOCH,
                        Instant.EPOCH),
                0.9,
                0.9);
    }

    public static Evidence of(Answer... answers) {
        return new Evidence(List.of(answers), List.of(), List.of());
    }

    private static Passage passage(
            SourceKind kind, String id, Audience audience, String title, String text, int start) {
        return new Passage(
                "desk/" + kind + "/" + id + "#" + start,
                "desk",
                kind,
                id,
                "v1",
                audience,
                title,
                text,
                start,
                start + text.length(),
                Map.of(),
                Instant.EPOCH);
    }
}
