-- client: where companies are taxed
alter table organisation add column country char(2); -- ISO; null where it is the practice's
alter table organisation add column vat_id varchar(20);
alter table organisation add column tax_exempt boolean default false not null;

-- proposal: the rate card
create table role_rate (
    role varchar(40) not null,
    currency char(3) not null,
    valid_from date not null,
    rate bigint not null, -- net an hour, minor units
    primary key (role, currency, valid_from)
);

-- proposal: what was offered, and what the client said
create table proposal (
    id uuid primary key,
    engagement varchar(20) not null references engagement (number),
    version integer not null,
    change_order boolean not null,
    scope uuid not null,
    state varchar(12) not null, -- DRAFT, ISSUED, ACCEPTED, DECLINED, LAPSED, SUPERSEDED
    data varchar(500000) not null, -- JSON: every line of the price with its rule
    task varchar(64) unique, -- the client's, id in the engine
    html uuid references document (id),
    pdf uuid references document (id),
    sha256 char(64), -- of the PDF
    priced_at timestamp with time zone not null,
    checked_by varchar(64),
    checked_at timestamp with time zone,
    issued_at timestamp with time zone,
    valid_until timestamp with time zone,
    ended_at timestamp with time zone,
    unique (engagement, version)
);

create table proposal_answer (
    proposal uuid primary key references proposal (id), -- the first answer is the only one
    version integer not null,
    sha256 char(64) not null, -- of the version that was answered
    verdict varchar(10) not null, -- ACCEPT, CHANGE, DECLINE
    channel varchar(12) not null, -- LINK, SPOKEN, CONVERSATION
    actor varchar(100) not null, -- login, or client
    name varchar(200) not null,
    authority varchar(300) not null,
    words varchar(4000) not null,
    answered_at timestamp with time zone not null,
    call_id uuid,
    said_to varchar(64),
    said_at timestamp with time zone,
    read_back varchar(4000),
    consent boolean
);
