-- Intents that were put back from auto to suggest because too much went wrong. Open until a person puts one up again.
create table demotion (
    intent     text             not null,
    at         bigint           not null,
    resolved   integer          not null,
    wrong      integer          not null,
    evidence   double precision not null,
    ended_at   bigint,
    ended_by   text,
    primary key (intent, at)
);

-- What a person of the team says about a decision, asked or not.
create table verdict (
    decision bigint  not null primary key,
    is_right integer not null,
    by       text    not null,
    at       bigint  not null
);
