-- delivery: the work on projects
alter table project_milestone add column accepted_at timestamp with time zone;

create table project_task (
    engagement varchar(20) not null references project (engagement),
    position varchar(20) not null, -- as in the price: 2.1 is the first task of the second work package
    assignee varchar(64),
    done_by varchar(64),
    done_at timestamp with time zone,
    primary key (engagement, position)
);

create table time_entry (
    id uuid primary key,
    engagement varchar(20) not null references project (engagement),
    position varchar(20) not null,
    practitioner varchar(64) not null,
    worked_on date not null,
    minutes integer not null,
    note varchar(500) not null,
    entered_at timestamp with time zone not null
);
create index time_entry_engagement on time_entry (engagement);
create index time_entry_day on time_entry (practitioner, worked_on);

create table project_concern (
    id uuid primary key,
    engagement varchar(20) not null references project (engagement),
    kind varchar(10) not null, -- RISK may happen, ISSUE has
    title varchar(200) not null,
    severity varchar(10) not null,
    owner varchar(64) not null,
    plan varchar(1000) not null,
    state varchar(10) not null,
    raised_by varchar(64) not null,
    raised_at timestamp with time zone not null,
    changed_at timestamp with time zone not null
);
create index project_concern_engagement on project_concern (engagement);
