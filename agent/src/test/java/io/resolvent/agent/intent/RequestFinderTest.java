package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RequestFinderTest {

    private static final Map<String, String> TOPICS =
            Map.of("password", "login", "refund", "refund", "parcel", "delivery", "cancel", "cancel");

    private final RequestFinder finder = new RequestFinder(new ByWord());

    @Test
    void sentencesWithDifferentIntentsAreRequests() {
        Inquiry inquiry = inquiry("Hi there! I forgot my password. Where is my parcel from Monday?");

        List<Request> requests = finder.in(inquiry);

        assertThat(requests).extracting(r -> r.intent().label()).containsExactly("login", "delivery");
        assertThat(requests)
                .allSatisfy(r -> assertThat(inquiry.question().substring(r.start(), r.end()))
                        .isEqualTo(r.text()));
    }

    @Test
    void anAlsoBeginsAnotherRequestWithinASentence() {
        assertThat(finder.in(inquiry("I need my refund quickly and also I want to cancel the plan")))
                .extracting(Request::text)
                .containsExactly("I need my refund quickly", "and also I want to cancel the plan");
    }

    @Test
    void pointsOfAListAreRequests() {
        assertThat(finder.in(inquiry("My questions:\n- how do I reset my password\n- when is my refund paid out")))
                .extracting(r -> r.intent().label())
                .containsExactly("login", "refund");
    }

    @Test
    void aStoryAboutOneThingIsOneRequest() {
        assertThat(finder.in(inquiry("My parcel is late. I waited all day. The parcel was promised for Monday. Help!")))
                .isEmpty();
        assertThat(finder.in(inquiry("I forgot my password"))).isEmpty();
        assertThat(finder.in(inquiry(""))).isEmpty();
    }

    @Property(tries = 100)
    void anyTextIsDigestedAndEachRequestStandsWhereItSays(@ForAll String text) {
        Inquiry inquiry = inquiry(text + ". my password is lost. where is the parcel now?");

        assertThat(finder.in(inquiry)).allSatisfy(r -> {
            assertThat(r.text()).isEqualTo(inquiry.question().substring(r.start(), r.end()));
            assertThat(r.intent().familiar()).isTrue();
        });
    }

    private static Inquiry inquiry(String text) {
        return new Inquiry(new TicketRef("desk", "1"), "1", "c1", "", text, "en", Map.of(), 0, Instant.EPOCH);
    }

    /** Knows an intent by a word; the word that comes first wins. */
    private static final class ByWord implements IntentClassifier {

        @Override
        public Intent classify(Inquiry inquiry) {
            for (String word : inquiry.question().toLowerCase(Locale.ROOT).split("\\W+")) {
                if (TOPICS.containsKey(word)) {
                    return new Intent(TOPICS.getOrDefault(word, ""), 0.9, "", 0.1, true);
                }
            }
            return new Intent("login", 0.2, "", 0.9, false);
        }

        @Override
        public String fingerprint() {
            return "by word";
        }
    }
}
