package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** All folders, in order. Only a folder for all visitors is public; one for those who signed in is not. Thread-safe. */
final class FreshdeskShelves {

    private static final String FOR_ALL = "1";
    private static final String ONE_PERSONS = "personal";

    private final FreshdeskApi api;
    private final FreshdeskMemory<List<FreshdeskShelf>> shelves;

    FreshdeskShelves(FreshdeskApi api, Clock clock) {
        this.api = api;
        this.shelves = new FreshdeskMemory<>(this::ask, clock);
    }

    /** The first of all folders, as they are now. */
    Optional<FreshdeskShelf> first() {
        return shelves.askedAgain().stream().findFirst();
    }

    Optional<FreshdeskShelf> after(FreshdeskShelf shelf) {
        return shelves.value().stream()
                .filter(other -> other.compareTo(shelf) > 0)
                .findFirst();
    }

    /** The folder, while it is there. */
    Optional<FreshdeskShelf> find(FreshdeskShelf.Kind kind, String id) {
        return shelves.value().stream()
                .filter(shelf -> shelf.kind() == kind && shelf.id().equals(id))
                .findFirst();
    }

    /** Folders of canned responses, as they are now. */
    List<FreshdeskShelf> canned() {
        return FreshdeskPages.all(api::cannedFolders).stream()
                .filter(folder -> !folder.path(ONE_PERSONS).asBoolean(false))
                .map(folder -> shelf(FreshdeskShelf.Kind.CANNED, folder, Audience.PUBLIC))
                .toList();
    }

    private List<FreshdeskShelf> ask() {
        List<FreshdeskShelf> all = new ArrayList<>(canned());
        for (JsonNode category : FreshdeskPages.all(api::categories)) {
            String id = Json.text(category, "id");
            addAll(FreshdeskPages.all(page -> api.folders(id, page)), all);
        }
        return all.stream().distinct().sorted().toList();
    }

    private void addAll(List<JsonNode> folders, List<FreshdeskShelf> all) {
        for (JsonNode folder : folders) {
            boolean open = Json.text(folder, "visibility").equals(FOR_ALL);
            FreshdeskShelf shelf =
                    shelf(FreshdeskShelf.Kind.ARTICLES, folder, open ? Audience.PUBLIC : Audience.INTERNAL);
            boolean isNew = !all.contains(shelf);
            all.add(shelf);
            if (isNew && folder.path("sub_folders_count").asInt(0) > 0) {
                addAll(FreshdeskPages.all(page -> api.subfolders(shelf.id(), page)), all);
            }
        }
    }

    private FreshdeskShelf shelf(FreshdeskShelf.Kind kind, JsonNode folder, Audience audience) {
        return new FreshdeskShelf(
                kind, Long.toString(Json.number(folder, "id", api.name())), Json.text(folder, "name"), audience);
    }
}
