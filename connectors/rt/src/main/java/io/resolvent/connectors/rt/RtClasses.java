package io.resolvent.connectors.rt;

import io.resolvent.connectors.http.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The article classes that our account can see. RT lists none without a condition. */
record RtClasses(RtApi api) {

    private static final int MOST = 100;

    record RtClass(long id, String name) {}

    /** By id, those above {@code after}. */
    List<RtClass> after(long after) {
        RtApi.Limit limit = new RtApi.Limit("id", ">", Long.toString(after));
        return api.knowledge("classes", "Name", MOST, limit).stream()
                .map(c -> new RtClass(Json.number(c, "id", api.name()), Json.text(c, "Name")))
                .toList();
    }

    Set<String> names() {
        return after(0).stream().map(RtClass::name).collect(Collectors.toUnmodifiableSet());
    }
}
