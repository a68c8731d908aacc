package probity.declarations.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.TestDatabase;
import probity.declarations.clock.Task;

/** The council that the benches seed, made small, fits the tables and is as the projections would have made it. */
class BenchCouncilTest {

    private static final Path SEED = Path.of("../deploy/bench/src/main/resources/probity/bench/council.sql");

    private static final String MANAGER = "00000000-0000-4000-8000-0000000000aa";

    private final TestDatabase database = TestDatabase.migrated();

    @Test
    void what_is_seeded_fits_the_tables() throws SQLException, IOException {
        String small = Files.readString(SEED)
                .replace("1000000)", "2000)")
                .replace("100000)", "200)")
                .replace("% 100000 ", "% 200 ")
                .replace("${manager}", MANAGER);
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(small);
        }

        assertThat(query("select count(*)::text from gift_register where position = entered"))
                .containsExactly("2000");
        assertThat(query("select distinct task from deadline union select distinct task from notice"))
                .isSubsetOf(Arrays.stream(Task.values()).map(Enum::name).toList());
        assertThat(query("select gift::text from gift_decision where awaited"))
                .hasSize(1600)
                .hasSameElementsAs(query("select gift::text from deadline where done is null"));
        assertThat(query("select gift::text from deadline where done is null and due < current_date"))
                .hasSize(20);
        assertThat(query("select person::text from placement where manager = '%s'".formatted(MANAGER)))
                .hasSize(30);
        assertThat(query(
                        "select gift::text from gift_register where treatment = 'publish' and first_published is null"))
                .isEmpty();
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }
}
