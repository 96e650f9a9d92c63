create table scheduled_tasks (
    task_name            text    not null,
    task_instance        text    not null,
    task_data            blob,
    execution_time       bigint,
    picked               boolean not null,
    picked_by            text,
    last_success         bigint,
    last_failure         bigint,
    consecutive_failures integer,
    last_heartbeat       bigint,
    version              bigint  not null,
    priority             integer,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
