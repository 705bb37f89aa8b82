-- Messages to people of the practice, channels, bounces, and what staff want to hear of.
alter table contact add column channel varchar(10) default 'EMAIL' not null; -- EMAIL, or SMS where there is a phone

alter table message add column staff varchar(64); -- login, where it goes to one of us instead of a contact
alter table message add column channel varchar(10) default 'EMAIL' not null;
alter table message add column bounced_at timestamp with time zone; -- then its state is BOUNCED
create index message_contact on message (contact);

alter table mailbox_mail add column channel varchar(10) default 'EMAIL' not null; -- SMS: a text to a telephone

-- what somebody of the practice wants to be told, in which language, and when not
create table staff_preference (
    login varchar(64) primary key,
    language varchar(5) not null,
    time_zone varchar(60) not null,
    tasks varchar(10) not null, -- NONE, EACH, DIGEST
    digest_hour smallint not null,
    quiet_from smallint, -- hour of the day; null: never quiet
    quiet_until smallint,
    digest_due timestamp with time zone -- when the next digest leaves; null without one
);
