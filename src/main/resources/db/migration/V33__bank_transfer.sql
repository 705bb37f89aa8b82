-- payment: money that came to the practice's bank account, as finance found it there (R-710)
create table bank_transfer (
    reference varchar(140) primary key, -- the bank's; the same is recorded once
    engagement varchar(20) not null references engagement (number),
    currency char(3) not null,
    amount bigint not null,
    value_date date not null,
    recorded_by varchar(64) not null,
    recorded_at timestamp with time zone not null
);
create index bank_transfer_engagement on bank_transfer (engagement);
