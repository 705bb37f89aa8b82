-- client: where papers say that a company, or a consumer, is; all or nothing of it is known
alter table organisation add column street varchar(200);
alter table organisation add column postal_code varchar(20);
alter table organisation add column city varchar(120);
alter table organisation add column postal_country char(2); -- ISO 3166

alter table contact add column street varchar(200);
alter table contact add column postal_code varchar(20);
alter table contact add column city varchar(120);
alter table contact add column postal_country char(2);
