-- client: a company of which only freemail addresses are known, by its name in lower case
alter table organisation add column known_as varchar(200);
alter table organisation add constraint organisation_known_as unique (known_as);
