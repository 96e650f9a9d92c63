package io.resolvent.evaluation.decisions;

import io.resolvent.agent.cli.CommandFailed;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the casebook that comes with the program. */
final class ShippedCasebook {

    private static final Path PLACE = Path.of("evaluation", "casebook");

    private ShippedCasebook() {}

    /** Above the working directory or above the program itself. */
    static Path folder() {
        return Stream.concat(
                        above(Path.of("").toAbsolutePath()).stream(),
                        program().flatMap(ShippedCasebook::above).stream())
                .findFirst()
                .orElseThrow(() -> CommandFailed.usage(PLACE + ": not found; name a set with --set"));
    }

    private static Optional<Path> above(Path from) {
        return Stream.iterate(Optional.of(from), Optional::isPresent, p -> p.map(Path::getParent))
                .flatMap(Optional::stream)
                .map(folder -> folder.resolve(PLACE))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Optional<Path> program() {
        try {
            return Optional.of(Path.of(ShippedCasebook.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
