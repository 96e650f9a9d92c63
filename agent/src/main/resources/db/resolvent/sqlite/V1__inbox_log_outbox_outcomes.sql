-- Times are epoch milliseconds. Ids are made by the application. Names and types are the same for every database.

create table inbox_event (
    system      text   not null,
    delivery_id text   not null,
    ticket_id   text   not null,
    version     text   not null,
    occurred_at bigint not null,
    accepted_at bigint not null,
    state       text   not null check (state in ('WAITING', 'CLAIMED', 'DONE', 'DEAD')),
    outcome     text   not null default '',
    ended_at    bigint not null default 0,
    primary key (system, delivery_id)
);
create index inbox_event_by_ticket on inbox_event (system, ticket_id, state);

create table inbox_ticket (
    system    text    not null,
    ticket_id text    not null,
    state     text    not null check (state in ('IDLE', 'READY', 'LEASED', 'DEAD')),
    due_at    bigint  not null,
    attempts  integer not null,
    token     bigint  not null,
    primary key (system, ticket_id)
);
create index inbox_ticket_due on inbox_ticket (state, due_at);

create table poll_checkpoint (
    system     text   not null primary key,
    value      text   not null,
    since      bigint not null,
    updated_at bigint not null
);

create table policy_log (
    seq            bigint           not null primary key,
    at             bigint           not null,
    system         text             not null,
    ticket_id      text             not null,
    trigger_id     text             not null,
    ticket_version text             not null,
    decision       text             not null,
    reasons        text             not null,
    intent         text             not null,
    probability    double precision not null,
    confidence     double precision not null,
    action_ids     text             not null,
    autonomy       text             not null,
    versions       text             not null,
    policy_version text             not null,
    round          integer          not null,
    case_file      text             not null,
    millis         text             not null,
    previous_hash  text             not null,
    hash           text             not null
);
create index policy_log_by_ticket on policy_log (system, ticket_id, trigger_id);
create index policy_log_by_time on policy_log (at);
-- The first decision about a message stays. Without a message, the ticket's version stands for it.
create unique index policy_log_first_stays on policy_log (
    system, ticket_id, trigger_id, (case when trigger_id = '' then ticket_version else '' end), policy_version, round);

create trigger policy_log_keeps_rows before delete on policy_log
begin
    select raise(abort, 'the policy log is append-only');
end;
create trigger policy_log_keeps_words before update on policy_log
begin
    select raise(abort, 'the policy log is append-only');
end;

-- A decision whose ticket changed before its effects: the message may be decided once more.
create table supersession (
    decision   bigint not null primary key,
    system     text   not null,
    ticket_id  text   not null,
    trigger_id text   not null,
    at         bigint not null
);
create index supersession_by_ticket on supersession (system, ticket_id, trigger_id);

create table outbox (
    action_id        text    not null primary key,
    decision         bigint  not null,
    ordinal          integer not null,
    system           text    not null,
    ticket_id        text    not null,
    trigger_id       text    not null,
    action           text    not null,
    is_public        integer not null,
    expected_version text    not null,
    state            text    not null
        check (state in ('WAITING', 'SENDING', 'DELIVERED', 'HELD', 'SUPERSEDED', 'WITHHELD', 'DEAD')),
    due_at           bigint  not null,
    attempts         integer not null default 0,
    token            bigint  not null default 0,
    may_be_there     integer not null default 0,
    last_failure     text    not null default '',
    requester        text    not null default '',
    effect_id        text    not null default '',
    adopted          integer not null default 0,
    version_after    text    not null default '',
    created_at       bigint  not null,
    sent_at          bigint  not null default 0
);
create index outbox_due on outbox (state, due_at);
create index outbox_by_ticket on outbox (system, ticket_id, state, decision, ordinal);
create index outbox_by_decision on outbox (decision, ordinal);
create index outbox_by_requester on outbox (requester, sent_at) where is_public = 1;
-- At most one public reply for each customer message, whatever decides.
create unique index outbox_one_public_reply on outbox (system, ticket_id, trigger_id)
    where is_public = 1 and state in ('WAITING', 'SENDING', 'DELIVERED', 'DEAD');

create table dead_letter (
    id        text    not null primary key,
    origin    text    not null,
    work_key  text    not null,
    system    text    not null,
    ticket_id text    not null,
    kind      text    not null,
    cause     text    not null,
    next_step text    not null,
    attempts  integer not null,
    at        bigint  not null
);

create table alert (
    kind     text    not null,
    subject  text    not null,
    message  text    not null,
    first_at bigint  not null,
    last_at  bigint  not null,
    times    integer not null,
    primary key (kind, subject)
);

create table outcome (
    decision   bigint not null primary key,
    system     text   not null,
    ticket_id  text   not null,
    trigger_id text   not null,
    word       text   not null,
    detail     text   not null default '',
    decided_at bigint not null,
    settled    integer not null,
    at         bigint not null
);
create index outcome_open on outcome (settled, decided_at);
create index outcome_by_ticket on outcome (system, ticket_id);
