package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.ingestion.redaction.PersonalDatum;
import io.resolvent.ingestion.redaction.Redaction;
import io.resolvent.ingestion.redaction.Redactor;
import java.util.List;
import java.util.stream.Collectors;

/** No personal data in a reply; what its public source says of itself (the help desk's own phone number) is none. */
final class PersonalDataInReply implements Guardrail.OfReply {

    private final Redactor redactor;

    PersonalDataInReply(Redactor redactor) {
        this.redactor = redactor;
    }

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Reply reply) {
        String text = reply.text();
        String source = String.join("\n", Sources.citedTexts(evidence, reply));
        String kinds = redactor.redact(text).spans().stream()
                .filter(span -> !source.contains(text.substring(span.start(), span.end())))
                .map(Redaction.Span::kind)
                .map(PersonalDatum::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return kinds.isEmpty()
                ? List.of()
                : List.of(new Finding(Kind.PERSONAL_DATA, "the reply holds personal data: " + kinds));
    }
}
