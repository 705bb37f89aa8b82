-- billing: what was kept of a deposit when the project did not come about (R-106)
create table deposit_retention (
    engagement varchar(20) primary key references engagement (number),
    basis varchar(10) not null, -- SHARE, HOURS, CAP
    hours decimal(8, 2) not null, -- of analysis
    currency char(3) not null,
    deposit bigint not null,
    kept bigint not null, -- with tax
    tax bigint not null,
    tax_percent decimal(5, 2) not null,
    treatment varchar(20) not null,
    kept_at timestamp with time zone not null
);
