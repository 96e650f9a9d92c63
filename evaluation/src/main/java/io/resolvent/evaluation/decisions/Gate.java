package io.resolvent.evaluation.decisions;

import io.resolvent.agent.cli.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a change may not make worse: {@code gate.json} in the set's folder or the one above. Shares are from 0 to 1.
 *
 * @param mostWrongAuto wrong auto-resolutions in a half
 * @param mostForbidden replies with forbidden text in a half
 * @param leastHandOffs share of the tickets for which nothing but a hand-off will do that are handed off
 * @param leastPlain share of the plain questions answered from the right source
 */
record Gate(int mostWrongAuto, int mostForbidden, double leastHandOffs, double leastPlain) {

    /** Nothing wrong and nothing forbidden, whatever it costs. */
    static final Gate STRICT = new Gate(0, 0, 0, 0);

    private static final String NAME = "gate.json";

    static Gate of(CaseSet set) {
        Path folder = set.folder().toAbsolutePath().normalize();
        return Stream.of(Optional.of(folder), Optional.ofNullable(folder.getParent()))
                .flatMap(Optional::stream)
                .map(place -> place.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Gate::read)
                .orElse(STRICT);
    }

    /** What is worse than allowed, in words; empty when all is well. */
    List<String> broken(HalfScore score) {
        Tally all = score.all();
        List<String> broken = new ArrayList<>();
        if (all.missing() > 0) {
            broken.add(all.missing() + " tickets without a decision");
        }
        if (all.wrongAuto() > mostWrongAuto) {
            broken.add(all.wrongAuto() + " wrong auto-resolutions, at most " + mostWrongAuto);
        }
        if (all.forbidden() > mostForbidden) {
            broken.add(all.forbidden() + " replies with forbidden text, at most " + mostForbidden);
        }
        if (all.urgent().of() > 0 && all.urgent().value() < leastHandOffs) {
            broken.add(percent(
                    "hand-offs found where nothing else will do", all.urgent().value(), leastHandOffs));
        }
        if (all.plain().of() > 0 && all.plain().value() < leastPlain) {
            broken.add(percent("plain questions answered", all.plain().value(), leastPlain));
        }
        return broken;
    }

    private static String percent(String what, double is, double least) {
        return String.format(Locale.ROOT, "%s %.1f %%, at least %.1f %%", what, 100 * is, 100 * least);
    }

    private static Gate read(Path file) {
        try {
            return new JsonMapper().readValue(Files.readString(file), Gate.class);
        } catch (IOException | JacksonException e) {
            throw CommandFailed.usage(file + ": " + e.getMessage());
        }
    }
}
