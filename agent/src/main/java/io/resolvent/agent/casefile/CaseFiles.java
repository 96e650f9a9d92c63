package io.resolvent.agent.casefile;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Case files as canonical JSON: equal cases give equal bytes, and what was written can be read back. */
public final class CaseFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule("canonical").addSerializer(new SortedSet()))
            .build();

    private CaseFiles() {}

    public static String write(CaseFile file) {
        return JSON.writeValueAsString(file);
    }

    /** @throws IllegalArgumentException when the text is no case file */
    public static CaseFile read(String text) {
        try {
            return JSON.readValue(text, CaseFile.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a case file: " + e.getOriginalMessage(), e);
        }
    }

    /** Empty for a case that was erased, or that is of a version which cannot be read any more. */
    public static Optional<CaseFile> find(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(read(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Sets have no order of their own; a file needs one. */
    private static final class SortedSet extends ValueSerializer<Set<?>> {

        @Override
        public Class<?> handledType() {
            return Set.class;
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator generator, SerializationContext context) {
            List<String> sorted = set.stream().map(Object::toString).sorted().toList();
            generator.writeStartArray();
            sorted.forEach(generator::writeString);
            generator.writeEndArray();
        }
    }
}
