package probity.declarations.register;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.projection.RowChanges;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Words;

/** What a person was from which day on, as one event tells it anew. */
record RecipientPlaces(UUID person, long position, Instant knownFrom, RowChanges rows) {

    /** Of the day of the offer, or the first one if that was before. */
    static final String SEAT = """
            select p.capacity, p.job_title, p.grade
              from gift_register_place p
             where p.person = gift_register.declarant
             order by p.from_day <= gift_register.offered_on desc,
                      case when p.from_day <= gift_register.offered_on then p.from_day end desc,
                      p.from_day
             limit 1""";

    private static final String PUT = """
            insert into gift_register_place (person, from_day, capacity, job_title, grade)
            values (?, ?, ?, ?, ?)
                on conflict (person, from_day) do update
               set capacity = excluded.capacity, job_title = excluded.job_title, grade = excluded.grade
            """;

    private static final String TAKE_BACK = "delete from gift_register_place where person = ? and from_day = ?";

    private static final String RENEW = """
            with renewed as (
                insert into gift_register
                       (gift, position, known_from, capacity, job_title, grade, treatment, treated_before,
                        first_published, %1$s)
                select gift, ?, ?, seat.capacity, seat.job_title, seat.grade, %3$s, treatment,
                       coalesce(first_published, case when %3$s = 'publish' then cast(? as timestamptz) end), %1$s
                  from gift_register
                 cross join lateral (%2$s) seat
                 where declarant = ?
                   and known_until = 'infinity'
                   and row (gift_register.capacity, gift_register.job_title, gift_register.grade)
                       is distinct from row (seat.capacity, seat.job_title, seat.grade)
                returning gift)
            update gift_register
               set known_until = ?
              from renewed
             where gift_register.gift = renewed.gift and known_until = 'infinity'
            """.formatted(Versions.KEPT, SEAT, PublicationRules.treatment("seat"));

    /** Nobody declares anything before they are registered, so no entry changes. */
    void first(Place place) {
        rows.change(person, PUT, values(place));
    }

    void put(Place place) throws SQLException {
        rows.changeMany(PUT, values(place));
        renew();
    }

    void correct(LocalDate from, Place right) throws SQLException {
        rows.changeMany(TAKE_BACK, person, from);
        put(right);
    }

    void takeBack(LocalDate from) throws SQLException {
        rows.changeMany(TAKE_BACK, person, from);
        renew();
    }

    /** Where the recipient was something else than was known, the entries have one more version. */
    private void renew() throws SQLException {
        rows.changeMany(RENEW, position, knownFrom, knownFrom, person, knownFrom);
    }

    private @Nullable Object[] values(Place place) {
        return new @Nullable Object[] {
            person,
            place.from(),
            Words.of(place.capacity()),
            place.job().title(),
            place.job().grade()
        };
    }
}
