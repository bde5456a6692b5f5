-- Whether a photo surely tells nothing of its author (place, device). Those stored before this version may.
alter table attachment add column bare boolean default false not null;

-- Of the file as it was sent, which is not the file as it is kept: the same file sent again is known by it.
alter table attachment add column received_sha256 varchar(64);

-- Units are reminded of each task; since V13 nothing writes or reads whether they were reminded of the case.
alter table clock drop column reminded;
