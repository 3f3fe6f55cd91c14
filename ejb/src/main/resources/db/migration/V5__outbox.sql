-- what must happen, until it has happened. payload: H2 holds at most 1,048,576 characters there, PostgreSQL any number
create table outbox_entry (
    id          bigint generated always as identity primary key,
    token       varchar(36) not null,
    kind        varchar(16) not null,
    entry_key   varchar(160) not null unique,
    about       varchar(8) not null,
    owner       varchar(64) not null,
    recipient   varchar(254) not null,
    title       varchar(200) not null,
    payload     varchar not null,
    state       varchar(16) not null,
    attempts    integer not null,
    due_at      timestamp(6) with time zone,
    created_at  timestamp(6) with time zone not null,
    sent_at     timestamp(6) with time zone,
    last_error  varchar(500) not null
);
create index outbox_due on outbox_entry (kind, due_at, id);
create index outbox_by_state on outbox_entry (state, id);
create index outbox_by_conference on outbox_entry (about, id);
create index outbox_by_owner on outbox_entry (owner, id);

create table outbox_reference (
    reference varchar(160) not null,
    entry_id  bigint not null references outbox_entry (id),
    delivered boolean not null,
    primary key (reference, entry_id)
);
create index outbox_reference_of_entry on outbox_reference (entry_id);
