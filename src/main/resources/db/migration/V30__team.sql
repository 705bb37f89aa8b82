-- scoping: who works on a project, held softly until the moment named, then booked
create table project_member (
    id uuid primary key,
    engagement varchar(20) not null references engagement (number),
    practitioner varchar(64) not null references practitioner (login),
    role varchar(40) not null,
    reason varchar(300) not null,
    booked boolean not null,
    expires timestamp with time zone, -- null once booked
    held_at timestamp with time zone not null
);
create index project_member_engagement on project_member (engagement);
create index project_member_practitioner on project_member (practitioner);

-- his quarters of an hour for it in each week
create table project_hold (
    member uuid not null references project_member (id) on delete cascade,
    monday date not null,
    quarters integer not null,
    primary key (member, monday)
);

-- catalogue: what projects of a service usually consist of
create table scope_template (
    service varchar(40) not null references service (code),
    language varchar(5) not null, -- the client's
    data varchar(100000) not null, -- JSON: work packages, milestones with their week, instalment shares
    primary key (service, language)
);
