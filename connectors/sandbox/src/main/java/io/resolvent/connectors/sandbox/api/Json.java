package io.resolvent.connectors.sandbox.api;

import io.resolvent.connectors.sandbox.desk.DeskJson;
import io.resolvent.connectors.sandbox.web.Answer;
import java.util.Map;

/** Answers in JSON. */
final class Json {

    private Json() {}

    static Answer answer(int status, Object value) {
        return new Answer(
                status, "application/json; charset=utf-8", DeskJson.MAPPER.writeValueAsBytes(value), Map.of());
    }

    /** Done, with nothing to say. */
    static Answer done() {
        return new Answer(204, "application/json", new byte[0], Map.of());
    }
}
