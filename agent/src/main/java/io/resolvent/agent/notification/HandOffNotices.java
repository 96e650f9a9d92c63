package io.resolvent.agent.notification;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.config.NotificationSection.Content;
import io.resolvent.agent.config.NotificationSection.HandOffs;
import io.resolvent.agent.dispatch.ActionIds;
import io.resolvent.agent.dispatch.Notice;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.policy.Decision;
import io.resolvent.agent.policy.Reason;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.ingestion.redaction.Redactor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The messages that follow from a hand-off. What leaves the house is masked, whatever it says. Pure; thread-safe. */
public final class HandOffNotices {

    private final List<HandOffs> routes;
    private final ConsoleLinks console;
    private final Redactor redactor;

    public HandOffNotices(List<HandOffs> routes, ConsoleLinks console, Redactor redactor) {
        this.routes = List.copyOf(routes);
        this.console = console;
        this.redactor = redactor;
    }

    /** Nobody is told. */
    public static HandOffNotices none() {
        return new HandOffNotices(List.of(), new ConsoleLinks("http://127.0.0.1"), (text, names) -> {
            throw new IllegalStateException("nothing is told, so nothing is masked");
        });
    }

    /**
     * One for each chat that is to be told; their numbers follow those of the decision's actions. None where the assistant
     * only observes.
     */
    public List<WriteRequest> of(CaseFile file, Decision decision, String trigger, String policy) {
        List<WriteRequest> notices = new ArrayList<>();
        if (decision instanceof Decision.HandOff handOff && !handOff.reasons().contains(Reason.OBSERVE_ONLY)) {
            for (int place = 0; place < routes.size(); place++) {
                HandOffs route = routes.get(place);
                if (fits(route, file.facts(), handOff)) {
                    notices.add(new WriteRequest(
                            Notice.of(route.connector(), file.facts().ref()),
                            new Action.Notify(
                                    route.channel(), text(route.content(), file, handOff), links(file.facts())),
                            ActionIds.of(
                                    file.facts(),
                                    trigger,
                                    policy,
                                    decision.actions().size() + place),
                            ""));
                }
            }
        }
        return notices;
    }

    private static boolean fits(HandOffs route, Ticket facts, Decision.HandOff handOff) {
        return (route.groups().isEmpty() || route.groups().stream().anyMatch(group(facts, handOff)::equalsIgnoreCase))
                && (route.reasons().isEmpty() || handOff.reasons().stream().anyMatch(route.reasons()::contains));
    }

    /** Whose it is now: the owner's, or of those with whom it stays. */
    private static String group(Ticket facts, Decision.HandOff handOff) {
        return handOff.owner().isBlank() ? facts.group() : handOff.owner();
    }

    private String text(Content content, CaseFile file, Decision.HandOff handOff) {
        String group = group(file.facts(), handOff);
        StringBuilder text = new StringBuilder("A ticket needs a person" + (group.isBlank() ? "" : ": " + group))
                .append("\nTicket: ")
                .append(file.facts().ref())
                .append("\nReason: ")
                .append(handOff.reasons().stream()
                        .map(Reason::sentence)
                        .distinct()
                        .collect(Collectors.joining("; ")));
        if (content != Content.REASON) {
            file.inquiry()
                    .map(Inquiry::subject)
                    .filter(subject -> !subject.isBlank())
                    .ifPresent(subject -> text.append("\nSubject: ").append(masked(subject)));
        }
        if (content == Content.DIAGNOSIS) {
            file.draft()
                    .map(Draft::diagnosis)
                    .map(HandOffNotices::firstParagraph)
                    .filter(paragraph -> !paragraph.isBlank())
                    .ifPresent(paragraph -> text.append("\n").append(masked(paragraph)));
        }
        return text.toString();
    }

    private List<Action.Link> links(Ticket facts) {
        List<Action.Link> links = new ArrayList<>();
        facts.link()
                .filter(HandOffNotices::canBeOpened)
                .ifPresent(link -> links.add(new Action.Link("Open the ticket", link)));
        links.add(new Action.Link("See what was decided", console.story(facts.ref())));
        return links;
    }

    private static boolean canBeOpened(URI link) {
        return Optional.ofNullable(link.getScheme())
                .filter(scheme -> scheme.equals("https") || scheme.equals("http"))
                .isPresent();
    }

    private String masked(String text) {
        return redactor.redact(text).text();
    }

    /** What stands above the quotes. */
    private static String firstParagraph(String diagnosis) {
        int end = diagnosis.indexOf("\n\n");
        return end < 0 ? diagnosis : diagnosis.substring(0, end);
    }
}
