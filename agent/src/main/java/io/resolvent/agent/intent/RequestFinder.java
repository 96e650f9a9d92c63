package io.resolvent.agent.intent;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.ingestion.text.Sentence;
import io.resolvent.ingestion.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the requests of an inquiry that has several. A sentence, a point of a list, or what follows an "also" is a request
 * of its own when it clearly has another intent than what stands before it; what has no clear intent belongs to what
 * stands before it. A story told in many sentences therefore stays one request. Thread-safe, deterministic.
 */
public final class RequestFinder {

    private static final int FEWEST_WORDS = 3;
    /** Longer messages are looked at in this many pieces; the last one takes the rest. */
    private static final int MOST_PIECES = 16;

    /** Words that begin another request within a sentence. */
    private static final Pattern ALSO = Pattern.compile(
            "(?iU)[,;.]?\\s+((?:(?:and|but|plus|oh and)\\s+)?(?:also|additionally|furthermore|in addition|on top of that"
                    + "|besides|another (?:thing|question|issue|problem)|one (?:more|other) (?:thing|question|issue)"
                    + "|secondly|separately|while (?:you(?:'re| are) at it|we(?:'re| are) at it|i have you)"
                    + "|außerdem|zudem|ebenso|des weiteren|noch etwas|de plus|en outre|par ailleurs|autre chose|aussi,"
                    + "|además|también|otra cosa|inoltre|un'altra cosa|além disso|também|daarnaast|bovendien|ponadto"
                    + "|dodatkowo|poza tym)\\b)");

    private final IntentClassifier classifier;

    public RequestFinder(IntentClassifier classifier) {
        this.classifier = classifier;
    }

    /** In the order of the text; empty when the inquiry has one request, or none that is clear. */
    public List<Request> in(Inquiry inquiry) {
        List<Sentence> pieces = pieces(inquiry.question());
        if (pieces.size() < 2) {
            return List.of();
        }
        List<Request> requests = new ArrayList<>();
        for (Sentence piece : pieces) {
            Request next = request(inquiry, piece.start(), piece.end());
            if (!requests.isEmpty() && !begins(next, requests.getLast())) {
                Request last = requests.removeLast();
                next = joined(inquiry, last, next);
            }
            requests.add(next);
        }
        return severally(inquiry, requests);
    }

    private boolean begins(Request next, Request last) {
        return isClear(next)
                && isClear(last)
                && !next.intent().label().equals(last.intent().label());
    }

    private boolean isClear(Request request) {
        return request.intent().familiar()
                && request.intent().probability() >= classifier.clear()
                && request.text().split("\\s+").length >= FEWEST_WORDS;
    }

    /** Both as one: of the clearer one's intent. */
    private Request joined(Inquiry inquiry, Request last, Request next) {
        String text = inquiry.question().substring(last.start(), next.end());
        Intent intent = isClear(last) ? last.intent() : next.intent();
        return new Request(last.start(), next.end(), text, intent);
    }

    private Request request(Inquiry inquiry, int start, int end) {
        String text = inquiry.question().substring(start, end);
        return new Request(start, end, text, classifier.classify(inquiry.about(text)));
    }

    /** Each with all that belongs to it read again; only when they are still clear and of different intents. */
    private List<Request> severally(Inquiry inquiry, List<Request> found) {
        List<Request> clear = found.stream()
                .filter(this::isClear)
                .map(request -> request(inquiry, request.start(), request.end()))
                .filter(this::isClear)
                .toList();
        long intents = clear.stream().map(r -> r.intent().label()).distinct().count();
        return intents < 2 ? List.of() : clear;
    }

    private static List<Sentence> pieces(String text) {
        List<Sentence> pieces = new ArrayList<>();
        for (Sentence sentence : Sentences.of(text)) {
            int from = sentence.start();
            Matcher also = ALSO.matcher(text).region(sentence.start(), sentence.end());
            while (also.find()) {
                add(text, from, also.start(), pieces);
                from = also.start(1);
            }
            add(text, from, sentence.end(), pieces);
        }
        return pieces;
    }

    private static void add(String text, int start, int end, List<Sentence> pieces) {
        if (start >= end) {
            return;
        }
        if (pieces.size() == MOST_PIECES) {
            Sentence last = pieces.removeLast();
            pieces.add(new Sentence(last.start(), end, text.substring(last.start(), end)));
        } else {
            pieces.add(new Sentence(start, end, text.substring(start, end)));
        }
    }
}
