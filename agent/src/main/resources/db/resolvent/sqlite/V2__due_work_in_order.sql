-- Due work is found in its order, without looking at what has ended.
drop index inbox_ticket_due;
create index inbox_ticket_due on inbox_ticket (due_at) where state in ('READY', 'LEASED');
drop index outbox_due;
create index outbox_due on outbox (due_at, decision, ordinal) where state in ('WAITING', 'SENDING');
