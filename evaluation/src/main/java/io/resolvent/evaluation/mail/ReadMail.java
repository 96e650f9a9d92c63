package io.resolvent.evaluation.mail;

import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.ingestion.text.PlainText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * A mail as a ticket store would hand it over.
 *
 * @param headers names in lower case, the first of each, encoded words decoded
 * @param text the first text part; HTML as plain text
 */
record ReadMail(Map<String, String> headers, String text) {

    ReadMail {
        headers = Map.copyOf(headers);
    }

    /** Reads what can be read: a broken mail gives the headers and the text that were understood. */
    static ReadMail of(String base64) {
        byte[] bytes = Base64.getMimeDecoder().decode(base64);
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        try {
            Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
            List<String> texts = new ArrayList<>();
            collect(message, texts);
            return new ReadMail(headers(message), texts.stream().findFirst().orElse(""));
        } catch (IOException | RuntimeException e) {
            return new ReadMail(Map.of(), new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** The same mail with these headers only, and another text. */
    ReadMail with(Set<String> names, String newText) {
        Map<String, String> kept = new TreeMap<>(headers);
        kept.keySet().retainAll(names);
        return new ReadMail(kept, newText);
    }

    String subject() {
        return headers.getOrDefault("subject", "");
    }

    private static Map<String, String> headers(Message message) {
        Map<String, String> headers = new TreeMap<>();
        for (Field field : message.getHeader().getFields()) {
            String value = DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT);
            headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), value);
        }
        return headers;
    }

    private static void collect(Entity entity, List<String> texts) throws IOException {
        Body body = entity.getBody();
        if (body instanceof Multipart parts) {
            for (Entity part : parts.getBodyParts()) {
                collect(part, texts);
            }
        } else if (body instanceof TextBody text
                && "text".equals(lower(entity.getMimeType()).split("/", 2)[0])) {
            String content = read(text);
            if (!content.isBlank()) {
                texts.add(lower(entity.getMimeType()).contains("html") ? PlainText.of(content, Format.HTML) : content);
            }
        }
    }

    private static String read(TextBody text) throws IOException {
        try (InputStream in = text.getInputStream()) {
            return new String(in.readAllBytes(), charset(text));
        }
    }

    private static Charset charset(TextBody text) {
        try {
            String name = text.getMimeCharset();
            return name == null || name.equalsIgnoreCase("us-ascii") ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
