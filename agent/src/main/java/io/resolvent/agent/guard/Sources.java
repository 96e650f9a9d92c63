package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.ingestion.index.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reply cites, and what else the evidence holds. */
final class Sources {

    private Sources() {}

    /** The public passage behind a citation; empty for a template and for a passage that is not in the evidence. */
    static Optional<Passage> cited(Evidence evidence, Citation citation) {
        return publicPassages(evidence)
                .filter(passage -> passage.id().equals(citation.passage()))
                .findFirst();
    }

    /** The text of all passages that a reply cites. */
    static List<String> citedTexts(Evidence evidence, Reply reply) {
        Set<String> cited =
                reply.sentences().stream().map(s -> s.citation().passage()).collect(Collectors.toSet());
        return publicPassages(evidence)
                .filter(passage -> cited.contains(passage.id()))
                .flatMap(passage -> Stream.of(passage.title(), passage.text()))
                .toList();
    }

    static Stream<Passage> publicPassages(Evidence evidence) {
        return evidence.answers().stream().map(a -> a.passage().passage());
    }

    /** Everything in the evidence that customers may not see. */
    static Stream<String> internalTexts(Evidence evidence) {
        return Stream.concat(
                evidence.guidance().stream().map(g -> g.passage().text()),
                evidence.precedents().stream()
                        .map(Evidence.Precedent::ticket)
                        .flatMap(t -> Stream.concat(
                                Stream.of(t.question(), t.resolution()),
                                t.thread().stream().map(turn -> turn.text()))));
    }

    static boolean isTemplate(Citation citation) {
        return citation.source().startsWith("template:");
    }
}
