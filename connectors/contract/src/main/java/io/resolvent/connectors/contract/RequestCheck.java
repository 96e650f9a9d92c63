package io.resolvent.connectors.contract;

import io.resolvent.connectors.testkit.SeenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Holds every request of a connector against its vendor's specification and keeps what does not fit. What a waiver names is
 * not held against the connector, but counted. Thread-safe.
 */
public final class RequestCheck implements Consumer<SeenRequest> {

    private final String store;
    private final Specification specification;
    private final List<Waiver> waivers;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> waived = new TreeMap<>();
    private int requests;

    /** @param store whose requests these are, for the summary */
    public RequestCheck(String store, Specification specification, List<Waiver> waivers) {
        this.store = store;
        this.specification = specification;
        this.waivers = List.copyOf(waivers);
    }

    @Override
    public void accept(SeenRequest request) {
        judge(specification.problems(request));
    }

    /** The same for a request whose headers matter, lower-case; see {@link Specification#problems(SeenRequest, Map)}. */
    public void accept(SeenRequest request, Map<String, String> headers) {
        judge(specification.problems(request, headers));
    }

    private void judge(List<String> found) {
        synchronized (this) {
            requests++;
            found.forEach(this::judge);
        }
    }

    /** What was wrong so far, a line each. */
    public synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /** How many requests were checked and how many mistakes of the specification were passed over, in one line. */
    public synchronized String summary() {
        return store + ": " + requests + " requests held against the specification, " + problems.size() + " wrong, "
                + waivers.size() + " waivers" + (waived.isEmpty() ? "" : ", used: " + waived);
    }

    private void judge(String problem) {
        waivers.stream()
                .filter(waiver -> waiver.problem().matcher(problem).matches())
                .findFirst()
                .ifPresentOrElse(waiver -> waived.merge(waiver.reason(), 1, Integer::sum), () -> problems.add(problem));
    }
}
