-- Who moved running cases to a new version of their process, when and how. The engine forgets a batch when it is done.

create table process_migration (
    batch_id       varchar(64)  not null primary key,
    process        varchar(255) not null,
    source_id      varchar(64)  not null,
    target_id      varchar(64)  not null,
    source_version integer      not null,
    target_version integer      not null,
    by_hand        text         not null,
    instances      integer      not null,
    left_behind    integer,
    started_by     varchar(255) not null,
    started_at     timestamp with time zone not null
);
create index process_migration_newest on process_migration (started_at desc);
