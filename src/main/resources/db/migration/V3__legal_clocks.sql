-- The term that the law sets for a matter, beside the city's own promise. Days are the city's; a term is over at the end of its last day.

create table legal_clock (
    number     varchar(24)  not null primary key references service_request (number),
    basis      varchar(255) not null,
    remedy     varchar(20)  not null,
    started_on date         not null,
    due_on     date         not null,
    prolonged  integer      not null
);
