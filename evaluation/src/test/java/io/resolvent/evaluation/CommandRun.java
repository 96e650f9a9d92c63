package io.resolvent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command printed and how it ended; run in this process with the streams of the process redirected. */
public record CommandRun(int code, String out, String errors) {

    public static CommandRun of(Object... arguments) {
        PrintStream realOut = System.out;
        PrintStream realErrors = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            int code = Resolvent.commandLine()
                    .execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
            return new CommandRun(code, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErrors);
        }
    }

    /** Ended well, with nothing said twice and no trace. */
    public CommandRun done() {
        assertThat(code).as(toString()).isZero();
        return withoutTrace();
    }

    /** Ended with this code and said why in one line, which is given. */
    String refused(int expected) {
        assertThat(code).as(toString()).isEqualTo(expected);
        withoutTrace();
        List<String> lines =
                errors.lines().filter(line -> line.startsWith("resolvent: ")).toList();
        assertThat(lines).as(toString()).hasSize(1);
        return lines.getFirst();
    }

    /** The line of standard output that has this in it. */
    String line(String part) {
        List<String> lines = out.lines().filter(line -> line.contains(part)).toList();
        assertThat(lines).as(toString()).hasSize(1);
        return lines.getFirst();
    }

    private CommandRun withoutTrace() {
        assertThat((out + errors).lines())
                .as(toString())
                .noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
        return this;
    }
}
