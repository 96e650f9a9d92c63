package io.resolvent.agent.notification;

import io.resolvent.agent.config.InvalidConfiguration;
import io.resolvent.agent.config.NotificationSection;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connectors;

/** Checks that what is to be told is told to chats that there are. */
public final class Chats {

    private Chats() {}

    /** @throws InvalidConfiguration names the key of what is no chat */
    public static void check(NotificationSection notifications, Connectors connectors) {
        for (int i = 0; i < notifications.handOffs().size(); i++) {
            check("hand-offs", i, notifications.handOffs().get(i).connector(), connectors);
        }
        for (int i = 0; i < notifications.alerts().size(); i++) {
            check("alerts", i, notifications.alerts().get(i).connector(), connectors);
        }
    }

    private static void check(String list, int place, String name, Connectors connectors) {
        boolean isChat = connectors
                .named(name)
                .filter(c ->
                        c.manifest().can(Capability.NOTIFY) && !c.manifest().can(Capability.READ_TICKETS))
                .isPresent();
        if (!isChat) {
            throw new InvalidConfiguration("notifications." + list + "[" + place + "].connector: " + name
                    + " is no chat under connectors; give one of type slack or teams");
        }
    }
}
