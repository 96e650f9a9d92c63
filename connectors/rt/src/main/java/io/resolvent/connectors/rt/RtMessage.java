package io.resolvent.connectors.rt;

import io.resolvent.connectors.Attachment;
import java.util.List;
import java.util.Map;

/**
 * What a transaction carries.
 *
 * @param text plain, whatever it was written in
 * @param mailHeaders lower-case names; empty when it came by web or REST
 */
record RtMessage(String text, List<Attachment> files, Map<String, String> mailHeaders) {

    static final RtMessage EMPTY = new RtMessage("", List.of(), Map.of());

    RtMessage {
        files = List.copyOf(files);
        mailHeaders = Map.copyOf(mailHeaders);
    }
}
