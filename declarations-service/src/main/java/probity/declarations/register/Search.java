package probity.declarations.register;

/**
 * What is looked for in the register.
 *
 * @param within whose entries, and of which days: all of them may be many, and are found in the order of the register
 * @param wanted what else must hold; it may be rare, or hold nowhere
 * @param marked as much of that as an index finds: only needed where it is rare
 */
record Search(Where within, Where wanted, Where marked) {

    /** What the index of marks is made of: V110 says which there are. */
    private static final String MARKS = """
            gift_register_marks(donor_words, directorate, kind, donor_relation, response, company_number, pounds, days_late,
                                forbidden, decided_on, withdrawn_on)""";

    Search() {
        this(new Where(), new Where(), new Where());
    }

    /** A mark is of letters, digits, hyphens and one slash. */
    void marked(String mark) {
        marked.and(MARKS + " @@ cast(? as tsquery)", "'" + mark + "'");
    }

    /**
     * PostgreSQL takes a word such as 4e8d for a number and a letter behind it. Among the marks nothing is behind anything,
     * so there both are looked for wherever they are.
     */
    void wordsOfDonor(String query) {
        wanted.and("donor_words @@ to_tsquery('simple', ?)", query);
        marked.and(MARKS + " @@ cast(replace(cast(to_tsquery('simple', ?) as text), '<->', '&') as tsquery)", query);
    }

    /** Of these only. */
    Search of(Where only) {
        return new Search(new Where().and(only).and(within), wanted, marked);
    }
}
