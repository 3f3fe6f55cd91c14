-- the number at which somebody invited is called in; empty: none is known
alter table guest add column phone varchar(24) default '' not null;
update guest set phone = address where mobile;
-- whether everybody invited is called when the conference opens
alter table conference add column call_guests boolean default false not null;
