-- the names of office formats are long
alter table document alter column media_type set data type varchar(100);
