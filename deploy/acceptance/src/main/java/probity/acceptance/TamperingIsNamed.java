package probity.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody who owns the databases changes, deletes, moves and cuts off, in the log of declarations and in a ledger. Both
 * are copies; the verifier is the one for the real ones, and is shown to find nothing there.
 */
record TamperingIsNamed(Scene scene) implements Step {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String LOG = "log of declarations-service: ";

    private static final String LEDGER = "ledger of kensington-chelsea: ";

    private static final String OF_THE_COUNCIL = "authority = 'kensington-chelsea'";

    /** Two entries of which one was published behind the other: those of a lane, the later ones first. */
    private static final String NEIGHBOURS = """
            select %s
              from (select leaf_index as later,
                           lag(leaf_index) over (partition by split_part(convert_from(record, 'UTF8'), chr(10), 1)
                                                     order by leaf_index) as earlier
                      from spoiled.ledger_entry
                     where authority = 'kensington-chelsea' and type like 'probity.declarations.%%' and leaf_index < %d) e
             where earlier is not null
             order by later desc
             limit 1
            """;

    @Override
    public String title() {
        return "Somebody who owns the databases changes, deletes, moves and cuts off: each is found, and named";
    }

    @Override
    public String show() {
        try (var superuser = new Superuser(scene.addresses());
                var verifier = new Verifier(scene)) {
            String gift = scene.recall(GiftIsDecidedOn.GIFT);
            long declared = declared(superuser, gift);
            Shown.equal("what is found where nobody tampered", List.of(), verifier.findings());
            superuser.copyAll();
            Shown.equal("what is found in a true copy", List.of(), verifier.findings(Superuser.COPY));
            List<String> expected = new ArrayList<>(spoilLog(superuser, declared));
            expected.addAll(spoilLedger(superuser, gift, verifier.kept("kensington")));
            List<String> found = verifier.findings(Superuser.COPY);
            return "where nobody tampered, nothing is found; in a copy:\n"
                    + String.join(
                            "\n",
                            expected.stream().map(each -> named(each, found)).toList());
        }
    }

    /** Where the gift lies in the log, when the log's tree has it. */
    private static long declared(Superuser superuser, String gift) {
        long declared =
                superuser.number("declarations", "select min(position) from event where stream = '%s'".formatted(gift));
        Patience.until(
                PATIENCE,
                () -> superuser.number("declarations", "select position from log_folded"),
                folded -> folded > declared,
                "no root was taken of the log since the gift");
        return declared;
    }

    /** Changes the gift, deletes one event before it, swaps two and cuts off the last that a root was told of. */
    private static List<String> spoilLog(Superuser superuser, long declared) {
        long last = superuser.number("declarations", "select position from spoiled.log_folded");
        superuser.run(
                "declarations",
                "update spoiled.event set data = data || ' ' where position = %d".formatted(declared),
                "delete from spoiled.event where position = %d".formatted(declared - 2),
                "update spoiled.event set position = %1$d - position where position in (%2$d, %3$d)"
                        .formatted(2 * declared - 9, declared - 5, declared - 4),
                "delete from spoiled.event where position >= %d".formatted(last));
        return List.of(
                LOG + declared + " CHANGED: the event is not the one that was stored",
                LOG + (declared - 2) + " DELETED: the event is nowhere in the log",
                LOG + (declared - 5) + " MOVED: the event lies at position " + (declared - 4) + " now",
                LOG + last + "( to \\d+)? TRUNCATED: the log ends before it");
    }

    /** The same with what the ledger holds of them; with what is cut off go the size and the newest checkpoints. */
    private static List<String> spoilLedger(Superuser superuser, String gift, long kept) {
        long entry = superuser.number("audit", """
                select leaf_index from spoiled.ledger_entry
                 where stream = '%s' and type = 'probity.declarations.gift-declared.v1'
                """.formatted(gift));
        long later = superuser.number("audit", NEIGHBOURS.formatted("later", entry - 2));
        long earlier = superuser.number("audit", NEIGHBOURS.formatted("earlier", entry - 2));
        long left = kept - 3;
        superuser.run(
                "audit",
                "update spoiled.ledger_entry set record = record || ' ' where %s and leaf_index = %d"
                        .formatted(OF_THE_COUNCIL, entry),
                "delete from spoiled.ledger_entry where %s and leaf_index = %d".formatted(OF_THE_COUNCIL, entry - 2),
                "update spoiled.ledger_entry set leaf_index = %d - leaf_index where %s and leaf_index in (%d, %d)"
                        .formatted(earlier + later, OF_THE_COUNCIL, earlier, later),
                "delete from spoiled.ledger_entry where %s and leaf_index >= %d".formatted(OF_THE_COUNCIL, left),
                "update spoiled.ledger set size = %d where %s".formatted(left, OF_THE_COUNCIL),
                "delete from spoiled.signed_checkpoint where %s and size > %d".formatted(OF_THE_COUNCIL, left));
        return List.of(
                LEDGER + entry + " CHANGED: the record is not the one that was hashed",
                LEDGER + (entry - 2) + " DELETED: no such entry is there",
                LEDGER + later + " MOVED: \\S+ sequence \\d+ lies behind \\S+ sequence \\d+",
                LEDGER + left + " TRUNCATED: there are \\d+, and " + kept + " were told of in the checkpoint of size "
                        + kept);
    }

    private static String named(String expected, List<String> found) {
        Pattern pattern = Pattern.compile(expected);
        return found.stream()
                .filter(line -> pattern.matcher(line).matches())
                .findFirst()
                .orElseThrow(() ->
                        new Shown.NotShown("nothing says %s, but:\n%s".formatted(expected, String.join("\n", found))));
    }
}
