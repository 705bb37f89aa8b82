-- billing: invoices as they were issued, numbered without a gap, and never changed; a correction refers to what it corrects
create table invoice (
    number varchar(20) primary key,
    series varchar(12) not null,
    running integer not null,
    kind varchar(12) not null, -- ADVANCE, PARTIAL, CORRECTION, FINAL
    engagement varchar(20) not null references engagement (number),
    corrects varchar(20) references invoice (number),
    reason varchar(1000) not null,
    treatment varchar(20) not null,
    tax_percent decimal(5, 2) not null,
    currency char(3) not null,
    net bigint not null,
    tax bigint not null,
    credited bigint not null, -- what had been paid ahead and is deducted
    due_on date not null,
    document uuid not null, -- its PDF
    sha256 char(64) not null,
    issued_at timestamp with time zone not null,
    unique (series, running)
);
create index invoice_engagement on invoice (engagement);

create table invoice_line (
    invoice varchar(20) not null references invoice (number),
    no integer not null,
    what varchar(2200) not null,
    net bigint not null,
    tax bigint not null,
    primary key (invoice, no)
);

-- billing: what a project costs, part by part
create table instalment (
    id uuid primary key,
    engagement varchar(20) not null references engagement (number),
    no integer not null, -- 0 is paid at launch
    milestone integer, -- whose acceptance makes it due; null at launch
    state varchar(10) not null, -- PLANNED, INVOICED, PAID, FROZEN, CREDITED, CANCELLED
    currency char(3) not null,
    net bigint not null,
    tax bigint not null,
    earned boolean not null, -- its milestone has been accepted, and its share of the first instalment earned
    invoice varchar(20) unique references invoice (number),
    unique (engagement, no)
);
