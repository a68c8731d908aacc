package probity.declarations.provisioning;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.identity.Authority;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonEvent;
import probity.declarations.person.PersonEvent.AbsenceRecorded;
import probity.declarations.person.PersonEvent.AbsenceTakenBack;
import probity.declarations.person.PersonEvent.AccountClosed;
import probity.declarations.person.PersonEvent.AccountKept;
import probity.declarations.person.PersonEvent.LeavingTakenBack;
import probity.declarations.person.PersonEvent.NameCorrected;
import probity.declarations.person.PersonEvent.PersonLeft;
import probity.declarations.person.PersonEvent.PersonPlaced;
import probity.declarations.person.PersonEvent.PersonRegistered;
import probity.declarations.person.PersonEvent.PersonReturned;
import probity.declarations.person.PersonEvent.PlaceCorrected;
import probity.declarations.person.PersonEvent.PlaceTakenBack;
import probity.declarations.vocabulary.Account;

/** A row for each person that a directory keeps. */
@Singleton
class AccountsProjection implements Projection<PersonEvent> {

    static final String NAME = "directory-accounts.v1";

    private static final String KEEP = """
            insert into directory_account (person, authority, position, user_name, email, employee_number)
            values (?, ?, ?, ?, ?, ?)
                on conflict (person) do update
               set user_name = excluded.user_name, email = excluded.email, employee_number = excluded.employee_number
            """;

    private static final String CLOSE = "delete from directory_account where person = ?";

    private final EventCodec<PersonEvent> codec;
    private final AccountHash hash;

    AccountsProjection(Aggregate<Person, PersonCommand, PersonEvent> people, AccountHash hash) {
        this.codec = people.codec();
        this.hash = hash;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("directory_account");
    }

    @Override
    public EventCodec<PersonEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<PersonEvent> recorded, RowChanges rows) throws SQLException {
        UUID person = recorded.stream().id();
        switch (recorded.event()) {
            case AccountKept(var account) -> keep(recorded, person, account, rows);
            case AccountClosed _ -> rows.change(person, CLOSE, person);
            case PersonRegistered _,
                    PersonPlaced _,
                    PlaceCorrected _,
                    PlaceTakenBack _,
                    NameCorrected _,
                    PersonLeft _,
                    LeavingTakenBack _,
                    PersonReturned _,
                    AbsenceRecorded _,
                    AbsenceTakenBack _ -> {}
        }
    }

    /** Of whom the key is gone nothing is found any more. */
    private void keep(Recorded<PersonEvent> recorded, UUID person, Account account, RowChanges rows) {
        Authority authority = recorded.provenance().authority();
        rows.change(
                person,
                KEEP,
                person,
                authority.id(),
                recorded.position(),
                Objects.requireNonNullElse(hash.of(authority, account.userName()), ""),
                hash.of(authority, account.email()),
                hash.of(authority, account.employeeNumber()));
    }
}
