-- What a store's fields, statuses, groups and macros are taken to be. The last row of a system is in force; a row that
-- takes another one back names it. Parts are JSON.
create table schema_acceptance (
    system  text   not null,
    seq     bigint not null,
    at      bigint not null,
    who     text   not null,
    summary text   not null,
    parts   text   not null,
    undoes  bigint not null default 0,
    primary key (system, seq)
);

create trigger schema_acceptance_keeps_rows before delete on schema_acceptance
begin
    select raise(abort, 'acceptances of schemas are append-only');
end;
create trigger schema_acceptance_keeps_words before update on schema_acceptance
begin
    select raise(abort, 'acceptances of schemas are append-only');
end;

-- What each store had when it was last looked at.
create table schema_seen (
    system text   not null primary key,
    at     bigint not null,
    parts  text   not null
);
