package probity.declarations.register;

import java.util.ArrayList;
import java.util.List;

/**
 * What is looked for in the register.
 *
 * @param within whose entries, and of which days: all of them may be many, and are found in the order of the register
 * @param wanted what else must hold; it may be rare, or hold nowhere
 * @param marks as much of that as an index finds: only needed where it is rare
 * @param donors words, or their beginnings, of donors' names, which the same index finds
 */
record Search(Where within, Where wanted, List<String> marks, List<String> donors) {

    Search() {
        this(new Where(), new Where(), new ArrayList<>(), new ArrayList<>());
    }

    void marked(String mark) {
        marks.add(Marks.quoted(mark));
    }

    void wordsOfDonor(String words) {
        wanted.and("donor_words @@ to_tsquery('simple', ?)", SearchWords.query(words));
        donors.add(SearchWords.of(words));
    }

    /** Of these only. */
    Search of(Where only) {
        return new Search(new Where().and(only).and(within), wanted, marks, donors);
    }
}
