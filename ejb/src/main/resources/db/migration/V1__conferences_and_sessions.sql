-- Instants are stored as UTC. Runs on PostgreSQL and on H2 in PostgreSQL mode.
create sequence conference_seq increment by 50;
create table conference (
    id                 bigint primary key,
    version            integer not null,
    number             varchar(8) not null unique,
    name               varchar(80) not null,
    owner_login        varchar(64) not null,
    owner_name         varchar(128) not null,
    owner_extension    varchar(32) not null,
    moderator_pin      varchar(12) not null,
    user_pin           varchar(12) not null,
    created_at         timestamp(6) with time zone not null,
    created_by         varchar(64) not null,
    planned_start      timestamp(6) with time zone,
    duration_minutes   integer not null,
    validity_days      integer not null,
    expires_at         timestamp(6) with time zone not null,
    max_participants   integer not null,
    language           varchar(2) not null,
    moderator_announce boolean not null,
    user_announce      boolean not null,
    listen_only        boolean not null,
    wait_for_leader    boolean not null,
    state              varchar(8) not null,
    opened_at          timestamp(6) with time zone,
    ends_at            timestamp(6) with time zone,
    closed_at          timestamp(6) with time zone,
    deleted_at         timestamp(6) with time zone,
    start_key          timestamp(6) with time zone not null,
    end_key            timestamp(6) with time zone not null
);
create index conference_by_creation on conference (state, created_at, id);
create index conference_by_start on conference (state, start_key, id);
create index conference_by_end on conference (state, end_key, id);
create index conference_by_expiry on conference (state, expires_at, id);
create index conference_by_name on conference (state, name, id);
create index conference_by_number on conference (state, number, id);
create index conference_by_owner_name on conference (state, owner_name, id);
create index conference_by_owner on conference (owner_login, state, created_at, id);

create table access_code (
    code          varchar(12) primary key,
    conference_id bigint not null references conference (id),
    role          varchar(16) not null
);

create table search_word (
    conference_id bigint not null references conference (id),
    word          varchar(60) not null,
    primary key (conference_id, word)
);

create sequence conference_session_seq increment by 50;
create table conference_session (
    id            bigint primary key,
    version       integer not null,
    conference_id bigint not null references conference (id),
    number        varchar(40),
    created_at    timestamp(6) with time zone not null,
    opened_at     timestamp(6) with time zone,
    opened_by     varchar(128),
    ends_at       timestamp(6) with time zone,
    closed_at     timestamp(6) with time zone,
    ended_by      varchar(128),
    locked        boolean not null,
    muted_all     boolean not null,
    next_due_at   timestamp(6) with time zone,
    people        integer not null,
    seconds       bigint not null
);
create index session_by_conference on conference_session (conference_id);
create index session_due on conference_session (next_due_at);
create index session_by_opening on conference_session (opened_at);

create sequence seat_seq increment by 50;
create table seat (
    id              bigint primary key,
    session_id      bigint not null references conference_session (id),
    leg             varchar(128) not null unique,
    channel         varchar(128) not null,
    caller          varchar(32) not null,
    extension       varchar(32) not null,
    name            varchar(128) not null,
    role            varchar(16) not null,
    listen_only     boolean not null,
    announced       boolean not null,
    state           varchar(16) not null,
    reserved_at     timestamp(6) with time zone not null,
    connected_at    timestamp(6) with time zone not null,
    joined_at       timestamp(6) with time zone,
    hand_raised_at  timestamp(6) with time zone,
    leaving         varchar(16)
);
create index seat_by_session on seat (session_id);

create sequence participation_seq increment by 50;
create table participation (
    id           bigint primary key,
    session_id   bigint not null references conference_session (id),
    leg          varchar(128) not null unique,
    caller       varchar(32) not null,
    name         varchar(128) not null,
    role         varchar(16) not null,
    connected_at timestamp(6) with time zone not null,
    joined_at    timestamp(6) with time zone not null,
    left_at      timestamp(6) with time zone,
    end_reason   varchar(16)
);
create index participation_by_session on participation (session_id, joined_at);

create sequence attempt_seq increment by 50;
create table attempt (
    id            bigint primary key,
    conference_id bigint references conference (id),
    session_id    bigint,
    at            timestamp(6) with time zone not null,
    caller        varchar(32) not null,
    dialled       varchar(32) not null,
    outcome       varchar(24) not null
);
create index attempt_by_conference on attempt (conference_id, at);

create table barred_caller (
    session_id bigint not null references conference_session (id),
    caller     varchar(32) not null,
    primary key (session_id, caller)
);

create sequence log_line_seq increment by 50;
create table log_line (
    id         bigint primary key,
    session_id bigint not null references conference_session (id),
    at         timestamp(6) with time zone not null,
    kind       varchar(24) not null,
    who        varchar(128) not null,
    actor      varchar(128) not null
);
create index log_line_by_session on log_line (session_id, at, id);

create sequence audit_entry_seq increment by 50;
create table audit_entry (
    id      bigint primary key,
    at      timestamp(6) with time zone not null,
    login   varchar(64) not null,
    origin  varchar(64) not null,
    deed    varchar(64) not null,
    subject varchar(128) not null,
    detail  varchar(1000) not null
);
create index audit_by_time on audit_entry (at);

create table lockout (
    subject      varchar(160) primary key,
    failures     integer not null,
    since        timestamp(6) with time zone not null,
    locked_until timestamp(6) with time zone
);

create table preference (
    login    varchar(64) primary key,
    language varchar(2) not null,
    theme    varchar(8) not null,
    zone     varchar(64) not null
);
