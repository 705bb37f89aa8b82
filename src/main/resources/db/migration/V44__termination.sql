-- delivery: projects that either side ends before they are finished
create table termination (
    engagement varchar(20) primary key references project (engagement),
    side varchar(10) not null,
    reason varchar(1000) not null,
    recorded_by varchar(255) not null,
    begun_at timestamp with time zone not null,
    assessed_by varchar(255),
    assessed_at timestamp with time zone,
    back bigint -- goes back to the client, in minor units; null until the project is released
);

create table termination_share (
    engagement varchar(20) not null references termination (engagement),
    milestone integer not null,
    percent integer not null, -- of the milestone that was done
    primary key (engagement, milestone),
    foreign key (engagement, milestone) references project_milestone (engagement, no)
);
