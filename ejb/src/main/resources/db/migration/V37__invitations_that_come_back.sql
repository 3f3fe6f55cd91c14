-- Whether it was cancelled by deleting its conference: when that is undone the invitation comes back, too.
alter table sending add column cancelled_with_conference boolean default false not null;
