package io.resolvent.agent.policy;

import io.resolvent.connectors.Action;
import java.util.List;

/** What happens to a ticket, with the actions that make it happen, in order. */
public sealed interface Decision {

    /** Not empty; the most important one first. */
    List<Reason> reasons();

    /** What to do in the store; empty for {@link Abstain} and wherever the assistant only observes. */
    List<Action> actions();

    /** Probability that the whole decision is right, 0 to 1. */
    double confidence();

    /** A public reply, and the ticket solved. */
    record AutoResolve(String reply, List<Reason> reasons, List<Action> actions, double confidence)
            implements Decision {
        public AutoResolve {
            reasons = List.copyOf(reasons);
            actions = List.copyOf(actions);
        }
    }

    /** An internal note: diagnosis and, where there is one, a reply ready to send. */
    record Suggest(String note, List<Reason> reasons, List<Action> actions, double confidence) implements Decision {
        public Suggest {
            reasons = List.copyOf(reasons);
            actions = List.copyOf(actions);
        }
    }

    /** A note and the way to the person or team whose it is. */
    record HandOff(String note, String owner, List<Reason> reasons, List<Action> actions, double confidence)
            implements Decision {
        public HandOff {
            reasons = List.copyOf(reasons);
            actions = List.copyOf(actions);
        }
    }

    /** Nothing, on purpose. */
    record Abstain(List<Reason> reasons) implements Decision {
        public Abstain {
            reasons = List.copyOf(reasons);
        }

        @Override
        public List<Action> actions() {
            return List.of();
        }

        @Override
        public double confidence() {
            return 0;
        }
    }

    /** The stable word for files and filters: {@code auto_resolve}, {@code suggest}, {@code hand_off}, {@code abstain}. */
    default String word() {
        return switch (this) {
            case AutoResolve auto -> "auto_resolve";
            case Suggest suggest -> "suggest";
            case HandOff handOff -> "hand_off";
            case Abstain abstain -> "abstain";
        };
    }
}
