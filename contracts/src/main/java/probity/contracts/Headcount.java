package probity.contracts;

/** How many people of a directorate are asked for something by their code, and how many are not. */
public record Headcount(String directorate, int required, int notRequired) {}
