package io.resolvent.agent.console;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.console.StoryView.EffectView;
import io.resolvent.agent.console.StoryView.EntryView;
import io.resolvent.agent.console.StoryView.FactView;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Placeholders;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.log.Recorded;
import io.resolvent.agent.policy.Autonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells a log entry as a story a person can follow. Pure. */
final class Stories {

    private Stories() {}

    /** @param outcome what came of it in words, empty when nothing is known */
    static EntryView entry(Recorded row, List<EffectView> effects, String outcome, Instant now) {
        Optional<CaseFile> file = Cases.of(row);
        boolean sent = file.map(CaseFile::reply).filter(r -> !r.isEmpty()).isPresent();
        Optional<Draft> draft = file.flatMap(CaseFile::draft);
        return new EntryView(
                row.seq(),
                DecisionRow.of(row, now),
                row.entry().autonomy().equals(Autonomy.OBSERVE.name()),
                file.map(f -> f.findings().stream()
                                .map(found -> Texts.capitalised(found.detail()))
                                .toList())
                        .orElseGet(() -> List.of("The case file of this entry cannot be read by this version.")),
                file.flatMap(CaseFile::inquiry).map(Inquiry::question).orElse(""),
                file.map(f -> intentLine(f.intent())).orElse(""),
                draft.map(d -> NoteLines.first(d.diagnosis())).orElse(List.of()),
                sent ? "Reply to the customer" : "Draft reply, not sent",
                file.map(Stories::reply).orElse(""),
                file.map(f -> NoteLines.of(f.note())).orElse(List.of()),
                file.map(EvidenceViews::of).orElse(List.of()),
                effects,
                outcome,
                facts(row));
    }

    /** What the customer got; else the draft as a person would find it. */
    private static String reply(CaseFile file) {
        return file.reply().isEmpty()
                ? file.draft()
                        .flatMap(Draft::reply)
                        .map(reply ->
                                Placeholders.fill(reply.text(), file.facts().requester()))
                        .orElse("")
                : file.reply();
    }

    private static String intentLine(Intent intent) {
        if (intent.label().isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "“%s” with probability %.0f %%%s; unfamiliarity %.2f of 1",
                intent.label().replace('_', ' '),
                intent.probability() * 100,
                intent.runnerUp().isEmpty()
                        ? ""
                        : ", else “" + intent.runnerUp().replace('_', ' ') + "”",
                intent.unfamiliarity());
    }

    private static List<FactView> facts(Recorded row) {
        PolicyLogEntry entry = row.entry();
        List<FactView> facts = new ArrayList<>();
        facts.add(new FactView("Entry", row.seq() + (row.round() == 0 ? "" : ", decided anew, round " + row.round())));
        facts.add(new FactView("Decided", entry.at().toString()));
        facts.add(new FactView("Autonomy", entry.autonomy().toLowerCase(Locale.ROOT)));
        facts.add(new FactView("Ticket version", entry.ticketVersion()));
        new TreeMap<>(entry.versions()).forEach((part, version) -> facts.add(new FactView(part, version)));
        facts.add(new FactView("Time", times(entry.millis())));
        facts.add(new FactView("SHA-256 in the chain", row.hash()));
        return facts;
    }

    private static String times(Map<String, Double> millis) {
        return new TreeMap<>(millis)
                .entrySet().stream()
                        .map(step -> String.format(Locale.ROOT, "%s %.1f ms", step.getKey(), step.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
