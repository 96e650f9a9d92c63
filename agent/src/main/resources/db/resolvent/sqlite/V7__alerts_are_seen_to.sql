-- Alerts repeat until a person says that they have seen them.
alter table alert add column reminders integer not null default 0;
alter table alert add column reminded_at bigint not null default 0;
alter table alert add column acknowledged_at bigint not null default 0;
alter table alert add column acknowledged_by text not null default '';
update alert set kind = 'demoted' where kind = 'DEMOTED';

-- What came in when, for the rhythm of a store's webhooks.
create index inbox_event_by_time on inbox_event (system, accepted_at);
