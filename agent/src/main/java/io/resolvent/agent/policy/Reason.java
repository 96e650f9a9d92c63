package io.resolvent.agent.policy;

/** Why a decision is what it is. Stable words: they are in files and in the log. */
public enum Reason {
    WITHIN_BOUND("the probability of being right is within the bound set for this intent"),
    BOUND_NOT_MET("the probability of being right is below the bound set for this intent"),
    NO_BOUND("there is not enough evidence yet to prove a bound for this intent"),
    AUTO_NOT_ENABLED("automatic resolution is not switched on for this intent"),
    OBSERVE_ONLY("the assistant only observes"),
    NO_EVIDENCE("nothing in the knowledge speaks to this"),
    NO_PUBLIC_ANSWER("no public text answers this"),
    UNFAMILIAR("unlike anything that was resolved before"),
    RESERVED_BY_RULE("a rule reserves this for people"),
    BELONGS_TO_PEOPLE("this belongs to a person"),
    OTHER_LANGUAGE("no public answer is in the requester's language"),
    NOT_COVERED("the ticket resembles what the source answers, but asks something else or more"),
    STEERED("the ticket tries to give the assistant orders"),
    FINDINGS("a check found something that a person should look at"),
    UNCLEAR("the request is empty or unclear"),
    NOTHING_ASKED("nothing was asked"),
    OWN_COMMENT("the newest comment is the assistant's own"),
    NO_CUSTOMER_COMMENT("there is no customer comment"),
    PERSON_TOOK_OVER("a person has taken over"),
    TICKET_DONE("the ticket is done"),
    AUTOMATIC_MAIL("automatic mail is never answered"),
    ALREADY_DECIDED("this message was decided before"),
    TICKET_GONE("the ticket is gone from the store"),
    REPLY_CAP("the cap on automatic replies is reached"),
    CHECK_FAILED("a check could not be made");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in words, without a capital and a full stop. */
    public String sentence() {
        return sentence;
    }
}
