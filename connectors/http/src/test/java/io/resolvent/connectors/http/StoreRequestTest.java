package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreRequestTest {

    @Test
    void keepsAHostileSegmentInItsPlace() {
        assertThat(StoreRequest.get("/ticket/{}/history", "1/../../user?x=1#y").path())
                .isEqualTo("/ticket/1%2F..%2F..%2Fuser%3Fx%3D1%23y/history");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void refusesSegmentsThatWouldChangeThePath(String segment) {
        assertThatThrownBy(() -> StoreRequest.get("/ticket/{}", segment)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void encodesAndOrdersTheQueryAndAllowsRepeatedNames() {
        StoreRequest request = StoreRequest.get("/tickets")
                .withQuery("orderby", "LastUpdated")
                .withQuery("orderby", "id")
                .withQuery("query", "Queue='a b' AND x>1");

        assertThat(request.pathAndQuery())
                .isEqualTo("/tickets?orderby=LastUpdated&orderby=id&query=Queue%3D%27a%20b%27%20AND%20x%3E1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x/", "https:///path", "https://user:pw@x/", "https://x/?token=1", "notes"})
    void refusesABaseAddressThatIsNoPlainWebAddress(String base) {
        assertThatThrownBy(() -> new StoreAccount("rt", URI.create(base), Map::of))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
