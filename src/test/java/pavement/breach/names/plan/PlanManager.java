package pavement.breach.names.plan;

record PlanManager() {}
