-- the switch that a session's room is on
alter table conference_session add column switch_id varchar(32) default 'switch-1' not null;
