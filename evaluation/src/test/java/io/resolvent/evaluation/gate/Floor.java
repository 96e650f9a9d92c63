package io.resolvent.evaluation.gate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One line of {@code gate.yaml}.
 *
 * @param figure its place in the report, as a JSON pointer
 * @param least the figure may not be below
 * @param most the figure may not be above
 */
record Floor(String what, String figure, double least, double most) {

    static List<Floor> of(String slice) throws IOException {
        try (InputStream file = Objects.requireNonNull(Floor.class.getResourceAsStream("/gate.yaml"))) {
            List<Floor> floors = new ArrayList<>();
            for (JsonNode line : YAMLMapper.builder().build().readTree(file).path(slice)) {
                floors.add(new Floor(
                        line.path("what").asString(""),
                        line.path("figure").asString(""),
                        line.path("least").asDouble(Double.NEGATIVE_INFINITY),
                        line.path("most").asDouble(Double.POSITIVE_INFINITY)));
            }
            return floors;
        }
    }

    double in(JsonNode report) {
        return report.at(figure).asDouble(Double.NaN);
    }

    /** A figure that is not there does not hold. */
    boolean holds(JsonNode report) {
        double value = in(report);
        return value >= least && value <= most;
    }

    String line(JsonNode report) {
        String limit = least == Double.NEGATIVE_INFINITY ? "at most " + most : "at least " + least;
        return String.format(
                Locale.ROOT, "  %-4s %-45s %8.3f  %s", holds(report) ? "ok" : "BAD", what, in(report), limit);
    }
}
