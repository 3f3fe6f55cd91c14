-- minutes after which a conference ends that its leaders have left; 0: it goes on without them
alter table conference add column end_after_leader_minutes integer default 0 not null;
-- while no leader is there: the end that it has again when one comes back
alter table conference add column end_with_leader timestamp(6) with time zone;
