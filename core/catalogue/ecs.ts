/** The service that takes on the roles of tasks. Source S28. */
export const ECS_TASKS_PRINCIPAL = 'ecs-tasks.amazonaws.com';

/** What ECS calls with a task execution role to send what a task writes with the awslogs driver. Source S28. */
export const TASK_LOG_ACTIONS = ['logs:CreateLogStream', 'logs:PutLogEvents'] as const;
