package io.resolvent.agent.dispatch;

import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Ticket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names effects: the same decision about the same message gives the same names, on every machine and in every run. */
public final class ActionIds {

    private ActionIds() {}

    /** The id of one of a decision's actions; the decision is about this ticket as it was read. */
    public static ActionId of(Ticket ticket, String triggerId, String policyVersion, int ordinal) {
        String decision = policyVersion + "@" + ticket.version();
        return of(ticket.ref().system(), ticket.ref().id(), triggerId, decision, ordinal);
    }

    /**
     * SHA-256 over the parts, each with its length before it, so that no two lists of parts read the same.
     *
     * @param decisionVersion the policy's version and the ticket's
     * @param ordinal the action's place in the decision, from 0
     */
    public static ActionId of(String system, String ticket, String triggerId, String decisionVersion, int ordinal) {
        MessageDigest digest = sha256();
        for (String part : new String[] {system, ticket, triggerId, decisionVersion, Integer.toString(ordinal)}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return new ActionId(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
