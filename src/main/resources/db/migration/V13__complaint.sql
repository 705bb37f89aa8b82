-- payment: money that came though nobody asked for it has no engagement yet; what is given back may come out of another
-- account than the deposit
alter table payment_operation alter column engagement drop not null;
alter table payment_operation add column account varchar(60);

-- "not good": at most one open at a time for an engagement (R-125)
create table complaint (
    id uuid primary key,
    engagement varchar(20) not null,
    open_for varchar(20) unique, -- the engagement until it is closed, then null
    story varchar(2000) not null,
    raised_by varchar(64) not null,
    door varchar(20) not null,
    raised_at timestamp with time zone not null,
    decide_by timestamp with time zone not null,
    decision varchar(10), -- REFUSE, REFUND
    currency char(3),
    amount bigint,
    reason varchar(1000),
    decided_by varchar(64),
    decided_at timestamp with time zone,
    approved_by varchar(64),
    approved_at timestamp with time zone,
    closed_at timestamp with time zone
);
create index complaint_engagement on complaint (engagement);

-- numbers of papers that must have no gap: the row is locked until the paper is written
create table paper_number (
    series varchar(20) primary key,
    last_number integer not null
);

create table credit_note (
    number varchar(30) primary key,
    series varchar(20) not null,
    running integer not null,
    engagement varchar(20) not null,
    complaint uuid not null unique references complaint (id),
    currency char(3) not null,
    amount bigint not null, -- with tax
    tax bigint not null,
    document uuid not null, -- its PDF
    issued_at timestamp with time zone not null,
    unique (series, running)
);
create index credit_note_engagement on credit_note (engagement);
