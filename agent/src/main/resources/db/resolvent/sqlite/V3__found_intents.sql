-- Intents found where the store has none, as they are now; each with its name, origin and tickets as JSON.
create table found_intent (
    id     text not null primary key,
    intent text not null
);

-- Every change to them, with what it changed before and after; a change that takes another one back names it.
create table found_intent_change (
    seq     bigint not null primary key,
    at      bigint not null,
    who     text   not null,
    kind    text   not null check (kind in ('DISCOVER', 'NAME', 'MERGE', 'SPLIT', 'UNDO')),
    summary text   not null,
    before  text   not null,
    after   text   not null,
    undoes  bigint not null default 0
);

create trigger found_intent_change_keeps_rows before delete on found_intent_change
begin
    select raise(abort, 'changes of intents are append-only');
end;
create trigger found_intent_change_keeps_words before update on found_intent_change
begin
    select raise(abort, 'changes of intents are append-only');
end;
