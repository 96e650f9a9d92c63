package io.resolvent.agent.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How text speaks when it tries to give the assistant orders, from {@code guard/instructions.yaml}. Immutable. */
record InstructionRules(List<Sign> signs) {

    /** One way of speaking, with a name for the note. */
    record Sign(String name, Pattern pattern) {}

    static InstructionRules standard() {
        JsonNode root = RulePack.read("/guard/instructions.yaml");
        List<Sign> signs = new ArrayList<>();
        root.required("signs")
                .forEach(node -> node.required("patterns")
                        .forEach(pattern -> signs.add(new Sign(
                                node.required("name").asString(),
                                Pattern.compile(
                                        pattern.asString(),
                                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE)))));
        return new InstructionRules(List.copyOf(signs));
    }
}
