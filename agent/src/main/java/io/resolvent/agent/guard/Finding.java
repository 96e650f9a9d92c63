package io.resolvent.agent.guard;

/**
 * Something that speaks against sending a draft.
 *
 * @param detail for the support agent; never quotes internal text
 */
public record Finding(Kind kind, String detail) {

    /** What was found. The weight is what the policy makes of it. */
    public enum Kind {
        /** An amount, date, address, name, id or command that is in no cited source and not in the ticket. */
        UNGROUNDED(Weight.NOT_ALONE),
        /** The reply repeats internal text or another requester's. */
        INTERNAL_TEXT(Weight.NOT_ALONE),
        /** A link to a host that is not on the allow list. */
        FOREIGN_LINK(Weight.NOT_ALONE),
        /** Personal data in the reply. */
        PERSONAL_DATA(Weight.NOT_ALONE),
        /** A placeholder nobody filled. */
        UNFILLED_PLACEHOLDER(Weight.NOT_ALONE),
        /** The reply promises money, a legal position or an exception. */
        PROMISE(Weight.NOT_ALONE),
        /** The ticket tries to give the assistant orders. */
        INSTRUCTION_IN_TICKET(Weight.PEOPLE),
        /** The reply is in another language than the inquiry, or nothing public is in the inquiry's language. */
        LANGUAGE(Weight.PEOPLE),
        /** The ticket resembles the question that the source answers, but asks something else or more. */
        NOT_COVERED(Weight.NOT_ALONE),
        /** Legal threat, safety, security incident, wish for a person, strong anger. */
        BELONGS_TO_PEOPLE(Weight.PEOPLE),
        /** The ticket holds several requests; a person answers them together. */
        SEVERAL_REQUESTS(Weight.NOT_ALONE),
        /** What holds differs by something that the ticket does not say, for example by tier. */
        DEPENDS_ON_UNKNOWN(Weight.NOT_ALONE),
        /** Empty or unclear: a question back is needed. */
        UNCLEAR(Weight.NOT_ALONE),
        /** A thank-you or the like: nothing to do. */
        NOTHING_ASKED(Weight.NOTHING),
        /** A check broke: treated as if it had found something. */
        CHECK_FAILED(Weight.PEOPLE);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    /** The most a ticket with such a finding may get. */
    public enum Weight {
        /** A draft, but never sent without a person. */
        NOT_ALONE,
        /** A hand-off. */
        PEOPLE,
        /** Left alone. */
        NOTHING
    }
}
