-- an invitation that was sent on its own: it reserves nothing, and goes with its conference
create sequence sending_seq increment by 50;
create table sending (
    id               bigint primary key,
    version          integer not null,
    conference       varchar(8) not null references conference (number) on delete cascade,
    about            varchar(8) not null,
    sender           varchar(64) not null,
    name             varchar(80) not null,
    organiser        varchar(128) not null,
    organiser_mail   varchar(254) not null,
    planned_start    timestamp(6) with time zone not null,
    duration_minutes integer not null,
    zone             varchar(64) not null,
    uid              varchar(64) not null unique,
    revision         integer not null,
    sent_at          timestamp(6) with time zone not null,
    cancelled_at     timestamp(6) with time zone
);
create index sending_by_conference on sending (conference);
create index sending_by_number on sending (about, id);
create index sending_by_sender on sending (sender, id);

create sequence sending_guest_seq increment by 50;
create table sending_guest (
    id         bigint primary key,
    sending_id bigint not null references sending (id) on delete cascade,
    address    varchar(254) not null,
    mobile     boolean not null,
    name       varchar(128) not null,
    language   varchar(2) not null,
    -- of the last message that was written to him; below 0: none was
    revision   integer not null,
    unique (sending_id, address)
);
