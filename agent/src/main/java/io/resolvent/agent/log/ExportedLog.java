package io.resolvent.agent.log;

import io.resolvent.agent.policy.Reason;
import io.resolvent.connectors.TicketRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log as lines of JSON, oldest row first, and its check without the database. A line has {@code row}, whose canonical
 * JSON (keys sorted, no blanks) is what {@code hash} is the SHA-256 of; {@code case} and {@code salt}, whose SHA-256, salt
 * first, is the row's {@code caseDigest}; or {@code erasure} in their place. Rows of before digests have their case in
 * {@code row.caseFile}.
 */
public final class ExportedLog {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int PAGE = 500;

    private ExportedLog() {}

    static String line(Recorded row) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("row", Chain.fields(row.seq(), row.round(), row.entry(), row.seal(), row.previousHash()));
        fields.put("hash", row.hash());
        if (!row.seal().salt().isEmpty()) {
            fields.put("case", row.entry().caseFile());
            fields.put("salt", row.seal().salt());
        }
        row.erasure()
                .ifPresent(e -> fields.put(
                        "erasure",
                        Map.of(
                                "at", e.at().toString(),
                                "who", e.who(),
                                "reason", e.reason(),
                                "signature", e.signature())));
        return CanonicalJson.write(fields);
    }

    /**
     * Checks an exported log as the log itself is checked.
     *
     * @param key the public key of the log
     * @param head an end of the log that was kept elsewhere; empty when there is none
     */
    public static Verification verify(BufferedReader lines, LogSeal key, Optional<Head> head) {
        return new Walk(key, head).over(after -> next(lines, after));
    }

    private static List<Recorded> next(BufferedReader lines, long after) {
        List<Recorded> rows = new ArrayList<>();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(read(line, after + rows.size() + 1));
                if (rows.size() == PAGE) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the exported log cannot be read", e);
        }
        return rows;
    }

    private static Recorded read(String line, long place) {
        try {
            JsonNode json = MAPPER.readTree(line);
            JsonNode row = json.required("row");
            long seq = row.required("seq").longValue();
            String caseFile = row.path("caseFile").asString(json.path("case").asString(""));
            return new Recorded(
                    seq,
                    row.required("round").intValue(),
                    entry(row, caseFile),
                    new CaseSeal(
                            row.path("caseDigest").asString(""),
                            json.path("salt").asString("")),
                    erasure(seq, json.path("erasure")),
                    row.required("previousHash").stringValue(),
                    json.required("hash").stringValue());
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableRow(place, e);
        }
    }

    private static PolicyLogEntry entry(JsonNode row, String caseFile) {
        return new PolicyLogEntry(
                Instant.parse(row.required("at").stringValue()),
                new TicketRef(
                        row.required("system").stringValue(),
                        row.required("ticketId").stringValue()),
                row.required("triggerId").stringValue(),
                row.required("ticketVersion").stringValue(),
                row.required("decision").stringValue(),
                CanonicalJson.strings(row.required("reasons").toString()).stream()
                        .map(Reason::valueOf)
                        .toList(),
                row.required("intent").stringValue(),
                row.required("probability").doubleValue(),
                row.required("confidence").doubleValue(),
                CanonicalJson.strings(row.required("actionIds").toString()),
                row.required("autonomy").stringValue(),
                CanonicalJson.words(row.required("versions").toString()),
                caseFile,
                CanonicalJson.numbers(row.required("millis").toString()));
    }

    private static Optional<Erasure> erasure(long seq, JsonNode json) {
        return json.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Erasure(
                        seq,
                        Instant.parse(json.required("at").stringValue()),
                        json.required("who").stringValue(),
                        json.required("reason").stringValue(),
                        json.required("signature").stringValue()));
    }
}
