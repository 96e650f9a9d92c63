package io.resolvent.connectors.zammad;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The attributes that the installation added to tickets. Thread-safe. */
final class ZammadAttributes {

    private final ZammadMemory<Optional<List<ZammadAttribute>>> known;
    private final ZammadApi api;

    ZammadAttributes(ZammadApi api, Clock clock) {
        this.api = api;
        this.known = new ZammadMemory<>(this::seen, clock);
    }

    /** Empty when the account may not see them. */
    Optional<List<ZammadAttribute>> all() {
        return known.get();
    }

    /** The attribute of this name or display name; names go first. */
    Optional<ZammadAttribute> find(String nameOrDisplay) {
        return known.get(list -> list.isEmpty() || in(list, nameOrDisplay).isPresent()).stream()
                .flatMap(List::stream)
                .filter(attribute -> attribute.isCalled(nameOrDisplay))
                .min((one, other) -> Boolean.compare(
                        other.name().equals(nameOrDisplay), one.name().equals(nameOrDisplay)));
    }

    /** Asks Zammad, whatever is known; FORBIDDEN without the right. */
    List<ZammadAttribute> ask() {
        return ZammadRows.of(api.attributes()).stream()
                .filter(ZammadAttribute::isOwn)
                .map(ZammadAttribute::of)
                .toList();
    }

    private Optional<List<ZammadAttribute>> seen() {
        try {
            return Optional.of(ask());
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.FORBIDDEN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<ZammadAttribute> in(Optional<List<ZammadAttribute>> list, String nameOrDisplay) {
        return list.stream()
                .flatMap(List::stream)
                .filter(attribute -> attribute.isCalled(nameOrDisplay))
                .findFirst();
    }
}
