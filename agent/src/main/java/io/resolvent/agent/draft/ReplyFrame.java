package io.resolvent.agent.draft;

import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.connectors.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Puts greeting and closing around the sentences of an answer. */
final class ReplyFrame {

    private static final String PARAGRAPH = "\n\n";
    private static final String VERSION = "1";

    private final ReplyTemplates templates;

    ReplyFrame(ReplyTemplates templates) {
        this.templates = templates;
    }

    /** A greeting is added where there is none; the closing always, before a sign-off that the text brings along. */
    Reply around(List<Sentence> body, String language) {
        ReplyTemplates.Template template = templates.in(language);
        List<Sentence> all = new ArrayList<>();
        if (!Excerpt.isGreeting(body.getFirst().text())) {
            all.add(template(ReplyTemplates.GREETING, template.greeting(), PARAGRAPH));
        }
        int end = signOff(body).orElse(body.size());
        all.addAll(body.subList(0, end));
        Sentence last = all.removeLast();
        all.add(new Sentence(last.text(), last.citation(), PARAGRAPH));
        all.add(template(ReplyTemplates.CLOSING, template.closing(), end < body.size() ? PARAGRAPH : ""));
        all.addAll(body.subList(end, body.size()));
        return new Reply(all);
    }

    /** A question back, for a support agent to send. */
    Reply question(boolean attachment, String language) {
        ReplyTemplates.Template template = templates.in(language);
        Sentence asked = attachment
                ? template(ReplyTemplates.ATTACHMENT, template.attachment(), "")
                : template(ReplyTemplates.QUESTION, template.question(), "");
        return new Reply(List.of(template(ReplyTemplates.GREETING, template.greeting(), PARAGRAPH), asked));
    }

    private static OptionalInt signOff(List<Sentence> body) {
        return IntStream.range(Math.max(1, body.size() - 3), body.size())
                .filter(i -> Excerpt.isSignOff(body.get(i).text()))
                .findFirst();
    }

    private static Sentence template(String source, String text, String after) {
        return new Sentence(text, new Citation(source, source, VERSION, Audience.PUBLIC, 0, text.length()), after);
    }
}
