-- contract: what is being agreed for an engagement; a change later makes the next one
create table contract (
    id uuid primary key,
    engagement varchar(20) not null references engagement (number),
    number integer not null,
    change_order boolean not null,
    party varchar(36) not null, -- the client's organisation, or the consumer
    signer uuid not null references contact (id),
    proposal uuid not null,
    scope uuid not null,
    currency char(3) not null,
    net bigint not null,
    tax bigint not null,
    state varchar(10) not null, -- OPEN, DECLINED, LAPSED, IN_FORCE
    special_terms varchar(4000), -- agreed for this work alone
    wishes varchar(4000), -- other wording that the signer asks for
    answer varchar(2000), -- what we said to it
    reason varchar(2000), -- why he declined
    opened_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    unique (engagement, number)
);

create table contract_paper (
    id uuid primary key,
    kind varchar(10) not null, -- MSA, SOW, AMENDMENT
    engagement varchar(20) not null references engagement (number),
    party varchar(36) not null,
    version integer not null,
    state varchar(14) not null,
    language varchar(5) not null,
    elsewhere boolean not null, -- signed outside and handed in
    html uuid references document (id),
    pdf uuid not null references document (id), -- what is signed
    sha256 char(64) not null, -- of it
    sealed uuid references document (id),
    seal char(64), -- SHA-256 of the certificate
    drafted_at timestamp with time zone not null,
    in_force_at timestamp with time zone,
    ends_on date,
    ended_at timestamp with time zone
);

create table contract_paper_of (
    contract uuid not null references contract (id),
    paper uuid not null references contract_paper (id),
    primary key (contract, paper)
);
create index contract_paper_of_paper on contract_paper_of (paper);

-- the one master agreement of a client that is being signed or in force
create table master_agreement (
    party varchar(36) primary key,
    paper uuid not null unique references contract_paper (id)
);

-- who signed a paper; the first signature of a side is the only one
create table contract_signature (
    paper uuid not null references contract_paper (id),
    side varchar(8) not null, -- CLIENT, PRACTICE
    name varchar(200) not null,
    capacity varchar(200) not null,
    way varchar(8) not null, -- TYPED, DRAWN, MANDATE
    picture bytea, -- PNG
    contact uuid references contact (id),
    login varchar(64),
    consent varchar(1000) not null,
    ip varchar(45) not null,
    agent varchar(300) not null,
    sha256 char(64) not null, -- of what was signed
    signed_at timestamp with time zone not null,
    primary key (paper, side)
);

-- append-only; each line carries the hash of the one before
create table signing_event (
    engagement varchar(20) not null references engagement (number),
    line integer not null,
    event varchar(30) not null,
    who varchar(200) not null,
    contact uuid,
    paper uuid,
    sha256 char(64),
    at timestamp with time zone not null,
    ip varchar(45) not null,
    agent varchar(300) not null,
    detail varchar(4000) not null,
    previous char(64) not null,
    hash char(64) not null,
    primary key (engagement, line)
);

-- one-time codes: derived from their id, so not even a hash is kept
create table signing_code (
    id uuid primary key,
    contract uuid not null references contract (id),
    contact uuid not null references contact (id),
    sent_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    tries integer not null,
    used boolean not null
);
create index signing_code_contract on signing_code (contract, sent_at);
