package probity.declarations.adopting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Outcome;
import probity.chassis.identity.Authority;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Provenance;
import probity.chassis.log.StoredEvent;
import probity.chassis.log.Watermark;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.sealing.RootSecret;
import probity.chassis.testing.TestDatabase;
import probity.declarations.code.Answer;
import probity.declarations.code.CodeCommand;
import probity.declarations.code.CodeCommand.DraftVersion;
import probity.declarations.code.CodeCommand.ProposeRetirement;
import probity.declarations.code.CodeCommand.SignOffProposal;
import probity.declarations.code.CodeDecider;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeHistory;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.DonorRelation;
import probity.declarations.code.GiftFacts;
import probity.declarations.code.GiftKind;
import probity.declarations.code.GiftResponse;
import probity.declarations.code.SignOff;
import probity.declarations.code.Valuation;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Money;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;
import probity.declarations.wiring.CodeEventCodec;

class AdoptedCodesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private static final CodeId TOWN = new CodeId("town-staff");

    private static final Authority TOWN_HALL = new Authority("town");

    private static final SignOff SIGN_OFF = new SignOff(Post.MONITORING_OFFICER, new PersonId(new UUID(0, 1)), DAY);

    private static final SignOff SIGN_OFF_IN_JUNE =
            new SignOff(Post.MONITORING_OFFICER, new PersonId(new UUID(0, 1)), LocalDate.of(2026, 6, 1));

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.migrated().service();
    private final PostgresEventLog log = new PostgresEventLog(database, new Watermark());
    private final Aggregate<CodeHistory, CodeCommand, CodeEvent> codes =
            new Aggregate<>(new CodeDecider(StandardPractice.content()), new CodeEventCodec());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    @Tag("C-2")
    void the_shipped_codes_are_imported_once_for_each_authority_that_runs_them() {
        started(Optional.empty());
        var codes = started(Optional.empty());

        assertThat(codes.all()).hasSize(6);
        assertThat(events()).hasSize(6).allMatch(event -> event.event().type().equals("code-imported.v1"));
        assertThat(events().getFirst().provenance().actor()).isEqualTo("code-import");
        assertThat(events())
                .extracting(event -> event.stream().id())
                .contains(codes.stream(new Authority("westminster"), new CodeId("westminster-staff")));
    }

    @Test
    @Tag("C-5")
    void a_seventh_code_is_added_by_writing_one_file() throws IOException {
        write("town-staff.json", CodeFormatTest.TOWN);

        var code = started(Optional.of(folder))
                .binding("town", Capacity.OFFICER, DAY)
                .orElseThrow();

        assertThat(code.assess(gift("10.00")).answer()).isEqualTo(Answer.YES);
        assertThat(code.assess(gift("9.99")).answer()).isEqualTo(Answer.ASK);
        assertThat(code.assess(gift("10.00")).due()).contains(DAY.plusDays(3));
    }

    @Test
    @Tag("C-1")
    void a_new_version_judges_later_facts_and_the_old_one_the_earlier() throws IOException {
        write("town-staff.json", CodeFormatTest.TOWN);
        started(Optional.of(folder));
        write("town-staff.json", secondVersion());

        var codes = started(Optional.of(folder));

        assertThat(codes.inForce(TOWN, LocalDate.of(2026, 6, 30))
                        .orElseThrow()
                        .code()
                        .id()
                        .number())
                .isEqualTo(1);
        assertThat(codes.inForce(TOWN, LocalDate.of(2026, 7, 1))
                        .orElseThrow()
                        .code()
                        .id()
                        .number())
                .isEqualTo(2);
        assertThat(events()).hasSize(8);
    }

    @Test
    @Tag("C-1")
    void a_version_whose_content_was_changed_stops_the_start() throws IOException {
        write("town-staff.json", CodeFormatTest.TOWN);
        started(Optional.of(folder));
        write("town-staff.json", CodeFormatTest.TOWN.replace("\"10.00\"", "\"15.00\""));

        assertThatExceptionOfType(BrokenCodeFile.class)
                .isThrownBy(() -> started(Optional.of(folder)))
                .withMessageStartingWith("town-staff.json, line 4, version: this version was taken over before");
    }

    @Test
    @Tag("C-1")
    void what_a_file_left_to_the_standard_it_may_say_later_and_an_older_release_starts_all_the_same()
            throws IOException {
        String fuller = CodeFormatTest.TOWN.replace("\"lint\": []", """
                "review": {"everyMonths": 24, "authorityChoice": "Every other year."}, "lint": []""");
        write("town-staff.json", CodeFormatTest.TOWN);
        started(Optional.of(folder));
        write("town-staff.json", fuller);
        started(Optional.of(folder));
        write("town-staff.json", CodeFormatTest.TOWN);

        var codes = started(Optional.of(folder));

        assertThat(events()).hasSize(8);
        assertThat(codes.version(new CodeVersion(TOWN, 1)).orElseThrow().content())
                .containsKey("review");
        assertThat(codes.all()).hasSize(7);
    }

    @Test
    @Tag("C-5")
    void a_broken_file_stops_the_start_and_nothing_of_it_is_stored() throws IOException {
        write("town-staff.json", CodeFormatTest.TOWN.replace("\"10.00\"", "\"ten\""));

        assertThatExceptionOfType(BrokenCodeFile.class)
                .isThrownBy(() -> started(Optional.of(folder)))
                .withMessageStartingWith("town-staff.json, line 34, gifts.rules[0].when.value.atLeast");
        assertThat(events()).isEmpty();
    }

    @Test
    @Tag("C-5")
    void a_version_may_lie_in_one_file_only_and_the_folder_must_be_there() throws IOException {
        write("a.json", CodeFormatTest.TOWN);
        write("b.json", CodeFormatTest.TOWN);

        assertThatExceptionOfType(BrokenCodeFile.class)
                .isThrownBy(() -> started(Optional.of(folder)))
                .withMessage("b.json, line 4, version: this version of the code is in a.json as well");
        assertThatExceptionOfType(BrokenCodeFile.class)
                .isThrownBy(() -> started(Optional.of(folder.resolve("absent"))))
                .withMessageContaining("cannot be read");
    }

    @Test
    @Tag("C-1")
    @Tag("C-3")
    void what_another_process_adopted_or_retired_is_seen_at_the_next_look_and_after_a_restart() throws IOException {
        write("town-staff.json", CodeFormatTest.TOWN);
        var here = started(Optional.of(folder));
        var there = started(Optional.of(folder));

        adopt(here.stream(TOWN_HALL, TOWN));
        there.refresh();
        assertThat(there.version(new CodeVersion(TOWN, 2))).isPresent();

        Files.delete(folder.resolve("town-staff.json"));
        var restarted = started(Optional.of(folder));
        assertThat(restarted.binding("town", Capacity.OFFICER, DAY)).isPresent();

        told(here.stream(TOWN_HALL, TOWN), new ProposeRetirement(DAY, DAY), new SignOffProposal(SIGN_OFF));
        there.refresh();
        assertThat(there.binding("town", Capacity.OFFICER, DAY.minusDays(1))).isPresent();
        assertThat(there.binding("town", Capacity.OFFICER, DAY)).isEmpty();
        assertThat(there.binding("westminster", Capacity.OFFICER, DAY)).isPresent();
    }

    private void adopt(UUID stream) {
        var second = new CodeFormat().read("second", secondVersion()).document();
        told(stream, new DraftVersion(second, LocalDate.of(2026, 6, 1)), new SignOffProposal(SIGN_OFF_IN_JUNE));
    }

    private void told(UUID stream, CodeCommand... commands) {
        for (CodeCommand command : commands) {
            var provenance = Provenance.automatic(TOWN_HALL, "test", Instant.EPOCH);
            assertThat(new CommandHandler(log).changeLatest(codes, stream, command, provenance))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    private AdoptedCodes started(Optional<Path> from) {
        var codes = new AdoptedCodes(
                this.codes,
                new CommandHandler(log),
                new CodeStreams(database),
                new KeyedHash(RootSecret.of("A".repeat(44))),
                Clock.systemUTC());
        codes.load(from);
        return codes;
    }

    private List<StoredEvent> events() {
        return log.readAfter(0, 100);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String secondVersion() {
        return CodeFormatTest.TOWN
                .replace("\"version\": 1", "\"version\": 2")
                .replace("\"inForceFrom\": \"2026-01-01\"", "\"inForceFrom\": \"2026-07-01\"")
                .replace("\"10.00\"", "\"5.00\"");
    }

    private static GiftFacts gift(String pounds) {
        return new GiftFacts(
                GiftKind.GIFT,
                Valuation.exactly(Money.pounds(pounds)),
                DonorRelation.OTHER,
                DAY,
                null,
                GiftResponse.ACCEPTED,
                Map.of());
    }
}
