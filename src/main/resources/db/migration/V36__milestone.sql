-- delivery: milestones, what is handed over for them, and what the client says
alter table project_milestone add column state varchar(20) default 'PLANNED' not null;
alter table project_milestone add column acceptance_days integer default 14 not null; -- silence for so long is acceptance
alter table project_milestone add column reworks integer default 0 not null;

create table presentation (
    id uuid primary key,
    engagement varchar(20) not null,
    milestone integer not null,
    version integer not null,
    note varchar(2000) not null,
    presented_by varchar(64) not null,
    presented_at timestamp with time zone not null,
    accept_until timestamp with time zone not null,
    sha256 char(64) not null, -- of the hashes of its files
    task varchar(64),
    unique (engagement, milestone, version),
    foreign key (engagement, milestone) references project_milestone (engagement, no)
);
create index presentation_task on presentation (task);

create table deliverable (
    id uuid primary key,
    engagement varchar(20) not null,
    milestone integer not null,
    document uuid not null references document (id),
    handed_by varchar(64) not null,
    handed_at timestamp with time zone not null,
    presentation uuid references presentation (id), -- null until it is shown to the client
    foreign key (engagement, milestone) references project_milestone (engagement, no)
);
create index deliverable_milestone on deliverable (engagement, milestone);

create table milestone_acceptance (
    presentation uuid primary key references presentation (id),
    verdict varchar(20) not null,
    sha256 char(64) not null, -- what was answered
    channel varchar(20) not null,
    actor varchar(64) not null,
    name varchar(200) not null,
    words varchar(2000) not null,
    answered_at timestamp with time zone not null
);

create table objection (
    id uuid primary key,
    engagement varchar(20) not null,
    milestone integer not null,
    instalment integer not null,
    state varchar(20) not null,
    words varchar(2000) not null,
    raised_by varchar(200) not null,
    raised_at timestamp with time zone not null,
    offered integer, -- percent of the instalment
    answer varchar(2000),
    answered_by varchar(64),
    reply varchar(2000),
    replied_by varchar(200),
    mediator varchar(200),
    found integer, -- percent of the instalment
    findings varchar(2000),
    mediated_by varchar(64),
    settled_at timestamp with time zone,
    task varchar(64),
    foreign key (engagement, milestone) references project_milestone (engagement, no)
);
create index objection_engagement on objection (engagement);
create index objection_task on objection (task);

create table status_report (
    id uuid primary key,
    engagement varchar(20) not null references project (engagement),
    no integer not null,
    health varchar(10) not null,
    words varchar(4000) not null,
    written_by varchar(64) not null,
    sent_at timestamp with time zone not null,
    token_hash char(64) not null unique,
    unique (engagement, no)
);
