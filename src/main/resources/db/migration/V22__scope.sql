-- scoping: what projects consist of, each version kept as it was
create table project_scope (
    id uuid primary key,
    engagement varchar(20) not null references engagement (number),
    version integer not null,
    data varchar(200000) not null, -- JSON: packages, tasks, milestones, shares, window
    scoped_by varchar(64) not null,
    scoped_at timestamp with time zone not null,
    unique (engagement, version)
);
