package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;
import java.util.regex.Pattern;

/** A sentence about money back, legal positions or exceptions is in its source word for word, or it is a promise. */
final class Promises implements Guardrail.OfReply {

    private static final Pattern PROMISE = Pattern.compile(
            "(?iU)\\b(refund\\w*|reimburs\\w*|compensat\\w*|credit(s|ed)? (you|your|to)|goodwill|voucher|discount\\w*|waive\\w*"
                    + "|free of charge|exception|guarantee\\w*|warrant\\w*|liab\\w*|lawsuit|legal(ly)?|we promise|i promise"
                    + "|erstatt\\w*|entschädig\\w*|gutschrift\\w*|kulanz\\w*|rabatt\\w*|ausnahme\\w*|garant\\w*|haft(ung|en|bar)\\w*"
                    + "|rembours\\w*|dédommag\\w*|indemnis\\w*|geste commercial|remise|avoir de|exceptionnel\\w*"
                    + "|reembols\\w*|compensaci\\w*|indemniz\\w*|descuento\\w*|garant\\w*|excepci\\w*"
                    + "|reembols\\w*|indeniza\\w*|desconto\\w*|exceç\\w*|rimbors\\w*|risarc\\w*|sconto|eccezion\\w*"
                    + "|terugbetal\\w*|vergoed\\w*|korting\\w*|uitzondering\\w*|zwrot\\w* (pieni|koszt|środk)\\w*|rekompensat\\w*"
                    + "|rabat\\w*|wyjąt\\w*|odszkodowa\\w*)");

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Reply reply) {
        boolean promises = reply.sentences().stream()
                .filter(sentence -> !Sources.isTemplate(sentence.citation()))
                .filter(sentence -> PROMISE.matcher(sentence.text()).find())
                .anyMatch(sentence -> Sources.cited(evidence, sentence.citation())
                        .filter(passage -> passage.text().contains(sentence.text()))
                        .isEmpty());
        return promises
                ? List.of(new Finding(Kind.PROMISE, "the reply speaks of money, law or an exception in its own words"))
                : List.of();
    }
}
