package io.resolvent.agent.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.resolvent.connectors.Action;
import tools.jackson.databind.json.JsonMapper;

/** Actions as JSON: {@code {"type":"post_public_reply","text":…,"status":…}}. */
public final class ActionJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addMixIn(Action.class, Typed.class).build();

    private ActionJson() {}

    public static String write(Action action) {
        return MAPPER.writerFor(Action.class).writeValueAsString(action);
    }

    public static Action read(String json) {
        return MAPPER.readValue(json, Action.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Action.PostInternalNote.class, name = "post_internal_note"),
        @JsonSubTypes.Type(value = Action.PostPublicReply.class, name = "post_public_reply"),
        @JsonSubTypes.Type(value = Action.ChangeStatus.class, name = "change_status"),
        @JsonSubTypes.Type(value = Action.AddTags.class, name = "add_tags"),
        @JsonSubTypes.Type(value = Action.Assign.class, name = "assign"),
        @JsonSubTypes.Type(value = Action.SetField.class, name = "set_field"),
        @JsonSubTypes.Type(value = Action.LinkTicket.class, name = "link_ticket"),
        @JsonSubTypes.Type(value = Action.Notify.class, name = "notify")
    })
    @JsonIgnoreProperties("public")
    private interface Typed {}
}
