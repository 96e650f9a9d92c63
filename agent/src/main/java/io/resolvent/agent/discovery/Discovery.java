package io.resolvent.agent.discovery;

import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds intents for resolved tickets that the store gives none: by the macro used, by the article linked, and by clusters
 * of the rest. Deterministic; equal tickets in any order give equal intents. Thread-safe.
 */
public final class Discovery {

    /** Fewer tickets without a macro or article are not clustered: their clusters would be chance. */
    private static final int FEWEST_TO_CLUSTER = 45;
    /** Smaller clusters are no intent; their tickets stay without one. */
    private static final int FEWEST_IN_CLUSTER = 3;

    private final Embedder embedder;

    /** @param embedder best one with a vector cache */
    public Discovery(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * The intents of all tickets that can be told, the largest first.
     *
     * @param known intents found before: those that a person worked on stay, and take in new tickets like theirs; others
     *     keep their id where they are found again
     */
    public List<FoundIntent> find(List<ResolvedTicket> resolved, List<KnowledgeItem> items, List<FoundIntent> known) {
        List<ResolvedTicket> open = resolved.stream()
                .filter(Discovery::isOpen)
                .sorted(Comparator.comparing(ticket -> ticket.ref().toString()))
                .toList();
        Finding finding = new Finding(known);
        List<ResolvedTicket> rest = finding.byKnowledge(finding.withoutKept(open), new UsedKnowledge(items));
        if (rest.size() >= FEWEST_TO_CLUSTER || finding.hasKeptClusters()) {
            finding.byLikeness(rest, vectors(open));
        }
        return finding.all();
    }

    /**
     * Divides the tickets of an intent by meaning.
     *
     * @param resolved at least the intent's tickets
     * @return the parts, the largest first, as many as asked for if the tickets differ enough, with a name for each
     */
    public Division divide(FoundIntent intent, List<ResolvedTicket> resolved, int parts) {
        Set<String> own = new HashSet<>(intent.tickets());
        List<ResolvedTicket> tickets = resolved.stream()
                .filter(ticket -> own.contains(ticket.ref().toString()))
                .sorted(Comparator.comparing(ticket -> ticket.ref().toString()))
                .toList();
        if (tickets.size() < own.size() || tickets.size() < 2) {
            throw new IntentRefused(
                    intent.label() + ": not all of its tickets are known any more. Run: intents discover");
        }
        Map<String, float[]> vectors = vectors(tickets);
        int[] cluster = Clustering.of(
                tickets.stream()
                        .map(ticket -> vectors.get(ticket.ref().toString()))
                        .toArray(float[][]::new),
                parts);
        List<List<ResolvedTicket>> divided = new ArrayList<>(IntStream.range(0, cluster.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> cluster[i], TreeMap::new, Collectors.mapping(tickets::get, Collectors.toList())))
                .values());
        divided.sort(Comparator.comparingInt(part -> -part.size()));
        return new Division(
                divided.stream()
                        .map(part -> part.stream().map(t -> t.ref().toString()).toList())
                        .toList(),
                ClusterNames.of(
                        divided.stream()
                                .map(part -> part.stream()
                                        .map(ResolvedTicket::question)
                                        .toList())
                                .toList(),
                        new HashSet<>()));
    }

    /** Tickets in parts, with a name for each. */
    public record Division(List<List<String>> parts, List<String> names) {}

    /**
     * Most tickets have no intent from the store, and there are enough of them. Where the store has intents, they are
     * enough; where there is next to no history, its macros and articles say more than it does.
     */
    public static boolean isNeeded(List<ResolvedTicket> resolved) {
        long open = resolved.stream().filter(Discovery::isOpen).count();
        long labelled = resolved.stream().filter(t -> !t.intent().isBlank()).count();
        return open >= FEWEST_TO_CLUSTER && open > labelled;
    }

    /** Finds with all {@code known} intents staying as they are; only tickets that none of them has are new. */
    public List<FoundIntent> extend(List<ResolvedTicket> resolved, List<KnowledgeItem> items, List<FoundIntent> known) {
        return find(resolved, items, known.stream().map(FoundIntent::asKept).toList());
    }

    private static boolean isOpen(ResolvedTicket ticket) {
        return ticket.intent().isBlank()
                && !"true".equals(ticket.labels().get("oos"))
                && !ticket.question().isBlank();
    }

    private Map<String, float[]> vectors(List<ResolvedTicket> tickets) {
        List<float[]> vectors =
                embedder.embedAll(tickets.stream().map(ResolvedTicket::question).toList());
        float[][] centred = Vectors.centred(vectors);
        Map<String, float[]> byTicket = new HashMap<>();
        for (int i = 0; i < centred.length; i++) {
            byTicket.put(tickets.get(i).ref().toString(), centred[i]);
        }
        return byTicket;
    }

    /** One search. */
    private static final class Finding {

