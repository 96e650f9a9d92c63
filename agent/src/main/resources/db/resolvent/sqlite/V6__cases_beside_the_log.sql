-- The case of a decision lies beside the log, which keeps a salted digest of it: so a case can be erased and the chain holds.
-- Rows of before have their case in themselves and no digest.
alter table policy_log add column case_digest text not null default '';

create table case_record (
    seq       bigint not null primary key,
    salt      text   not null,
    case_file text   not null
);

create trigger case_record_keeps_words before update on case_record
begin
    select raise(abort, 'cases are kept or erased, never changed');
end;

-- Which cases were erased, by whom and why; signed, so that a case that was made away with is told from an erased one.
create table case_erasure (
    seq       bigint not null primary key,
    at        bigint not null,
    who       text   not null,
    reason    text   not null,
    signature text   not null
);

create trigger case_erasure_keeps_rows before delete on case_erasure
begin
    select raise(abort, 'erasures are append-only');
end;
create trigger case_erasure_keeps_words before update on case_erasure
begin
    select raise(abort, 'erasures are append-only');
end;
