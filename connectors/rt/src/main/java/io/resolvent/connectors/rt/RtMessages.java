package io.resolvent.connectors.rt;

import io.resolvent.connectors.TicketRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads the texts and file names of messages; the content of files is never fetched. Thread-safe. */
record RtMessages(RtApi api) {

    private static final String NAMES = "TransactionId,ContentType,Filename,Headers,ContentLength";
    private static final RtApi.Limit TEXTS = new RtApi.Limit("ContentType", "LIKE", "text/%");
    private static final RtApi.Limit OTHERS = new RtApi.Limit("ContentType", "NOT LIKE", "text/%");
    private static final int MOST_PAGES = 200;

    /** Rows hidden by rights make pages short, but an account that sees a ticket sees most of its parts. */
    private static final int FEW = 50;

    /** The messages of a ticket by transaction. */
    Map<Long, RtMessage> ofTicket(TicketRef ref) {
        List<RtPart> parts = new ArrayList<>(parts("ticket", ref.id(), NAMES + ",Content", TEXTS, ref));
        parts.addAll(parts("ticket", ref.id(), NAMES, OTHERS, ref));
        Map<Long, List<RtPart>> byTransaction = new TreeMap<>();
        parts.forEach(p -> byTransaction
                .computeIfAbsent(p.transaction(), key -> new ArrayList<>())
                .add(p));
        Map<Long, RtMessage> messages = new TreeMap<>();
        byTransaction.forEach((transaction, its) -> messages.put(transaction, RtPart.message(its)));
        return messages;
    }

    /** The text of one transaction. */
    String text(RtTransaction transaction, TicketRef ref) {
        String id = Long.toString(transaction.id());
        return RtPart.message(parts("transaction", id, NAMES + ",Content", TEXTS, ref))
                .text();
    }

    private List<RtPart> parts(String owner, String id, String fields, RtApi.Limit limit, TicketRef ref) {
        List<RtPart> parts = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            List<JsonNode> rows = api.attachments(owner, id, fields, limit, page, ref);
            rows.forEach(row -> parts.add(RtPart.of(row, ref.toString())));
            if (rows.isEmpty() || (page == 1 && rows.size() < FEW)) {
                return parts;
            }
        }
        return parts;
    }
}
