package probity.declarations.vocabulary;

/** What binds a person to an authority. Codes name these when they say whom they bind. */
public enum Worker {
    EMPLOYEE(Capacity.OFFICER),
    AGENCY_WORKER(Capacity.OFFICER),
    CONSULTANT(Capacity.OFFICER),
    CONTRACTOR(Capacity.OFFICER),
    COUNCILLOR(Capacity.MEMBER),
    CO_OPTED_MEMBER(Capacity.MEMBER),
    ELECTED_MAYOR(Capacity.MEMBER);

    private final Capacity capacity;

    Worker(Capacity capacity) {
        this.capacity = capacity;
    }

    public Capacity capacity() {
        return capacity;
    }

    /** What somebody is of whom nobody has said more. */
    public static Worker usual(Capacity capacity) {
        return switch (capacity) {
            case OFFICER -> EMPLOYEE;
            case MEMBER -> COUNCILLOR;
        };
    }
}
