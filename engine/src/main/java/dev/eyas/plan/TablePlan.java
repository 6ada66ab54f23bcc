package dev.eyas.plan;

/// A table that must be there before a plan begins: the rows of another plan, under a name.
public record TablePlan(String name, Plan plan) {}
