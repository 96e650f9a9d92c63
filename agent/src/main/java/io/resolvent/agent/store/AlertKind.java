package io.resolvent.agent.store;

import java.util.Arrays;

/** Every kind of alert there is: when it is raised, what it means and what to do. The same table is in docs/alerts.md. */
public enum AlertKind {
    DEAD_LETTER(
            "dead-letter",
            "an event or an effect was given up, after 12 attempts or at once where trying again cannot help",
            "a ticket did not get its decision, or its effect is not in the store",
            "Mend the cause that the alert names; look at the ticket.",
            true),
    INBOX_AGE(
            "inbox-age",
            "an event has waited for 10 minutes",
            "new tickets are not decided in time",
            "Look at the log for the tickets that fail; ./resolvent doctor checks what they need.",
            true),
    OUTBOX_AGE(
            "outbox-age",
            "an effect has waited for 10 minutes",
            "what was decided does not reach the store",
            "Look whether the store answers: ./resolvent doctor.",
            true),
    POLL_FAILING(
            "poll-failing",
            "a poll failed; ends with the next one that does not",
            "changes in the store are found by webhooks only, or not at all",
            "Mend the cause that the alert names.",
            true),
    POLL_SILENT(
            "poll-silent",
            "no poll has ended well for 5 times its pause, at least 5 minutes",
            "changes in the store are found by webhooks only, or not at all",
            "Look whether the store answers: ./resolvent doctor; then start the service again.",
            true),
    WEBHOOKS_SILENT(
            "webhooks-silent",
            "more tickets changed without a webhook than twice the most that ever did, at least 6, or none came for 3 times"
                    + " the longest pause; after 20 webhooks in the 14 days before",
            "the store has switched its webhooks off, or they do not arrive; tickets are found by polling only, later",
            "Look at the webhook's page in the store, and whether its address reaches this service.",
            true),
    ACCESS_REFUSED(
            "access-refused",
            "the store refused the credentials when it was asked, every minute",
            "nothing can be read from the store or written there; what is decided waits",
            "Give the connector valid credentials with the rights that its README names.",
            true),
    CREDENTIALS_EXPIRING(
            "credentials-expiring",
            "14 days before the day under credentials-expire of the connector",
            "from that day on the store refuses everything",
            "Make new credentials in the store, put them in place and set credentials-expire to their last day.",
            true),
    DISK_NEARLY_FULL(
            "disk-nearly-full",
            "less than 1 GiB is free under the home folder",
            "when the disk is full, webhooks are refused and nothing is decided; what is kept stays",
            "Make room, or move the home folder.",
            true),
    CLOCK_JUMPED(
            "clock-jumped",
            "the clock moved by 30 seconds more or less than time went by between two looks, 15 seconds apart",
            "signatures of webhooks may be refused, and times in the log are wrong from here to there; a machine that slept"
                    + " shows this too",
            "Look whether the machine's time is kept by NTP.",
            false),
    CLOCK_BEHIND(
            "clock-behind",
            "the newest decision is more than 1 minute in the future",
            "the clock was set back; what is due waits until it has caught up",
            "Set the clock right, and look whether the machine's time is kept by NTP.",
            true),
    JOB_FAILING(
            "job-failing",
            "a background job failed 3 times in a row",
            "what the job does is not done: its name says what",
            "Mend the cause that the alert names.",
            true),
    JOB_STUCK(
            "job-stuck",
            "a background job has run for 15 minutes, 6 hours for one that ingests",
            "what the job does is not done: its name says what",
            "Look at the log; then start the service again.",
            true),
    DEMOTED(
            "demoted",
            "more automatic resolutions of an intent turned out wrong than its bound allows, by a sequential test",
            "the intent is no longer resolved automatically, only suggested",
            "Look at the decisions that went wrong, then put the intent back.",
            true),
    SCHEMA(
            "schema",
            "a field, status, group or macro that is relied on is gone, renamed or has become mandatory",
            "writes that depend on it are held back, nothing else",
            "Change the configuration or the store, or accept the change: ./resolvent schema show NAME.",
            true),
    REPLY_CAP(
            "reply-cap",
            "a reply was withheld because a cap on automatic replies was reached",
            "a ticket or a requester would have got too many automatic replies; a note is there instead",
            "Look at the ticket.",
            false),
    REPLY_REFUSED(
            "reply-refused",
            "the store refused a reply for good",
            "the customer has no answer; a note with the reply is there instead",
            "Look at the ticket.",
            false),
    RECORD_SKIPPED(
            "record-skipped",
            "a record of the store could not be read",
            "this record is passed over; all others are read",
            "Look at the record in the store.",
            false);

    private final String word;
    private final String threshold;
    private final String meaning;
    private final String nextStep;
    private final boolean lasting;

    AlertKind(String word, String threshold, String meaning, String nextStep, boolean lasting) {
        this.word = word;
        this.threshold = threshold;
        this.meaning = meaning;
        this.nextStep = nextStep;
        this.lasting = lasting;
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static AlertKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("there is no alert of kind " + word));
    }

    /** Stable; what commands, files and chats call it. */
    public String word() {
        return word;
    }

    public String threshold() {
        return threshold;
    }

    public String meaning() {
        return meaning;
    }

    public String nextStep() {
        return nextStep;
    }

    /** Whether it has a cause that lasts, whose end ends it; the others tell of one moment and end when acknowledged. */
    public boolean isLasting() {
        return lasting;
    }
}
