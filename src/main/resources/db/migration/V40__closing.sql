-- delivery: projects that were accepted as a whole, and what was learnt from them
create table project_acceptance (
    engagement varchar(20) primary key references project (engagement),
    accepted_by varchar(200), -- null for the silence that counts as acceptance
    accepted_at timestamp with time zone not null
);

create table article (
    id uuid primary key,
    engagement varchar(20) not null references engagement (number),
    title varchar(200) not null,
    article varchar(20000) not null,
    author varchar(255) not null,
    written_at timestamp with time zone not null
);
create index article_engagement on article (engagement);