        private final List<FoundIntent> known;
        private final Map<String, FoundIntent> found = new TreeMap<>();
        private final Set<String> names = new HashSet<>();

        Finding(List<FoundIntent> known) {
            this.known = known;
            known.stream().filter(FoundIntent::kept).forEach(this::put);
        }

        boolean hasKeptClusters() {
            return found.values().stream().anyMatch(intent -> intent.origin() == Origin.CLUSTER);
        }

        List<ResolvedTicket> withoutKept(List<ResolvedTicket> open) {
            Set<String> kept =
                    found.values().stream().flatMap(f -> f.tickets().stream()).collect(Collectors.toSet());
            return open.stream()
                    .filter(ticket -> !kept.contains(ticket.ref().toString()))
                    .toList();
        }

        /** Gives back the tickets that no macro or article tells about. */
        List<ResolvedTicket> byKnowledge(List<ResolvedTicket> open, UsedKnowledge used) {
            Map<KnowledgeItem, List<String>> byItem = new HashMap<>();
            List<ResolvedTicket> rest = new ArrayList<>();
            for (ResolvedTicket ticket : open) {
                Optional<KnowledgeItem> item = used.of(ticket);
                item.ifPresentOrElse(
                        i -> byItem.computeIfAbsent(i, x -> new ArrayList<>())
                                .add(ticket.ref().toString()),
                        () -> rest.add(ticket));
            }
            byItem.entrySet().stream()
                    .sorted(Comparator.comparing(
                            e -> e.getKey().kind() + " " + e.getKey().id()))
                    .forEach(e -> add(e.getKey(), e.getValue()));
            return rest;
        }

        private void add(KnowledgeItem item, List<String> tickets) {
            Origin origin = item.kind() == KnowledgeItem.Kind.MACRO ? Origin.MACRO : Origin.ARTICLE;
            Optional<FoundIntent> kept = found.values().stream()
                    .filter(f -> f.origin() == origin && f.key().equals(item.id()))
                    .findFirst();
            if (kept.isPresent()) {
                put(kept.get().with(joined(kept.get().tickets(), tickets)));
                return;
            }
            String id = Ids.of(origin.word() + " " + item.id());
            String name = Names.free(Names.plain(item.title().isBlank() ? item.id() : item.title()), names);
            put(new FoundIntent(id, name, true, false, origin, item.id(), tickets));
        }

        void byLikeness(List<ResolvedTicket> rest, Map<String, float[]> vectors) {
            List<ResolvedTicket> strange = new KeptClusters(found.values(), vectors).take(rest, this::put);
            if (strange.size() < FEWEST_TO_CLUSTER) {
                return;
            }
            float[][] points = strange.stream()
                    .map(ticket -> vectors.get(ticket.ref().toString()))
                    .toArray(float[][]::new);
            int[] cluster = Clustering.of(points);
            Map<Integer, List<ResolvedTicket>> byCluster = IntStream.range(0, cluster.length)
                    .boxed()
                    .collect(Collectors.groupingBy(
                            i -> cluster[i], TreeMap::new, Collectors.mapping(strange::get, Collectors.toList())));
            byCluster.values().removeIf(tickets -> tickets.size() < FEWEST_IN_CLUSTER);
            List<List<ResolvedTicket>> clusters = byCluster.values().stream()
                    .sorted(Comparator.<List<ResolvedTicket>>comparingInt(t -> -t.size())
                            .thenComparing(t -> t.getFirst().ref().toString()))
                    .toList();
            List<String> called = ClusterNames.of(
                    clusters.stream()
                            .map(t -> t.stream().map(ResolvedTicket::question).toList())
                            .toList(),
                    names);
            for (int c = 0; c < clusters.size(); c++) {
                List<String> tickets = clusters.get(c).stream()
                        .map(ticket -> ticket.ref().toString())
                        .toList();
                put(new FoundIntent(idOf(tickets), called.get(c), false, false, Origin.CLUSTER, "", tickets));
            }
        }

        /** The id it had when most of these tickets were found together before, else a new one. */
        private String idOf(List<String> tickets) {
            Set<String> now = new HashSet<>(tickets);
            return known.stream()
                    .filter(old -> old.origin() == Origin.CLUSTER && !old.kept() && !found.containsKey(old.id()))
                    .filter(old ->
                            2 * old.tickets().stream().filter(now::contains).count()
                                    > old.tickets().size())
                    .map(FoundIntent::id)
                    .findFirst()
                    .orElseGet(() -> Ids.free(String.join(" ", tickets), found.keySet()));
        }

        private void put(FoundIntent intent) {
            found.put(intent.id(), intent);
            names.add(intent.name());
        }

        List<FoundIntent> all() {
            return found.values().stream()
                    .sorted(Comparator.<FoundIntent>comparingInt(
                                    f -> -f.tickets().size())
                            .thenComparing(FoundIntent::id))
                    .toList();
        }

        private static List<String> joined(List<String> some, List<String> more) {
            List<String> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }
    }
}
