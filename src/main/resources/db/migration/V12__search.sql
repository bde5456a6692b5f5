-- The search over all cases. What words a request holds, as their stems (request.Stems), in the order in which they are shown: each word's
-- cases stand together, newest first to be read from the end, and whether one holds another word too is one look at the same key. The stem ''
-- says that the request is in the index. Not tied to service_request: rows are added beside the reports, by the thousand.
create table request_word (
    stem         varchar(64) not null,
    requested_at timestamp with time zone not null,
    number       varchar(24) not null,
    primary key (stem, requested_at, number)
);

-- From which number on older requests are still to be taken in; 'done' stands behind all numbers. One row.
create table request_word_fill (
    next_number varchar(24) not null primary key
);
insert into request_word_fill (next_number) values ('');

-- All of one unit, newest first.
create index service_request_unit on service_request (unit, requested_at desc, number desc);

-- By phone or e-mail, however they are written: small letters, and the last nine digits.
alter table reporter add column email_key varchar(320);
alter table reporter add column phone_key varchar(50);
update reporter set email_key = lower(trim(email)) where email is not null;
update reporter set phone_key = right(translate(phone, ' +-().,/', ''), 9) where phone is not null;
create index reporter_email on reporter (email_key);
create index reporter_phone on reporter (phone_key);
