-- delivery: changes of projects under way, one at a time
create table project_change (
    id uuid primary key,
    engagement varchar(20) not null references project (engagement),
    reason varchar(1000) not null,
    ordered_by varchar(64) not null,
    ordered_at timestamp with time zone not null,
    state varchar(10) not null, -- OPEN, APPLIED, DROPPED
    ended_at timestamp with time zone,
    open_of varchar(20) unique -- the engagement while it is open
);
create index project_change_engagement on project_change (engagement);
