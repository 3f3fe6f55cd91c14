-- One row: which process runs on this database. It renews its time every few seconds; another takes over when it does not.
create table running_node (
    id integer primary key check (id = 1),
    holder varchar(36) not null,
    node varchar(64) not null,
    place varchar(300) not null,
    process varchar(100) not null,
    valid_until timestamp with time zone not null
);
