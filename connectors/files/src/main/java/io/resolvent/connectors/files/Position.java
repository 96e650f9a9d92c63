package io.resolvent.connectors.files;

import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How far each file was read. Written into a {@link Checkpoint} as JSON. */
record Position(List<Reached> files) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A place in one file.
     *
     * @param file as configured
     * @param bytes of the uncompressed file before the place
     * @param checksum of these bytes: when the file has others there now, it is another file and is read from its start
     */
    record Reached(String file, long bytes, long checksum) {}

    Position {
        files = List.copyOf(files);
    }

    /** MALFORMED when the checkpoint is not one of ours. */
    static Position of(Checkpoint checkpoint, String subject) {
        if (checkpoint.isStart()) {
            return new Position(List.of());
        }
        try {
            return JSON.readValue(checkpoint.value(), Position.class);
        } catch (JacksonException e) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, subject, "not a checkpoint of this connector. Sync from the start.", e);
        }
    }

    Checkpoint checkpoint() {
        return new Checkpoint(JSON.writeValueAsString(this));
    }

    Optional<Reached> in(String file) {
        return files.stream().filter(reached -> reached.file().equals(file)).findFirst();
    }

    Position with(Reached reached) {
        List<Reached> more = new ArrayList<>(
                files.stream().filter(r -> !r.file().equals(reached.file())).toList());
        more.add(reached);
        return new Position(more);
    }
}
