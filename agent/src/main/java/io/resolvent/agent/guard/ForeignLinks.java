package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Placeholders;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Requester;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links, in whatever form, lead only to hosts that the cited sources name themselves or that are configured: inline and
 * reference links, bare addresses, pictures, HTML. Pictures and HTML that the source does not have are never allowed.
 */
final class ForeignLinks implements Guardrail.OfReply {

    private static final Pattern HOST = Pattern.compile(
            "(?iU)(?<![\\w@.-])([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+){0,8}\\.\\p{L}{2,24})(?![\\p{L}\\p{N}])");
    private static final Pattern AFTER_SCHEME = Pattern.compile(
            "(?i)(?:[a-z][a-z0-9+.-]{1,15}:)?[/\\\\]{2}(?:[^\\s/@?#]*@)?(\\[[0-9a-f:.]+]|[^\\s/\\\\:?#)\\]>\"'`]+)");
    private static final Pattern MAIL = Pattern.compile("(?i)[^\\s@<>\"'()]+@([^\\s@<>\"'(),;]+)");
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)!\\[|<\\s*/?\\s*[a-z!][^>]*>?|\\b(javascript|data|vbscript|file|blob)\\s*:\\S|^\\s*\\[[^\\]]+]:",
            Pattern.MULTILINE);

    private final Set<String> allowed;

    ForeignLinks(Set<String> allowedHosts) {
        this.allowed =
                allowedHosts.stream().map(h -> h.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Reply reply) {
        String source = String.join("\n", Sources.citedTexts(evidence, reply));
        String text = Placeholders.fill(reply.text(), Requester.unknown());
        Set<String> foreign = new TreeSet<>(hosts(text));
        foreign.removeAll(hosts(source));
        foreign.removeIf(host -> allowed.stream().anyMatch(a -> host.equals(a) || host.endsWith("." + a)));
        if (!foreign.isEmpty()) {
            return List.of(new Finding(
                    Kind.FOREIGN_LINK,
                    "the reply points to " + foreign.size() + " address(es) that its sources do not have"));
        }
        boolean strange = ACTIVE.matcher(text).results().anyMatch(m -> !source.contains(m.group()));
        return strange
                ? List.of(new Finding(
                        Kind.FOREIGN_LINK, "the reply has a picture, link or tag that its sources do not have"))
                : List.of();
    }

    private static Set<String> hosts(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(HOST, AFTER_SCHEME, MAIL)
                .flatMap(pattern -> pattern.matcher(plain).results().map(m -> m.group(1)))
                .map(host -> host.replaceAll("[.,;:!?]+$", ""))
                .collect(Collectors.toSet());
    }
}
