-- what one person, and all together (who is empty), used on one day of what costs money
create table daily_use (
    kind varchar(16) not null,
    who  varchar(64) not null,
    on_day date not null,
    used integer not null,
    primary key (kind, who, on_day)
);
