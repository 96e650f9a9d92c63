package io.resolvent.agent.endtoend;

import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.log.Recorded;
import io.resolvent.connectors.rt.RtServer;
import io.resolvent.connectors.rt.RtServer.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was to be seen in Request Tracker and in the policy log at one moment.
 *
 * @param messages by ticket number
 * @param statuses by ticket number
 * @param mails all that were sent so far, without the line ends that only the transport made
 * @param transactions how many the assistant's account had made
 * @param log oldest first
 */
record Course(
        Map<String, List<Message>> messages,
        Map<String, String> statuses,
        long transactions,
        List<String> mails,
        List<Recorded> log) {

    /** @param tickets the numbers of the tickets to look at */
    static Course of(RtDesk desk, List<String> tickets) {
        Map<String, List<Message>> messages = new HashMap<>();
        Map<String, String> statuses = new HashMap<>();
        for (String ticket : tickets) {
            messages.put(ticket, desk.server().messages(ticket));
            statuses.put(ticket, desk.server().statusOf(ticket));
        }
        List<Recorded> log = new ArrayList<>(desk.assistant().archive().log().query(LogQuery.newest(1_000)));
        log.sort(Comparator.comparingLong(Recorded::seq));
        return new Course(
                messages,
                statuses,
                desk.server().transactionsBy(RtServer.BOT),
                desk.server().mails().stream()
                        .map(mail -> mail.replace("=\n", ""))
                        .toList(),
                List.copyOf(log));
    }

    /** What the assistant wrote on a ticket. */
    List<Message> written(String ticket) {
        return messages.getOrDefault(ticket, List.of()).stream()
                .filter(message -> message.by().equals(RtServer.BOT))
                .toList();
    }

    /** The first decision about a ticket: the one about its first message. */
    PolicyLogEntry decision(String ticket) {
        return log.stream()
                .map(Recorded::entry)
                .filter(entry -> entry.ref().id().equals(ticket))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no decision about " + ticket));
    }

    /** What was mailed, without the store's own confirmations that a ticket was opened. */
    List<String> answers() {
        return mails.stream().filter(mail -> !mail.contains("] AutoReply: ")).toList();
    }

    /** Mails to this address. */
    static Predicate<String> to(String address) {
        return mail -> mail.lines().anyMatch(line -> line.startsWith("To:") && line.contains(address));
    }
}
