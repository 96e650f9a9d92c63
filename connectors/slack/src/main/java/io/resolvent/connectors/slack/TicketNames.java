package io.resolvent.connectors.slack;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.SettingValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How messages name tickets: by an address or a word with the ticket's id in it, for each ticket store. Immutable. */
record TicketNames(List<Form> forms) {

    private static final String HOLE = "{id}";
    private static final String ID = "([A-Za-z0-9][A-Za-z0-9_-]{0,63})";

    /** @param system the ticket store's name in the configuration */
    record Form(String system, Pattern pattern) {}

    TicketNames {
        forms = List.copyOf(forms);
    }

    /** The setting {@code tickets}, such as {@code helpdesk=https://example.com/tickets/{id}, jira=SUP-{id}}. */
    static TicketNames of(ConnectorSettings settings) {
        List<Form> forms = new ArrayList<>();
        for (String pair : SettingValues.list(settings, "tickets")) {
            int equals = pair.indexOf('=');
            String system = equals < 1 ? "" : pair.substring(0, equals).strip();
            String form = pair.substring(equals + 1).strip();
            if (!system.matches("[a-z][a-z0-9-]{0,40}") || !form.contains(HOLE) || form.equals(HOLE)) {
                throw settings.invalid(
                        "tickets",
                        "must be like helpdesk=https://example.com/tickets/{id}, with the ticket store's name and {id}"
                                + " where the ticket's id stands");
            }
            forms.add(new Form(system, pattern(form)));
        }
        return new TicketNames(forms);
    }

    /** The tickets that are named, in the order of the settings and then of the text; each once. */
    List<TicketRef> in(String text) {
        Set<TicketRef> named = new LinkedHashSet<>();
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(text);
            while (matcher.find()) {
                named.add(new TicketRef(form.system(), matcher.group(1)));
            }
        }
        return List.copyOf(named);
    }

    private static Pattern pattern(String form) {
        int hole = form.indexOf(HOLE);
        String before = form.substring(0, hole);
        String after = form.substring(hole + HOLE.length());
        return Pattern.compile(
                Pattern.quote(before) + ID + Pattern.quote(after) + "(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }
}
