package probity.declarations.register;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** What an entry may be looked for by, in one index: V151 says which marks there are. */
final class Marks {

    private static final String INDEXED = """
            gift_register_marks(donor_words, directorate, kind, donor_relation, response, company_number, pounds,
                                offered_on, days_late, forbidden, decided_on, withdrawn_on)""";

    /** Up to so many words are looked for one by one. */
    private static final int NAMED_MAX = 32;

    /** If they have no more bytes than this together: PostgreSQL takes no question of over a megabyte. */
    private static final int NAMED_BYTES_MAX = 2_000;

    /**
     * A row for each word that is asked for: the words of the register that begin with it or, where there are none, too
     * many or too long ones, its beginning. What PostgreSQL takes for two words, such as 4e8d, are two here as in the register.
     */
    static final String OF_WORDS = """
            select coalesce(named, '''' || asked || ''':*')
              from unnest(tsvector_to_array(to_tsvector('simple', ?))) asked
             cross join lateral (
                   select case when count(*) <= %1$d and sum(octet_length(word)) <= %2$d
                               then '(' || string_agg('''' || word || '''', ' | ') || ')' end
                     from (select word
                             from gift_register_word
                            where word >= asked and word < asked || chr(1114111)
                            limit %1$d + 1) begun) words (named)
            """.formatted(NAMED_MAX, NAMED_BYTES_MAX);

    private Marks() {}

    /** A mark is of letters, digits, hyphens and one slash. */
    static String quoted(String mark) {
        return "'" + mark + "'";
    }

    /** One condition for each, since PostgreSQL looks for several marks in half the time that it takes for them joined. */
    static Where all(List<String> marks) {
        var where = new Where();
        marks.forEach(mark -> where.and(INDEXED + " @@ cast(? as tsquery)", mark));
        return where;
    }

    /** Offers of the quarter of a day and of the one before it. */
    static Where ofQuartersUpTo(LocalDate day) {
        return all(List.of(quarter(day) + " | " + quarter(day.minus(1, IsoFields.QUARTER_YEARS))));
    }

    private static String quarter(LocalDate day) {
        return quoted("quarter/%d-%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)));
    }
}
